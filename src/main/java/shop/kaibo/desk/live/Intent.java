package shop.kaibo.desk.live;

import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.listing.Sku;

/** A command that names things that are there. Thread-safe. */
sealed interface Intent {
    /** Explain it from now on. */
    record Pin(BoardSlot slot) implements Intent {}

    /** Add or take pieces. */
    record Restock(BoardSlot slot, Sku sku, long delta) implements Intent {}

    /** Another price in fen. */
    record Reprice(BoardSlot slot, Sku sku, long fen) implements Intent {}

    /** Take it down. */
    record Unlist(BoardSlot slot) implements Intent {}
}
