package shop.kaibo.buyer;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;

/** Takes a buyer out of this home: what names them in the shop's file, then their key. */
final class Forgetting {
    private final Store store;
    private final BuyerKeys keys;

    Forgetting(Store store, BuyerKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /**
     * Empties all that names a buyer; false when there is no such one. Who comes back is somebody
     * new: the old one's key seals nothing any more.
     */
    boolean blank(Tx tx, String buyerId) {
        int known =
                tx.update(
                        "UPDATE buyer SET key_hash = randomblob(16), fields_hash = x'',"
                            + " nickname_mask = '', name_mask = '', phone_mask = '', address_mask ="
                            + " '', sealed = NULL, phone_tail_hash = NULL, nickname_hash = NULL"
                            + " WHERE id = ?",
                        buyerId);
        tx.update("DELETE FROM buyer_term WHERE buyer_id = ?", buyerId);
        tx.update("UPDATE orders SET address = NULL WHERE buyer_id = ?", buyerId);
        tx.touched("buyer", "orders");
        return known == 1;
    }

    /** Deletes the key for good. */
    void destroyKey(String buyerId) {
        long key =
                store.db()
                        .read(
                                h ->
                                        Ask.number(
                                                h,
                                                "SELECT key_id FROM buyer WHERE id = ?",
                                                List.of(buyerId)));
        keys.destroy(key, buyerId);
    }

    /** Who was forgotten in this home. */
    List<String> forgotten() {
        return keys.forgotten();
    }
}
