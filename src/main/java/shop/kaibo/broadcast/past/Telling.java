package shop.kaibo.broadcast.past;

import shop.kaibo.broadcast.BroadcastEvent;
import shop.kaibo.broadcast.Sold;
import shop.kaibo.listing.ListingEvent;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;

import java.util.List;

/** Says one entry of the history as lines to read, with the slots of its time. One thread. */
final class Telling {
    private final Event event;
    private final Fold before;

    Telling(Event event, Fold before) {
        this.event = event;
        this.before = before;
    }

    List<Happening> happenings() {
        return switch (event.kind()) {
            case Sold.KIND -> read(Sold.class).sales().stream().map(this::sale).toList();
            case "listing.created" -> {
                var made = read(ListingEvent.Created.class);
                yield one("created", made.slot(), made.title(), 0, 0, "");
            }
            case ListingOperation.PRICE -> {
                var price = read(ListingEvent.Repriced.class);
                yield of("price", price.listingId(), 0, price.toFen(), "");
            }
            case ListingOperation.STOCK -> {
                var stock = read(ListingEvent.Restocked.class);
                yield of("stock", stock.listingId(), stock.delta(), 0, "");
            }
            case "listing.state" -> {
                var moved = read(ListingEvent.Moved.class);
                yield of("state", moved.listingId(), 0, 0, moved.to());
            }
            case "broadcast.started" ->
                    one("started", 0, "", 0, 0, read(BroadcastEvent.Started.class).anchor());
            case "broadcast.mic", "broadcast.mic.undone" ->
                    one("mic", 0, "", 0, 0, read(BroadcastEvent.HandedOver.class).anchor());
            case "broadcast.pinned" ->
                    of("pin", read(BroadcastEvent.Pinned.class).listingId(), 0, 0, "");
            case "broadcast.ended" -> one("ended", 0, "", 0, 0, "");
            default -> List.of();
        };
    }

    private Happening sale(Sold.Sale sale) {
        long pieces = sale.items().stream().mapToLong(item -> Math.abs(item.pieces())).sum();
        String of = sale.items().isEmpty() ? "" : sale.items().getFirst().of();
        return new Happening(
                event.atMs(),
                sale.step(),
                before.slot(of),
                before.title(of),
                pieces,
                Math.abs(sale.fen()),
                "");
    }

    private List<Happening> of(String what, String listing, long pieces, long fen, String name) {
        return one(what, before.slot(listing), before.title(listing), pieces, fen, name);
    }

    private List<Happening> one(
            String what, int slot, String title, long pieces, long fen, String name) {
        return List.of(new Happening(event.atMs(), what, slot, title, pieces, fen, name));
    }

    private <T> T read(Class<T> type) {
        return Payloads.read(event.payload(), type);
    }
}
