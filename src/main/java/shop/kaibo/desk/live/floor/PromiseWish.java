package shop.kaibo.desk.live.floor;

import shop.kaibo.base.Refused;
import shop.kaibo.rules.ListingRules;

/** The limits of a promise as typed; what is left empty does not limit. Thread-safe. */
record PromiseWish(long first, long withinMs, long spendFen) {
    private static final long MINUTE_MS = 60_000;

    static PromiseWish of(String first, String minutes, String spend) {
        return new PromiseWish(
                whole(first),
                whole(minutes) * MINUTE_MS,
                spend.isBlank() ? 0 : ListingRules.price(spend));
    }

    private static long whole(String typed) {
        String text = ListingRules.halfWidth(typed).strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,5}")) {
            throw new Refused("promise", "floor.promise.whole", text);
        }
        return Long.parseLong(text);
    }
}
