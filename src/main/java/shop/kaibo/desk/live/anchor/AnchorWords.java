package shop.kaibo.desk.live.anchor;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Board;
import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.broadcast.feed.FeedSight;
import shop.kaibo.broadcast.flash.Flash;
import shop.kaibo.broadcast.size.SizeMatrix;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.live.anchor.AnchorState.Countdown;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.Particulars;
import shop.kaibo.listing.Sku;
import shop.kaibo.listing.TemplateKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the board into the few words of the anchor's window. Thread-safe. */
final class AnchorWords {
    private static final int NEXT = 3;

    private final Texts texts;

    AnchorWords(Texts texts) {
        this.texts = texts;
    }

    AnchorState state(
            Board board,
            @Nullable Particulars explained,
            List<Flash> flashes,
            Optional<SizeMatrix> sizes) {
        if (!board.broadcast().running()) {
            return AnchorState.OFF;
        }
        int at = pinned(board.slots());
        if (at < 0) {
            return new AnchorState(
                    true, OnAirItem.NONE, Countdown.NONE, Optional.empty(), next(board, at));
        }
        BoardSlot slot = board.slots().get(at);
        // what is explained may have changed between the two readings
        var same = sizes.filter(matrix -> matrix.slot() == slot.listing().slot());
        return new AnchorState(
                true,
                item(slot, explained, board.feed()),
                countdown(slot.listing(), flashes),
                same,
                next(board, at));
    }

    private Countdown countdown(Listing listing, List<Flash> flashes) {
        return flashes.stream()
                .filter(flash -> flash.listingId().equals(listing.id()))
                .findFirst()
                .map(flash -> Formats.since((flash.leftMs() + 999) / 1000 * 1000))
                .map(left -> new Countdown(texts.get(running(listing)), left))
                .orElse(Countdown.NONE);
    }

    private static String running(Listing listing) {
        return listing.waiting() ? "anchor.flash.queued" : "anchor.flash";
    }

    /** The listing that is being explained, "" for none. */
    static String explained(Board board) {
        int at = pinned(board.slots());
        return at < 0 ? "" : board.slots().get(at).listing().id();
    }

    private static int pinned(List<BoardSlot> slots) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).pinned()) {
                return i;
            }
        }
        return -1;
    }

    /** Those after the one on air, round the shelf, that can be sold. */
    private List<OnAirItem> next(Board board, int at) {
        List<BoardSlot> slots = board.slots();
        var next = new ArrayList<OnAirItem>();
        for (int step = 1; step <= slots.size() && next.size() < NEXT; step++) {
            int i = Math.floorMod(at + step, slots.size());
            if (i != at && sells(slots.get(i))) {
                next.add(item(slots.get(i), null, board.feed()));
            }
        }
        return next;
    }

    private static boolean sells(BoardSlot slot) {
        ListingState state = slot.listing().state();
        return !slot.soldOut() && state != ListingState.OFF && state != ListingState.REFUSED;
    }

    private OnAirItem item(BoardSlot slot, @Nullable Particulars known, FeedSight feed) {
        String left = Formats.count(Math.max(0, slot.left()));
        Listing listing = slot.listing();
        String unit = texts.get(TemplateKind.unitKey(known == null ? "" : known.unit()));
        return new OnAirItem(
                listing.slot(),
                listing.photoSha(),
                listing.title(),
                spec(listing),
                price(listing),
                feed.blind() ? texts.get("live.atMost", left) : left,
                unit,
                slot.low() && !feed.blind() || slot.soldOut(),
                known == null ? "" : known.said(texts.get("anchor.odd")));
    }

    private static String spec(Listing listing) {
        return listing.skus().size() == 1 ? listing.skus().getFirst().spec() : "";
    }

    private String price(Listing listing) {
        long least = listing.skus().stream().mapToLong(Sku::priceFen).min().orElse(0);
        long most = listing.skus().stream().mapToLong(Sku::priceFen).max().orElse(0);
        return least == most ? spoken(least) : texts.get("live.priceFrom", spoken(least));
    }

    /** As an anchor says it: 128, not 128.00. */
    private static String spoken(long fen) {
        return fen % 100 == 0 ? Formats.count(fen / 100) : Money.grouped(fen);
    }
}
