package shop.kaibo.buyer;

/**
 * Whose order it was. Thread-safe.
 *
 * @param orders how many orders of this buyer are known, this one included
 */
public record Bought(String buyerId, int orders) {}
