package shop.kaibo.broadcast.past;

import shop.kaibo.broadcast.BoardTotals;
import shop.kaibo.broadcast.BroadcastEvent;
import shop.kaibo.broadcast.Sold;
import shop.kaibo.broadcast.past.Moment.Size;
import shop.kaibo.broadcast.past.Moment.Slot;
import shop.kaibo.listing.ListingEvent;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds one entry of the history after the other to the state of a show; knows nothing but them.
 * Whoever judges a show uses it too. Used on one thread at a time.
 */
public final class Fold {
    private final Map<String, Thing> things = new HashMap<>();
    private final Map<String, Piece> pieces = new LinkedHashMap<>();
    private final long[] totals = new long[5];
    private int events;
    private boolean onAir;
    private String onMic = "";
    private String pinned = "";

    /** A state of its own that starts where this one is. */
    Fold copy() {
        var copy = new Fold();
        things.forEach((id, thing) -> copy.things.put(id, thing.copy()));
        pieces.forEach((id, piece) -> copy.pieces.put(id, piece.copy()));
        System.arraycopy(totals, 0, copy.totals, 0, totals.length);
        copy.events = events;
        copy.onAir = onAir;
        copy.onMic = onMic;
        copy.pinned = pinned;
        return copy;
    }

    int events() {
        return events;
    }

    /** The money of all orders so far, in fen. */
    long paidFen() {
        return totals[3];
    }

    /** Adds the next entry of a show's or its shelf's history. */
    public void add(Event event) {
        events++;
        switch (event.kind()) {
            case "listing.created" -> created(read(event, ListingEvent.Created.class));
            case ListingOperation.PRICE -> {
                var price = read(event, ListingEvent.Repriced.class);
                piece(price.skuId(), price.listingId()).fen = price.toFen();
            }
            case ListingOperation.STOCK -> {
                var stock = read(event, ListingEvent.Restocked.class);
                piece(stock.skuId(), stock.listingId()).left = stock.left();
            }
            case "listing.left" -> {
                var left = read(event, ListingEvent.Counted.class);
                piece(left.skuId(), left.listingId()).left = left.left();
            }
            case ListingOperation.TEXT -> {
                var words = read(event, ListingEvent.Reworded.class);
                Thing thing = things.get(words.listingId());
                if (thing != null) {
                    thing.title = words.title();
                }
            }
            case "listing.state" -> {
                var moved = read(event, ListingEvent.Moved.class);
                Thing thing = things.get(moved.listingId());
                if (thing != null) {
                    thing.state = moved.to();
                }
            }
            case "broadcast.started" -> {
                onAir = true;
                onMic = read(event, BroadcastEvent.Started.class).anchor();
            }
            case "broadcast.mic", "broadcast.mic.undone" ->
                    onMic = read(event, BroadcastEvent.HandedOver.class).anchor();
            case "broadcast.pinned" ->
                    pinned = read(event, BroadcastEvent.Pinned.class).listingId();
            case "broadcast.ended" -> {
                onAir = false;
                onMic = "";
                pinned = "";
            }
            case Sold.KIND -> sold(read(event, Sold.class));
            default -> {
                // what else happened changes nothing on the board
            }
        }
    }

    private static <T> T read(Event event, Class<T> type) {
        return Payloads.read(event.payload(), type);
    }

    private void created(ListingEvent.Created made) {
        things.put(made.listingId(), new Thing(made.slot(), made.title(), made.photoSha()));
        for (ListingOperation.Draft sku : made.skus()) {
            pieces.put(
                    sku.skuId(),
                    new Piece(made.listingId(), sku.spec(), sku.priceFen(), sku.stock()));
        }
    }

    // a size the platform added later has no creation of its own
    private Piece piece(String sku, String listing) {
        return pieces.computeIfAbsent(sku, _ -> new Piece(listing, "", 0, 0));
    }

    private void sold(Sold page) {
        for (Sold.Sale sale : page.sales()) {
            totals[0] += sale.orders();
            totals[1] += sale.pieces();
            totals[2] += sale.paid();
            totals[3] += sale.fen();
            totals[4] += sale.refunds();
            for (Sold.Item item : sale.items()) {
                Thing thing = things.get(listing(item.of()));
                if (thing != null) {
                    thing.sold += item.pieces();
                    thing.fen += item.fen();
                }
            }
        }
        for (Sold.Left each : page.left()) {
            Piece piece = pieces.get(each.sku());
            if (piece != null) {
                piece.left = each.left();
            }
        }
    }

    /** The listing of a sku; what is no sku known here is its own. */
    public String listing(String of) {
        Piece piece = pieces.get(of);
        return piece == null ? of : piece.listing;
    }

    /** What it has come to. */
    Moment moment(long atMs) {
        Map<String, List<Size>> sizes = new HashMap<>();
        pieces.forEach(
                (id, p) ->
                        sizes.computeIfAbsent(p.listing, _ -> new ArrayList<>())
                                .add(new Size(id, p.spec, p.fen, p.left)));
        var slots = new ArrayList<Slot>();
        things.forEach(
                (id, t) ->
                        slots.add(
                                new Slot(
                                        id,
                                        t.slot,
                                        t.title,
                                        t.photo,
                                        t.state,
                                        t.sold,
                                        t.fen,
                                        sizes.getOrDefault(id, List.of()))));
        slots.sort(Comparator.comparingInt(Slot::slot).thenComparing(Slot::listingId));
        return new Moment(
                atMs,
                events,
                onAir,
                onMic,
                pinned,
                new BoardTotals(totals[0], totals[1], totals[2], totals[3], totals[4]),
                slots);
    }

    /** The entry in words, before it is added: several for a page of orders. */
    List<Happening> tell(Event event) {
        return new Telling(event, this).happenings();
    }

    /** Pieces left of each thing of the shelf, all sizes together. */
    public Map<String, Long> left() {
        Map<String, Long> left = new HashMap<>();
        pieces.values().forEach(p -> left.merge(p.listing, p.left, Long::sum));
        return left;
    }

    /** Pieces promised that are not there, all sizes together. */
    public long oversold() {
        return pieces.values().stream().mapToLong(p -> Math.max(0, -p.left)).sum();
    }

    /** The slot of a sku or a listing, 0 where it is not known yet. */
    public int slot(String of) {
        Thing thing = things.get(listing(of));
        return thing == null ? 0 : thing.slot;
    }

    String title(String of) {
        Thing thing = things.get(listing(of));
        return thing == null ? "" : thing.title;
    }
}
