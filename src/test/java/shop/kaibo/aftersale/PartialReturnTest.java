package shop.kaibo.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;

import java.nio.file.Path;

/** Parcels that hold less than the case is about. */
public class PartialReturnTest {
    private ReturnsShop shop;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new ReturnsShop(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anEmptyParcelAndMissingPiecesAreNeverPaid() {
        shop.order("O2", 3, "YT88204471904");
        CaseReport three =
                shop.report(
                        "C2",
                        "O2",
                        CaseType.RETURN_REFUND,
                        CaseStatus.WAIT_SELLER_RECEIVE,
                        "v1",
                        0);
        shop.apply(withPieces(three, 3, 3 * 3990));
        Receipt receipt =
                shop.cases.receive(
                        shop.owner,
                        "YT-C2",
                        new Inspection(Grade.PERFECT, 2L, null),
                        shop.clock.nowMs() + 10_000);
        assertThat(receipt.refundFen()).isZero();
        assertThat(shop.act(receipt.operation()).reasonCode()).isEqualTo("missing");
        assertThat(shop.left()).isEqualTo(100);
        shop.cases.undo(shop.owner, receipt.operation());
        Receipt empty =
                shop.cases.receive(shop.owner, "YT-C2", new Inspection(Grade.PERFECT, 0L, null), 0);
        assertThat(shop.act(empty.operation()).reasonCode()).isEqualTo("empty");
    }

    @Test
    void missingPiecesArePaidWhenThePlatformPaysForNoMoreThanCameBack() {
        shop.order("O2", 3, "YT88204471904");
        CaseReport three =
                shop.report(
                        "C2",
                        "O2",
                        CaseType.RETURN_REFUND,
                        CaseStatus.WAIT_SELLER_RECEIVE,
                        "v1",
                        0);
        shop.apply(withPieces(three, 3, 2 * 3990));
        Receipt receipt =
                shop.cases.receive(shop.owner, "YT-C2", new Inspection(Grade.PERFECT, 2L, null), 0);
        assertThat(receipt.refundFen()).isEqualTo(2 * 3990);
        assertThat(receipt.stockAfter()).isEqualTo(102);
    }

    static CaseReport withPieces(CaseReport r, long pieces, long fen) {
        return new CaseReport(
                r.remoteId(),
                r.remoteOrderId(),
                r.type(),
                r.rawType(),
                r.status(),
                r.rawStatus(),
                r.version(),
                r.remoteSkuId(),
                pieces,
                fen,
                r.refundedFen(),
                r.reason(),
                r.returnCarrier(),
                r.returnWaybill(),
                r.wantedRemoteSkuId(),
                r.sentCarrier(),
                r.sentWaybill(),
                r.settledBy(),
                r.deadlineMs(),
                r.createdMs(),
                r.signedForMs(),
                r.updatedMs());
    }

    /** The same in a parcel with this waybill, all its pieces paid. */
    public static CaseReport inParcel(CaseReport r, String waybill, long pieces) {
        return new CaseReport(
                r.remoteId(),
                r.remoteOrderId(),
                r.type(),
                r.rawType(),
                r.status(),
                r.rawStatus(),
                r.version(),
                r.remoteSkuId(),
                pieces,
                pieces * 3990,
                r.refundedFen(),
                r.reason(),
                r.returnCarrier(),
                waybill,
                r.wantedRemoteSkuId(),
                r.sentCarrier(),
                r.sentWaybill(),
                r.settledBy(),
                r.deadlineMs(),
                r.createdMs(),
                r.signedForMs(),
                r.updatedMs());
    }
}
