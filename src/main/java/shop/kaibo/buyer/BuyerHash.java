package shop.kaibo.buyer;

import shop.kaibo.store.Vault;

/** By which a buyer is known again without being named. Thread-safe. */
public final class BuyerHash {
    private BuyerHash() {}

    /** The keyed hash of a platform's own id of a buyer, 16 bytes. */
    public static byte[] of(Vault vault, String account, String buyerKey) {
        return vault.hash("buyer", account + '\n' + buyerKey);
    }
}
