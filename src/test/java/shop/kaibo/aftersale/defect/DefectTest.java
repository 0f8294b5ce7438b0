package shop.kaibo.aftersale.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A batch begins at a moment; faults and recalls follow the order's own moment. */
class DefectTest {
    private ReturnsShop shop;
    private DefectService defects;
    private Path home;

    @BeforeEach
    void open(@TempDir Path home) {
        this.home = home;
        shop = new ReturnsShop(home);
        defects = shop.returns().defects();
        // orders of the fixture were placed five days before the clock
        shop.order("OLD", 40, "YT1");
        shop.clock.pass(200 * ReturnsShop.HOUR);
        shop.clock.pass(-120 * ReturnsShop.HOUR);
        defects.begin(shop.owner, "shoe", "L2");
        shop.clock.pass(121 * ReturnsShop.HOUR);
        shop.order("NEW1", 20, "YT2");
        shop.order("NEW2", 15, "YT3");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void faultsCountOncePerPieceInTheBatchTheOrderWasSoldOf() {
        shop.due("NEW1", CaseType.REFUND_ONLY, "质量问题，电话 13812345678", 3990, 100);
        shop.due("NEW2", CaseType.RETURN_REFUND, "7 天无理由", 3990, 100);
        assertThat(defects.log(0))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.batch()).isEqualTo("L2");
                            assertThat(one.rate()).isEqualTo(new Rate(1, 35));
                            assertThat(one.reasons())
                                    .containsExactly(new Defect.Reason("质量问题，电话 *", 1));
                        });
        // what no reason said, the bench saw
        shop.cases.receive(shop.owner, "YT-CNEW2", Inspection.whole(Grade.MENDABLE), 0);
        assertThat(defects.log(0).getFirst().rate()).isEqualTo(new Rate(2, 35));
        shop.sale("OTHER", "NEW2", CaseType.REFUND_ONLY, CaseStatus.CLOSED);
        assertThat(defects.log(0).getFirst().rate()).isEqualTo(new Rate(2, 35));
        assertThat(defects.log(shop.clock.nowMs())).isEmpty();
    }

    @Test
    void aRateSaysWhatChanceMayMakeOfIt() {
        assertThat(new Rate(1, 29).tooFew()).isTrue();
        var rate = new Rate(2, 40);
        assertThat(rate.tooFew()).isFalse();
        // Wilson, 95 %: by hand
        assertThat(rate.low()).isCloseTo(0.0138, within(0.0005));
        assertThat(rate.high()).isCloseTo(0.1650, within(0.0005));
        assertThat(new Rate(0, 0).high()).isZero();
    }

    @Test
    void theRecallListHoldsTheBatchAndNobodysName() throws IOException {
        shop.clock.pass(1);
        Path file = home.resolve("recall.csv");
        assertThat(defects.recall(shop.owner, "shoe", "L2", file, Texts.of("zh"))).isEqualTo(2);
        String all = Files.readString(file);
        assertThat(all).contains("NEW1", "NEW2", "YT2").doesNotContain("OLD");
        for (String planted : List.of("张", "小*", "138", "浙江", "buyer-1")) {
            assertThat(all).doesNotContain(planted);
        }
        assertThat(defects.affected("shoe", ""))
                .singleElement()
                .extracting(Affected::remoteId)
                .isEqualTo("OLD");
    }

    @Test
    void aBatchNeedsANameOfItsOwn() {
        assertThatThrownBy(() -> defects.begin(shop.owner, "shoe", " L2 "))
                .hasMessageContaining("defect.again");
        assertThatThrownBy(() -> defects.begin(shop.owner, "shoe", " "))
                .hasMessageContaining("defect.name");
    }
}
