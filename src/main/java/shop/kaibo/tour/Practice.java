package shop.kaibo.tour;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The practice platform a tour plays against; the root brings one. Thread-safe. */
public interface Practice extends AutoCloseable {
    /** Where it answers. */
    String url();

    /** What can be held into the camera. */
    List<Goods> goods();

    /** Buyers come at a rate a second for so many seconds; the future brings how many orders. */
    CompletableFuture<Integer> crowd(long seed, double rate, double seconds);

    /** Buyers complain; answers how many cases were opened. */
    int complaints(int count, long seed);

    /** Pulls the network cable, or puts it back. */
    void cable(boolean plugged);

    /** What the platform itself holds. */
    Truth truth();

    @Override
    void close();

    /** One thing to sell, with its photo. Price in fen. */
    record Goods(byte[] jpeg, String title, long priceFen, long stock, String code) {}

    /**
     * The platform's own view.
     *
     * @param references our listing ids it knows
     * @param doubledKeys idempotency keys under which more than one effect of a kind was applied
     */
    record Truth(
            long onSale,
            Set<String> references,
            Set<String> orders,
            Set<String> shipped,
            Set<String> settledCases,
            long doubledKeys) {}
}
