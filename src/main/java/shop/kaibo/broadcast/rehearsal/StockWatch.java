package shop.kaibo.broadcast.rehearsal;

import shop.kaibo.broadcast.Sold;
import shop.kaibo.broadcast.alert.AlertRules;
import shop.kaibo.broadcast.past.Fold;
import shop.kaibo.listing.ListingEvent;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Watches a show for things that run low, and for who does something about it. One thread. */
final class StockWatch {
    private static final long MINUTE = 60_000;
    private static final long PROMPT_MS = 10_000;
    private static final long LATE_MS = 90_000;
    private static final Set<String> MOVING =
            Set.of(Sold.KIND, ListingOperation.STOCK, "listing.left");

    private final AlertRules rules;
    private final Script script;
    private final Map<String, Deque<Piece>> sales = new HashMap<>();
    private final Map<String, Long> lowSince = new HashMap<>();
    private final Map<String, Long> emptySince = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final List<Long> tookMs = new ArrayList<>();
    private int missed;
    private long emptyMs;
    private long oversold;
    private long blindRestocks;

    private record Piece(long atMs, long pieces) {}

    StockWatch(AlertRules rules, Script script) {
        this.rules = rules;
        this.script = script;
    }

    /** An entry of the history that the fold holds already; ms after the show began. */
    void add(Event event, long atMs, Fold fold) {
        if (!MOVING.contains(event.kind())) {
            return;
        }
        Map<String, Long> left = fold.left();
        if (event.kind().equals(Sold.KIND)) {
            sold(Payloads.read(event.payload(), Sold.class), atMs, fold);
        } else if (event.kind().equals(ListingOperation.STOCK)) {
            var moved = Payloads.read(event.payload(), ListingEvent.Restocked.class);
            restocked(moved, atMs, left.getOrDefault(moved.listingId(), 0L));
        }
        oversold = Math.max(oversold, fold.oversold());
        left.forEach((listing, pieces) -> look(listing, pieces, atMs));
    }

    private void sold(Sold page, long atMs, Fold fold) {
        for (Sold.Sale sale : page.sales()) {
            for (Sold.Item item : sale.items()) {
                sales.computeIfAbsent(fold.listing(item.of()), _ -> new ArrayDeque<>())
                        .add(new Piece(atMs, item.pieces()));
            }
        }
    }

    private void restocked(ListingEvent.Restocked moved, long atMs, long left) {
        String listing = moved.listingId();
        Long since = lowSince.remove(listing);
        if (moved.delta() > 0) {
            stopped.remove(listing);
            blindRestocks += script.blind(atMs, rules.silentMs()) ? 1 : 0;
            if (since != null) {
                tookMs.add(atMs - since);
            }
        } else if (left <= 0) {
            // taken off sale by people: nothing ran out
            stopped.add(listing);
        }
    }

    private void look(String listing, long left, long atMs) {
        boolean out = left <= 0 && !stopped.contains(listing);
        if (out) {
            emptySince.putIfAbsent(listing, atMs);
        } else {
            Long since = emptySince.remove(listing);
            emptyMs += since == null ? 0 : atMs - since;
        }
        if (out || left > 0 && left * rules.speedMinutes() < speed(listing, atMs)) {
            lowSince.putIfAbsent(listing, atMs);
        } else {
            // orders closed unpaid, or the rush is over
            lowSince.remove(listing);
        }
    }

    // pieces of the last minutes, times the minutes a thing should last
    private long speed(String listing, long atMs) {
        Deque<Piece> its = sales.getOrDefault(listing, new ArrayDeque<>());
        while (!its.isEmpty() && its.peek().atMs() <= atMs - rules.speedMinutes() * MINUTE) {
            its.remove();
        }
        return its.stream().mapToLong(Piece::pieces).sum() * rules.lowMinutes();
    }

    void over(long atMs) {
        emptySince.values().forEach(since -> emptyMs += atMs - since);
        // what ran low in the last seconds nobody could have met
        missed = (int) lowSince.values().stream().filter(s -> atMs - s > PROMPT_MS).count();
    }

    Reaction reaction() {
        return Reaction.of(tookMs.size() + missed, tookMs, PROMPT_MS, LATE_MS);
    }

    long emptyMs() {
        return emptyMs;
    }

    long oversold() {
        return oversold;
    }

    long blindRestocks() {
        return blindRestocks;
    }
}
