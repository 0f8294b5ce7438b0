package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.wire.Patience;

/**
 * How often and how patiently the platform is asked. Thread-safe.
 *
 * @param listingsApartMs between two readings of all items, for each page of them
 * @param callsPerSecond 0 for any
 */
record Pace(Patience patience, long listingsApartMs, int callsPerSecond) {
    /** How many items a shop may make in a day. */
    static final int NEW_A_DAY = 500;

    /** With the burst of half as many, the 50 a second of the methods that allow the least. */
    private static final int CALLS_A_SECOND = 32;

    private static final long LISTINGS_APART_MS = 1_000;

    static final Pace USUAL = new Pace(Patience.USUAL, LISTINGS_APART_MS, CALLS_A_SECOND);

    // no rate for whoever calls: one wish is several calls, and each is counted here
    static final Capabilities CAN =
            new Capabilities(
                    false,
                    true,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    true,
                    true,
                    false,
                    true,
                    false,
                    50,
                    0,
                    true,
                    KuaishouGateway.CART_PAGE,
                    0);
}
