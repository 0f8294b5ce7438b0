package shop.kaibo.broadcast.rehearsal;

import shop.kaibo.broadcast.ask.AskEvent;
import shop.kaibo.broadcast.past.Fold;
import shop.kaibo.broadcast.rehearsal.Incident.Kind;
import shop.kaibo.broadcast.rescue.RescueEvent;
import shop.kaibo.listing.ListingEvent;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Watches what a crew does about wrong prices and asks that were planned. One thread. */
final class PlanWatch {
    private static final long WITHIN_MS = 60_000;
    private static final long ASK_PROMPT_MS = 5_000;
    private static final long PRICE_PROMPT_MS = 15_000;
    private static final long PRICE_LATE_MS = 120_000;

    private final List<Incident> prices;
    private final List<Incident> asks;
    private final Map<String, Long> wrongSince = new LinkedHashMap<>();
    private final List<Long> rescuedMs = new ArrayList<>();
    private final List<Long> askedMs = new ArrayList<>();
    private final int planned;
    private int wrong;
    private long held;
    private long lossFen;

    PlanWatch(Script script) {
        prices = new ArrayList<>(script.all(Kind.WRONG_PRICE));
        asks = new ArrayList<>(script.all(Kind.ASK));
        planned = asks.size();
    }

    /** An entry of the history that the fold holds already; ms after the show began. */
    void add(Event event, long atMs, Fold fold) {
        switch (event.kind()) {
            case ListingOperation.PRICE -> {
                var price = Payloads.read(event.payload(), ListingEvent.Repriced.class);
                priced(price, atMs, fold.slot(price.listingId()));
            }
            case "broadcast.rescue" ->
                    rescued(Payloads.read(event.payload(), RescueEvent.Begun.class), atMs);
            case "broadcast.ask" ->
                    asked(Payloads.read(event.payload(), AskEvent.Asked.class), atMs);
            default -> {
                // nothing that was planned
            }
        }
    }

    private void priced(ListingEvent.Repriced price, long atMs, int slot) {
        boolean cut = price.toFen() < price.fromFen();
        if (cut && prices.removeIf(one -> one.slot() == slot && near(one, atMs))) {
            wrong++;
            wrongSince.putIfAbsent(price.listingId(), atMs);
        }
    }

    private void rescued(RescueEvent.Begun rescue, long atMs) {
        Long since = wrongSince.remove(rescue.listingId());
        if (since != null) {
            rescuedMs.add(atMs - since);
            held += rescue.orders();
            lossFen += rescue.lossFen();
        }
    }

    private void asked(AskEvent.Asked ask, long atMs) {
        for (int i = 0; i < asks.size() && ask.count() > 0; i++) {
            Incident one = asks.get(i);
            if ((ask.slot() == 0 || ask.slot() == one.slot()) && near(one, atMs)) {
                askedMs.add(atMs - asks.remove(i).atMs());
                return;
            }
        }
    }

    private static boolean near(Incident one, long atMs) {
        return one.atMs() <= atMs && atMs - one.atMs() <= WITHIN_MS;
    }

    Reaction prices() {
        return Reaction.of(wrong, rescuedMs, PRICE_PROMPT_MS, PRICE_LATE_MS);
    }

    Reaction asks() {
        return Reaction.of(planned, askedMs, ASK_PROMPT_MS, WITHIN_MS);
    }

    long held() {
        return held;
    }

    long lossFen() {
        return lossFen;
    }
}
