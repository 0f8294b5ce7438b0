package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Tx;

import java.util.List;
import java.util.Optional;

/**
 * Whoever keeps figures about orders in the very transaction that keeps the orders; broadcasts do.
 * Called on the writer's thread only.
 */
public interface OrderBoard {
    /** An order counts differently from now on; null where it does not count at all. */
    record Change(@Nullable Counted before, @Nullable Counted after) {}

    /** Who was on air at a moment (epoch ms), if anybody was. */
    Optional<OnAir> onAir(Tx tx, long atMs);

    /** What changed with one write, a page of orders or a single one. */
    void changed(Tx tx, List<Change> changes);

    /** No broadcasts, no figures. */
    static OrderBoard none() {
        return new OrderBoard() {
            @Override
            public Optional<OnAir> onAir(Tx tx, long atMs) {
                return Optional.empty();
            }

            @Override
            public void changed(Tx tx, List<Change> changes) {}
        };
    }
}
