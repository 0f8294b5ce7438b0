package shop.kaibo.order;

import java.util.List;

/** What one typed word of a search asks for. Thread-safe. */
sealed interface OrderWord {
    /**
     * One of these words of an order, a buyer of that name, or these letters inside its number.
     *
     * @param typed as it was typed, in capitals
     */
    record Named(String typed, List<String> terms) implements OrderWord {}

    /** A condition that needs no looking up: a state, a source. */
    record Being(String condition) implements OrderWord {}

    /** One of the heaps. */
    record Lying(OrderTab tab) implements OrderWord {}

    /** Placed from a moment to before another, epoch ms. */
    record Placed(long fromMs, long untilMs) implements OrderWord {}
}
