package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.object;
import static shop.kaibo.platform.wire.Strict.text;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.StockReading;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.locks.Lock;

/**
 * Differences on a platform that only sets stock. What buyers order meanwhile is promised from
 * another column and is not lost; what leaves the house meanwhile is seen afterwards, because the
 * shop writes down by how much each setting really changed it. Thread-safe.
 */
final class Stocking {
    private static final int TRIES = 3;

    private final Speech speech;
    private final Shop shop;
    private final Lock alone;

    /**
     * @param alone held while no parcel of ours may leave
     */
    Stocking(Speech speech, Shop shop, Lock alone) {
        this.speech = speech;
        this.shop = shop;
        this.alone = alone;
    }

    StockEffect adjust(String variant, long delta) throws Stopped {
        alone.lock();
        try {
            long rest = delta;
            for (int i = 0; i < TRIES; i++) {
                JsonNode now = read(variant);
                if (Readings.sellable(here(now, variant), threshold()) + rest < 0) {
                    throw new Stopped(new Outcome.Rejected<>("short", "sync.why.short"));
                }
                long mark = settings(now);
                set(variant, now, rest);
                List<Long> since = since(variant, mark);
                rest = since.contains(rest) ? 0 : rest - since.stream().mapToLong(q -> q).sum();
                if (rest == 0) {
                    return new StockEffect(left(variant), 0);
                }
            }
            throw new Stopped(new Outcome.Unknown<>("stock moves too fast"));
        } finally {
            alone.unlock();
        }
    }

    /** How often stock was set so far. */
    long mark(String variant) throws Stopped {
        return settings(read(variant));
    }

    /** Whether one of the settings since a mark was ours. */
    StockReading.Arrival arrival(String variant, long delta, long mark) throws Stopped {
        List<Long> since = since(variant, mark);
        if (since.contains(delta)) {
            return StockReading.Arrival.ARRIVED;
        }
        // another's, or ours beside a parcel that left
        return since.isEmpty() ? StockReading.Arrival.ABSENT : StockReading.Arrival.UNCLEAR;
    }

    private void set(String variant, JsonNode now, long rest) throws Stopped {
        JsonNode level = list(here(now, variant), "stockLevels", one -> one).getFirst();
        ObjectNode variables = Speech.object();
        variables
                .putArray("input")
                .addObject()
                .put("id", variant)
                // the plain field passes a zero over
                .putArray("stockLevels")
                .addObject()
                .put("stockLocationId", text(level, "stockLocationId"))
                .put("stockOnHand", number(level, "stockOnHand") + rest);
        speech.tell(Sentences.CHANGE, variables, data -> data);
    }

    private List<Long> since(String variant, long mark) throws Stopped {
        return speech.ask(
                Sentences.ADJUSTMENTS,
                Speech.object().put("id", variant).put("skip", mark),
                data ->
                        list(
                                object(object(data, "productVariant"), "stockMovements"),
                                "items",
                                one -> number(one, "quantity")));
    }

    private long left(String variant) throws Stopped {
        return Readings.sellable(here(read(variant), variant), threshold());
    }

    private long threshold() throws Stopped {
        return shop.settings().threshold();
    }

    private JsonNode read(String variant) throws Stopped {
        return speech.ask(
                Sentences.OF_VARIANT,
                Speech.object().put("id", variant),
                data -> object(data, "productVariant"));
    }

    private static long settings(JsonNode variant) {
        return number(object(variant, "stockMovements"), "totalItems");
    }

    private static JsonNode here(JsonNode read, String variant) {
        return list(object(read, "product"), "variants", one -> one).stream()
                .filter(one -> text(one, "id").equals(variant))
                .findFirst()
                .orElseThrow();
    }
}
