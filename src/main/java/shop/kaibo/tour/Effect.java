package shop.kaibo.tour;

import java.util.HashMap;
import java.util.List;

/**
 * Something a platform applied, so that doing a thing twice shows, whatever key it came under the
 * second time. Thread-safe.
 *
 * @param key what the request came with, "" for none
 * @param reference what of ours it was done for, "" where the platform notes none
 */
public record Effect(String kind, String key, String entity, String reference) {
    /** How many things have more than one effect where only one is right. */
    public static long doubled(List<Effect> effects) {
        var times = new HashMap<String, Integer>();
        for (Effect effect : effects) {
            String thing = effect.once();
            if (!thing.isEmpty()) {
                times.merge(thing, 1, Integer::sum);
            }
        }
        return times.values().stream().filter(n -> n > 1).count();
    }

    // what may happen once only: a listing for ours, a change for an operation, a parcel for an
    // order, the money back for a case; anything else once under its key
    private String once() {
        return switch (kind) {
            case "listing.created", "stock" -> kind + " " + reference;
            case "order.shipped" -> kind + " " + entity;
            case "case.refunded", "case.overdue_refunded", "case.refunded_for_seller" ->
                    "refund " + entity;
            default -> key.isEmpty() ? "" : kind + " " + entity + " " + key;
        };
    }
}
