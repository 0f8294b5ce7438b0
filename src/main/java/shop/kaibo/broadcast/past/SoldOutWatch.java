package shop.kaibo.broadcast.past;

import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.Sold;
import shop.kaibo.store.Events.Event;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Watches the history of a show for things that run out. One use, one thread. */
final class SoldOutWatch {
    private static final Set<String> MOVING =
            Set.of(Sold.KIND, "stock.adjust", "listing.left", "listing.created");

    private final Broadcast show;
    private final Fold fold = new Fold();
    private final Set<String> empty = new HashSet<>();
    private final Map<String, SoldOut> first = new LinkedHashMap<>();

    SoldOutWatch(Broadcast show) {
        this.show = show;
    }

    void add(Event event) {
        fold.add(event);
        if (!MOVING.contains(event.kind())) {
            return;
        }
        boolean during =
                event.atMs() >= show.startedMs()
                        && (show.running() || event.atMs() <= show.endedMs());
        fold.left()
                .forEach(
                        (listing, left) -> {
                            if (left <= 0 && empty.add(listing)) {
                                gone(listing, event.atMs(), during);
                            } else if (left > 0 && empty.remove(listing)) {
                                back(listing, event.atMs(), during);
                            }
                        });
    }

    private void gone(String listing, long at, boolean during) {
        if (during) {
            first.putIfAbsent(
                    listing, new SoldOut(listing, fold.slot(listing), fold.title(listing), at, 0));
        }
    }

    private void back(String listing, long at, boolean during) {
        SoldOut was = first.get(listing);
        if (during && was != null && was.backMs() == 0) {
            first.put(listing, new SoldOut(listing, was.slot(), was.title(), was.atMs(), at));
        }
    }

    List<SoldOut> found() {
        return List.copyOf(first.values());
    }
}
