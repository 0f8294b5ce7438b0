package shop.kaibo.tour;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The practice platform a tour plays against; the root brings one. Thread-safe. */
public interface Practice extends AutoCloseable {
    /** Where it answers. */
    String url();

    /** The first so many things that can be held into the camera. */
    List<Goods> goods(int count);

    /** Buyers come at a rate a second for so many seconds; the future brings how many orders. */
    CompletableFuture<Integer> crowd(long seed, double rate, double seconds);

    /** Buyers complain; answers how many cases were opened. */
    int complaints(int count, long seed);

    /** So many buyers come at once; who finds nothing to buy leaves. Answers how many ordered. */
    int buyers(long seed, int count);

    /** Whether some buyer has neither paid nor let go yet. */
    boolean undecided();

    /** How the network behaves from now on, as "drop=1,delay=200ms"; "" is well. */
    void network(String faults);

    /** Pulls the network cable, or puts it back. */
    void cable(boolean plugged);

    /** Does something while time goes at its usual pace: what is on a picture is as it was. */
    void unhurried(Runnable act);

    /** What the platform itself holds. */
    Truth truth();

    @Override
    void close();

    /** One thing to sell, with its photo. Price in fen. */
    record Goods(byte[] jpeg, String title, long priceFen, long stock, String code) {
        /** The same with so many pieces. */
        Goods of(long pieces) {
            return new Goods(jpeg, title, priceFen, pieces, code);
        }
    }

    /** What the platform has of a sku. Price in fen. */
    record Held(long priceFen, long stock) {}

    /**
     * The platform's own view.
     *
     * @param references our listing ids it knows
     * @param skus what it holds of each of our skus
     * @param effects everything it ever applied
     */
    record Truth(
            long onSale,
            Set<String> references,
            Map<String, Held> skus,
            Set<String> orders,
            Set<String> shipped,
            Set<String> settledCases,
            List<Effect> effects) {
        /** How many things were done more than once there. */
        public long doubled() {
            return Effect.doubled(effects);
        }
    }
}
