package shop.kaibo.platform;

/**
 * What a platform can do, so that sync and screens neither guess nor promise. Thread-safe.
 *
 * @param idempotencyKeys a write repeated under its key is applied once
 * @param references the platform keeps our client reference on listings, and can be asked for it
 * @param stockDelta stock can be changed by a difference
 * @param stockSet stock can be set absolutely
 * @param effectNumbers answers and feed rows carry the platform's effect number
 * @param events there is an event stream beside polling
 * @param plainBuyers buyers come in plain text, so names are searchable
 * @param audit listings are reviewed before they sell
 * @param negotiation after-sale cases can be agreed and refused here
 * @param closesOrders an unpaid order can be closed from here
 * @param reviews reviews are told and can be answered
 * @param decrypts one field of an order's buyer can be asked for in plain words
 * @param deductsOnPayment stock leaves on payment, else on order
 * @param pageSize rows a feed page may hold, 0 where there is no feed and a person carries files
 * @param callsPerSecond the documented rate, 0 when there is none
 * @param weighsStock the platform keeps no reference of stock changes: whether one that went
 *     unanswered arrived is weighed
 * @param cartPage the platform's own page where listings are put into a room's cart by hand, ""
 *     where that is done from here
 * @param bundle most writes that leave in one request, 0 where each needs its own
 */
public record Capabilities(
        boolean idempotencyKeys,
        boolean references,
        boolean stockDelta,
        boolean stockSet,
        boolean effectNumbers,
        boolean events,
        boolean plainBuyers,
        boolean audit,
        boolean negotiation,
        boolean closesOrders,
        boolean reviews,
        boolean decrypts,
        boolean deductsOnPayment,
        int pageSize,
        int callsPerSecond,
        boolean weighsStock,
        String cartPage,
        int bundle) {
    @SuppressWarnings("NullAway") // absent in what an older version kept
    public Capabilities {
        cartPage = cartPage == null ? "" : cartPage;
    }

    /** Of a platform that treats stock changes like listings and a cart from here. */
    public Capabilities(
            boolean idempotencyKeys,
            boolean references,
            boolean stockDelta,
            boolean stockSet,
            boolean effectNumbers,
            boolean events,
            boolean plainBuyers,
            boolean audit,
            boolean negotiation,
            boolean closesOrders,
            boolean reviews,
            boolean decrypts,
            boolean deductsOnPayment,
            int pageSize,
            int callsPerSecond) {
        this(
                idempotencyKeys,
                references,
                stockDelta,
                stockSet,
                effectNumbers,
                events,
                plainBuyers,
                audit,
                negotiation,
                closesOrders,
                reviews,
                decrypts,
                deductsOnPayment,
                pageSize,
                callsPerSecond,
                false,
                "",
                0);
    }

    /** The same where so many writes may leave in one request. */
    public Capabilities bundling(int most) {
        return new Capabilities(
                idempotencyKeys,
                references,
                stockDelta,
                stockSet,
                effectNumbers,
                events,
                plainBuyers,
                audit,
                negotiation,
                closesOrders,
                reviews,
                decrypts,
                deductsOnPayment,
                pageSize,
                callsPerSecond,
                weighsStock,
                cartPage,
                most);
    }

    /** Whether the platform can be asked at all; else a person carries files. */
    public boolean liveFeed() {
        return pageSize > 0;
    }
}
