package shop.kaibo.desk.live;

import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.listing.Sku;

import java.util.List;

/** A command that names things that are there. Thread-safe. */
sealed interface Intent {
    /** Explain it from now on. */
    record Pin(BoardSlot slot) implements Intent {}

    /** Add or take pieces. */
    record Restock(BoardSlot slot, Sku sku, long delta) implements Intent {}

    /** Another price in fen. */
    record Reprice(BoardSlot slot, Sku sku, long fen) implements Intent {}

    /** Another price in fen of these sizes for a while. */
    record Flash(BoardSlot slot, List<Sku> skus, long fen, long lengthMs) implements Intent {}

    /** The price it had before, now. */
    record EndFlash(BoardSlot slot) implements Intent {}

    /** Take it down. */
    record Unlist(BoardSlot slot) implements Intent {}
}
