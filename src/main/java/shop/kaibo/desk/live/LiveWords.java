package shop.kaibo.desk.live;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.broadcast.alert.BoardAlert;
import shop.kaibo.broadcast.feed.FeedSight;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.Particulars;
import shop.kaibo.listing.Sku;
import shop.kaibo.listing.TemplateKind;
import shop.kaibo.order.OrderLine;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.RefundState;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Turns what services tell into the words of the board. Thread-safe. */
final class LiveWords {
    private static final long WAN = 1_000_000;
    private static final long THOUSAND_YUAN = 100_000;

    private final Texts texts;

    LiveWords(Texts texts) {
        this.texts = texts;
    }

    /** A sum large enough to be read across the room: figure and unit apart. */
    String[] sum(long fen) {
        if (!texts.language().equals("en")) {
            String text = Money.compact(fen);
            String unit = fen >= WAN ? text.substring(text.length() - 1) : texts.get("live.yuan");
            String figure = fen >= WAN ? text.substring(0, text.length() - 1) : text;
            return new String[] {figure, unit};
        }
        if (fen >= THOUSAND_YUAN * 1000) {
            return new String[] {
                scaled(fen, THOUSAND_YUAN * 1000, 2) + "M", texts.get("live.yuan")
            };
        }
        return fen >= THOUSAND_YUAN * 10
                ? new String[] {scaled(fen, THOUSAND_YUAN, 1) + "k", texts.get("live.yuan")}
                : new String[] {Money.grouped(fen), texts.get("live.yuan")};
    }

    /** The words of a hairline of so many yuan. */
    String axis(long yuan) {
        boolean en = texts.language().equals("en");
        if (yuan >= 10_000 && !en) {
            return shortened(yuan, 10_000) + "万";
        }
        return yuan >= 1000 ? shortened(yuan, 1000) + (en ? "k" : "千") : String.valueOf(yuan);
    }

    private static String scaled(long fen, long unit, int digits) {
        return BigDecimal.valueOf(fen)
                .divide(BigDecimal.valueOf(unit), digits, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String shortened(long yuan, long unit) {
        return scaled(yuan, unit, 1).replace(".0", "");
    }

    /** "截至 20:00:03" while the board is blind, else "". */
    String asOf(FeedSight feed) {
        if (!feed.blind()) {
            return "";
        }
        return feed.asOfMs() == 0
                ? texts.get("live.asOf.never")
                : texts.get("live.asOf", Shanghai.second(feed.asOfMs()));
    }

    AlertRow alert(BoardAlert alert) {
        return AlertWords.of(texts, alert);
    }

    ShelfRow row(BoardSlot slot, FeedSight feed, @Nullable Particulars its) {
        Listing listing = slot.listing();
        boolean quiet = slot.perMinute() < 0.05;
        return new ShelfRow(
                listing.id(),
                listing.slot(),
                listing.photoSha(),
                listing.title(),
                noted(spec(listing), its),
                price(listing),
                Math.max(0, slot.left()),
                slot.whole(),
                texts.get(TemplateKind.unitKey(its == null ? "" : its.unit())),
                asOf(feed),
                quiet ? "" : Formats.count(slot.minutesLeft()),
                texts.get(
                        "live.speed",
                        quiet ? "0" : String.format(Locale.ROOT, "%.1f", slot.perMinute())),
                slot.pinned(),
                slot.low() && !feed.blind(),
                slot.soldOut(),
                badge(listing));
    }

    private String noted(String spec, @Nullable Particulars its) {
        String said = its == null ? "" : its.said(texts.get("live.odd"));
        return spec.isEmpty() || said.isEmpty() ? spec + said : spec + " · " + said;
    }

    private String spec(Listing listing) {
        if (listing.skus().size() == 1) {
            return listing.skus().getFirst().spec();
        }
        // of several sizes each counts: a size at 0 under a good sum is what nobody sees
        List<String> each =
                listing.skus().stream()
                        .map(s -> texts.get("live.sizeLeft", s.spec(), Math.max(0, s.left())))
                        .toList();
        return String.join(" · ", each);
    }

    private String price(Listing listing) {
        long least = listing.skus().stream().mapToLong(Sku::priceFen).min().orElse(0);
        long most = listing.skus().stream().mapToLong(Sku::priceFen).max().orElse(0);
        return least == most
                ? Money.grouped(least)
                : texts.get("live.priceFrom", Money.grouped(least));
    }

    private String badge(Listing listing) {
        return switch (listing.state()) {
            case OFF, REFUSED, AUDITING, UPLOADING, SAVED, APPROVED ->
                    texts.get("live.badge." + listing.state().word());
            case IN_CART, ON_SALE -> "";
        };
    }

    static boolean selling(BoardSlot slot) {
        ListingState state = slot.listing().state();
        return !slot.soldOut() && state != ListingState.OFF && state != ListingState.REFUSED;
    }

    StreamRow row(OrderRow order, int together) {
        OrderLine first = order.lines().isEmpty() ? null : order.lines().getFirst();
        StreamRow.Sign sign = sign(order);
        String buyer = order.buyer().shown();
        return new StreamRow(
                order.id(),
                Shanghai.second(order.createdMs()),
                "…" + Mask.tail(order.remoteId()),
                first == null || first.slot() == 0 ? "" : String.valueOf(first.slot()),
                first == null ? "" : item(order, first),
                "×" + order.pieces(),
                Money.grouped(order.totalFen()),
                buyer,
                order.repeatNo() > 1 ? texts.get("live.repeat", order.repeatNo()) : "",
                together > 1 ? texts.get("live.together", together) : "",
                texts.get("live.source." + order.source().word()),
                sign,
                texts.get("live.sign." + sign.name().toLowerCase(Locale.ROOT)));
    }

    private String item(OrderRow order, OrderLine first) {
        String item = first.spec().isEmpty() ? first.title() : first.title() + " " + first.spec();
        return order.lines().size() == 1
                ? item
                : texts.get("live.andMore", item, order.lines().size());
    }

    private static StreamRow.Sign sign(OrderRow order) {
        if (order.refundState() != RefundState.NONE) {
            return StreamRow.Sign.REFUND;
        }
        if (order.hold() != null || order.unknownThere()) {
            return StreamRow.Sign.HELD;
        }
        OrderStatus status = order.status();
        return switch (status) {
            case PENDING_PAY, OTHER -> StreamRow.Sign.PENDING;
            case PAID -> StreamRow.Sign.PAID;
            case PART_SHIPPED, SHIPPED, RECEIVED, DONE -> StreamRow.Sign.SHIPPED;
            case CLOSED -> StreamRow.Sign.CLOSED;
        };
    }
}
