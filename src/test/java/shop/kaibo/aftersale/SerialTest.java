package shop.kaibo.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.order.Serials;

import java.nio.file.Path;
import java.util.List;

/** A single piece is known by the number it left with. */
class SerialTest {
    private ReturnsShop shop;
    private Serials serials;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
        serials = shop.orders.shipping().serials();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String sent(String order, long pieces, String waybill, String... numbers) {
        String id = shop.order(order, pieces, "");
        serials.ship(shop.owner, id, "YTO", waybill, List.of(numbers), 0);
        return id;
    }

    @Test
    void theNumberOfAPieceLeadsToTheCaseOfItsOrder() {
        sent("O1", 1, "YT0000000001", "SN-0001");
        sent("O2", 2, "YT0000000002", "sn-0002", "SN-0003");
        var back = CaseStatus.WAIT_SELLER_RECEIVE;
        shop.sale("C1", "O1", CaseType.RETURN_REFUND, back);
        String second = shop.sale("C2", "O2", CaseType.RETURN_REFUND, back);
        for (String scanned : List.of("SN-0002", "sn-0003", "ＳＮ-0003")) {
            assertThat(shop.cases.find(scanned))
                    .as(scanned)
                    .singleElement()
                    .satisfies(
                            match -> {
                                assertThat(match.by()).isEqualTo(CaseMatch.By.SERIAL);
                                assertThat(match.sale().id()).isEqualTo(second);
                            });
        }
        assertThat(shop.cases.find("SN-0004")).isEmpty();
    }

    @Test
    void moreNumbersThanPiecesAndThoseOfOthersAreRefusedWithTheShipment() {
        sent("O1", 1, "YT0000000001", "SN-0001");
        assertThatThrownBy(() -> sent("O2", 1, "YT0000000002", "SN-0002", "SN-0003"))
                .hasMessageContaining("serial.many");
        assertThatThrownBy(() -> sent("O2", 1, "YT0000000002", "SN-0001"))
                .hasMessageContaining("serial.elsewhere");
        assertThatThrownBy(() -> sent("O2", 1, "YT0000000002", "软"))
                .hasMessageContaining("serial.bad");
        String id = shop.order("O2", 1, "");
        assertThat(shop.orders.find(id).orElseThrow().waybill()).as("nothing left").isEmpty();
        serials.ship(shop.owner, id, "YTO", "YT0000000002", List.of("SN-0002"), 0);
        serials.ship(shop.owner, id, "YTO", "YT0000000002", List.of("SN-0002"), 0);
        assertThat(shop.cases.find("SN-0002")).isEmpty();
    }
}
