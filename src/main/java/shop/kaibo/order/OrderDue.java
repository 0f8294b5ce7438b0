package shop.kaibo.order;

/**
 * What still has to be shipped by a moment. Thread-safe.
 *
 * @param count orders to ship by then, the late ones among them
 * @param late orders whose moment has passed
 * @param nextMs epoch ms of the next moment that has not passed, 0 for none
 */
public record OrderDue(long count, long late, long nextMs) {
    public static final OrderDue NONE = new OrderDue(0, 0, 0);
}
