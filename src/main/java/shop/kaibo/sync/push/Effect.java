package shop.kaibo.sync.push;

import shop.kaibo.sqlite.Tx;

/**
 * What a platform's positive answer means here; written in the transaction that ends its operation.
 */
@FunctionalInterface
public interface Effect {
    void write(Tx tx);
}
