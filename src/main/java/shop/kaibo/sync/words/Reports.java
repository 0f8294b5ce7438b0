package shop.kaibo.sync.words;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.CaseReport;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.review.ReviewReport;
import shop.kaibo.buyer.BuyerField;
import shop.kaibo.buyer.BuyerFields;
import shop.kaibo.listing.ListingReport;
import shop.kaibo.listing.ListingState;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.RemoteReview;

/** A platform's records as the reports the features take. Thread-safe. */
public final class Reports {
    private Reports() {}

    public static ListingReport of(RemoteListing there) {
        return new ListingReport(
                there.remoteId(),
                there.reference(),
                ListingState.valueOf(there.state().name()),
                there.reason(),
                there.title(),
                there.category(),
                there.photoSha256().isEmpty() ? "" : there.photoSha256().getFirst(),
                there.skus().stream().map(Reports::sku).toList(),
                there.version(),
                there.updatedMs(),
                there.textVersion(),
                there.wants(),
                there.reviewedMs(),
                there.slot());
    }

    private static ListingReport.SkuReport sku(RemoteListing.RemoteSku there) {
        return new ListingReport.SkuReport(
                there.remoteId(),
                there.spec(),
                there.code(),
                there.priceFen(),
                there.priceVersion(),
                there.stock(),
                there.effect());
    }

    public static OrderReport of(RemoteOrder there) {
        return new OrderReport(
                there.remoteId(),
                there.version(),
                OrderStatus.valueOf(there.status().name()),
                there.rawStatus(),
                OrderSource.valueOf(there.source().name()),
                there.totalFen(),
                there.lines().stream().map(Reports::line).toList(),
                there.buyerKey(),
                new BuyerFields(
                        field(there.nickname()),
                        field(there.name()),
                        field(there.phone()),
                        field(there.address())),
                there.addressKey(),
                there.remark(),
                orNone(there.carrier()),
                orNone(there.waybill()),
                there.effect(),
                there.releaseEffect(),
                there.createdMs(),
                there.paidMs(),
                there.shippedMs(),
                there.shipByMs(),
                there.updatedMs());
    }

    private static OrderReport.Line line(RemoteOrder.Line there) {
        return new OrderReport.Line(
                there.remoteListingId(),
                there.remoteSkuId(),
                there.title(),
                there.spec(),
                there.quantity(),
                there.priceFen());
    }

    private static BuyerField field(Personal there) {
        return new BuyerField(there.mask(), there.cipher(), there.plain());
    }

    public static CaseReport of(RemoteCase there) {
        return new CaseReport(
                there.remoteId(),
                there.remoteOrderId(),
                CaseType.valueOf(there.type().name()),
                there.rawType(),
                CaseStatus.valueOf(there.status().name()),
                there.rawStatus(),
                there.version(),
                there.remoteSkuId(),
                there.quantity(),
                there.amountFen(),
                there.refundedFen(),
                there.reason(),
                orNone(there.returnCarrier()),
                orNone(there.returnWaybill()),
                there.wantedSkuId(),
                orNone(there.sentCarrier()),
                orNone(there.sentWaybill()),
                orNone(there.settledBy()),
                there.deadlineMs(),
                there.createdMs(),
                there.signedForMs(),
                there.updatedMs());
    }

    public static ReviewReport of(RemoteReview there) {
        return new ReviewReport(
                there.remoteId(),
                there.remoteOrderId(),
                there.remoteSkuId(),
                there.buyerKey(),
                there.stars(),
                there.text(),
                there.version(),
                orNone(there.reply()),
                there.repliedMs(),
                there.createdMs());
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }
}
