package shop.kaibo.sync.doctor;

import shop.kaibo.aftersale.ActOnCase;
import shop.kaibo.aftersale.review.ReplyToReview;
import shop.kaibo.aftersale.review.Review;
import shop.kaibo.aftersale.review.ReviewService;
import shop.kaibo.base.Mask;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.order.CloseOrder;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.RepayOrder;
import shop.kaibo.order.ShipOrder;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Features;

import java.util.List;
import java.util.Optional;

/** How staff name what an operation is about: a slot, or the tail of an order. Thread-safe. */
final class Naming {
    /** The words, in the order their heaps are told. */
    static final List<String> WORDS =
            List.of(
                    "create", "price", "text", "stock", "shelf", "ship", "close", "refund", "case",
                    "review", "other");

    private final Features features;
    private final ReviewService reviews;

    Naming(Store store, Features features) {
        this.features = features;
        reviews = new ReviewService(store);
    }

    /** Last word of the text keys of a kind of operation. */
    static String word(Operation operation) {
        return switch (operation.kind()) {
            case ListingOperation.CREATE -> "create";
            case ListingOperation.PRICE -> "price";
            case ListingOperation.STOCK -> "stock";
            case ListingOperation.SHELF -> "shelf";
            case ListingOperation.TEXT -> "text";
            case ShipOrder.KIND -> "ship";
            case CloseOrder.KIND -> "close";
            case RepayOrder.KIND -> "refund";
            case ActOnCase.KIND -> pays(operation) ? "refund" : "case";
            case ReplyToReview.KIND -> "review";
            default -> "other";
        };
    }

    private static boolean pays(Operation operation) {
        return Payloads.read(operation.payload(), ActOnCase.class).act().pays();
    }

    /** "12" for a slot, "4702" for an order, "" when nobody knows. */
    String subject(Operation operation) {
        if (operation.topic().startsWith("listing:")) {
            return listing(operation).map(l -> String.valueOf(l.slot())).orElse("");
        }
        if (operation.topic().startsWith("order:")) {
            return features.orders()
                    .find(operation.topic().substring("order:".length()))
                    .map(OrderRow::remoteId)
                    .map(Mask::tail)
                    .orElse("");
        }
        if (operation.kind().equals(ReplyToReview.KIND)) {
            String id = Payloads.read(operation.payload(), ReplyToReview.class).reviewId();
            return reviews.find(id).map(Review::remoteOrderId).map(Mask::tail).orElse("");
        }
        return Mask.tail(operation.topic());
    }

    Optional<Listing> listing(Operation operation) {
        return features.listings().listing(operation.topic().substring("listing:".length()));
    }
}
