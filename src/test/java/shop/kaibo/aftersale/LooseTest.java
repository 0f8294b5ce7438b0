package shop.kaibo.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;

import java.nio.file.Files;
import java.nio.file.Path;

/** Parcels without information keep their number and find their case later. */
class LooseTest {
    private ReturnsShop shop;
    private LooseService loose;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
        loose = new LooseService(shop.store);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void eachStationCountsForItself() {
        var two = new Actor("zhang", "2", Role.RETURNS);
        assertThat(loose.shelve(shop.owner, "", null, "").number()).endsWith("-1");
        assertThat(loose.shelve(two, "", null, "").number()).isEqualTo("2-1");
        LooseParcel third = loose.shelve(two, "", null, "黑色鞋盒");
        assertThat(third.number()).isEqualTo("2-2");
        loose.remove(two, third.id());
        assertThat(loose.shelve(two, "", null, "").number()).isEqualTo("2-3");
        assertThat(loose.count()).isEqualTo(3);
    }

    @Test
    void aMatchedParcelLeavesTheShelfOnceAndUndoBringsItBack() {
        shop.order("O1", 1, "YT0000000001");
        String id = shop.sale("C1", "O1", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
        LooseParcel parcel = loose.shelve(shop.owner, "", null, "");
        assertThat(loose.match(shop.owner, parcel.id(), id).caseId()).isEqualTo(id);
        assertThat(loose.open(10)).isEmpty();
        assertThatThrownBy(() -> loose.match(shop.owner, parcel.id(), id))
                .hasMessageContaining("loose.gone");
        loose.unmatch(shop.owner, parcel.id());
        assertThat(loose.open(10)).singleElement().extracting(LooseParcel::caseId).isNull();
    }

    @Test
    void whatWasNotedStaysSealed(@TempDir Path home) throws Exception {
        var other = new ReturnsShop(home);
        new LooseService(other.store).shelve(other.owner, "", null, "寄件人王桂花");
        other.close();
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .as(file.toString())
                        .doesNotContain("王桂花");
            }
        }
    }
}
