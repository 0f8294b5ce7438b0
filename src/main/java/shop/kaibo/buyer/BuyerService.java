package shop.kaibo.buyer;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keeps buyers so that nothing personal lies open: fields sealed under the buyer's own key, masks
 * for the screen, keyed hashes for search. Thread-safe.
 */
public final class BuyerService implements AutoCloseable {
    private static final String UPDATE =
            "UPDATE buyer SET fields_hash = ?, nickname_mask = ?, name_mask = ?, phone_mask = ?,"
                    + " address_mask = ?, sealed = ?, phone_tail_hash = ?, nickname_hash = ? WHERE"
                    + " id = ?";

    private final Store store;
    private final BuyerKeys keys;
    private final BuyerTerms terms;

    public BuyerService(Store store) {
        this.store = store;
        keys = new BuyerKeys(store);
        terms = new BuyerTerms(store.vault());
    }

    /** Takes a buyer in with one more order of theirs, placed at that moment (epoch ms). */
    public Bought apply(Tx tx, String account, String buyerKey, BuyerFields fields, long atMs) {
        byte[] keyHash = BuyerHash.of(store.vault(), account, buyerKey);
        KnownBuyer known = KnownBuyer.find(tx, account, keyHash);
        tx.touched("buyer");
        if (known == null) {
            return new Bought(add(tx, account, keyHash, fields, atMs), 1);
        }
        describe(tx, revived(tx, known), fields);
        tx.update(
                "UPDATE buyer SET orders = orders + 1, first_ms = min(first_ms, ?), last_ms ="
                        + " max(last_ms, ?) WHERE id = ?",
                atMs,
                atMs,
                known.id());
        return new Bought(known.id(), known.orders() + 1);
    }

    /** Takes in what is newly known of a buyer, without another order. */
    public void renew(Tx tx, String account, String buyerKey, BuyerFields fields) {
        KnownBuyer known =
                KnownBuyer.find(tx, account, BuyerHash.of(store.vault(), account, buyerKey));
        if (known != null && describe(tx, known, fields)) {
            tx.touched("buyer");
        }
    }

    /** Seals free text that belongs to a buyer: a remark, a reason in their own words. */
    public byte[] seal(Tx tx, String buyerId, String text) {
        try {
            PreparedStatement find = tx.statement("SELECT key_id FROM buyer WHERE id = ?");
            find.setString(1, buyerId);
            try (ResultSet rows = find.executeQuery()) {
                return (rows.next() ? keys.find(rows.getLong(1)) : Optional.<BuyerKey>empty())
                        .orElseThrow(() -> new IllegalStateException("the buyer was forgotten"))
                        .vault()
                        .seal(buyerId, text);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("buyer", e);
        }
    }

    /** Opens such a text; empty once the buyer was forgotten. */
    public Optional<String> open(Handle handle, String buyerId, byte[] sealed) {
        return key(handle, buyerId).map(key -> key.vault().open(buyerId, sealed));
    }

    /** The plain (or still ciphered) fields, for a single deliberate reveal; empty if forgotten. */
    public Optional<BuyerFields> reveal(Handle handle, String buyerId) {
        return handle.createQuery("SELECT sealed FROM buyer WHERE id = ?")
                .bind(0, buyerId)
                .mapTo(byte[].class)
                .findOne()
                .flatMap(box -> open(handle, buyerId, box))
                .map(text -> Payloads.read(text, BuyerFields.class));
    }

    /** How the buyer is shown. */
    public Optional<BuyerMasks> masks(Handle handle, String buyerId) {
        return handle.createQuery(
                        "SELECT nickname_mask, name_mask, phone_mask, address_mask FROM buyer WHERE"
                                + " id = ?")
                .bind(0, buyerId)
                .map((rows, context) -> BuyerMasks.of(rows))
                .findOne();
    }

    /**
     * What a typed word may hash to as a buyer's phone tail, nickname or name: any of the lists,
     * each with all of its hashes in table buyer_term.
     */
    public List<List<byte[]>> searchHashes(String typed) {
        return terms.typed(typed);
    }

    /** The way of a buyer out of this home. */
    Forgetting forgetting() {
        return new Forgetting(store, keys);
    }

    /** The end of the time for which buyers are kept. */
    public Expiry expiry() {
        return new Expiry(store, keys);
    }

    private byte[] hash(String fields) {
        return store.vault().hash("buyer fields", fields);
    }

    private String add(Tx tx, String account, byte[] keyHash, BuyerFields fields, long atMs) {
        String id = store.ids().next();
        BuyerKey key = keys.take();
        String all = Payloads.write(fields);
        BuyerDescription is = BuyerDescription.of(fields, terms);
        tx.update(
                "INSERT INTO buyer(id, account, key_hash, key_id, fields_hash, nickname_mask,"
                        + " name_mask, phone_mask, address_mask, sealed, phone_tail_hash,"
                        + " nickname_hash, orders, first_ms, last_ms) VALUES"
                        + " (?,?,?,?,?,?,?,?,?,?,?,?,1,?,?)",
                id,
                account,
                keyHash,
                key.id(),
                hash(all),
                is.masks().nickname(),
                is.masks().name(),
                is.masks().phone(),
                is.masks().address(),
                key.vault().seal(id, all),
                is.tail(),
                is.nickname(),
                atMs,
                atMs);
        BuyerTerms.write(tx, is.terms(), id);
        return id;
    }

    private boolean describe(Tx tx, KnownBuyer known, BuyerFields fields) {
        String all = Payloads.write(fields);
        byte[] hash = hash(all);
        if (Arrays.equals(hash, known.fieldsHash())) {
            return false;
        }
        Optional<BuyerKey> key = keys.find(known.keyId());
        if (key.isEmpty()) {
            // their time was over: news of an old order brings nothing back
            return false;
        }
        byte[] sealed = key.get().vault().seal(known.id(), all);
        BuyerDescription is = BuyerDescription.of(fields, terms);
        tx.update(
                UPDATE,
                hash,
                is.masks().nickname(),
                is.masks().name(),
                is.masks().phone(),
                is.masks().address(),
                sealed,
                is.tail(),
                is.nickname(),
                known.id());
        tx.update("DELETE FROM buyer_term WHERE buyer_id = ?", known.id());
        BuyerTerms.write(tx, is.terms(), known.id());
        return true;
    }

    // whose time was over and who buys again gets a new key; the old one's texts are gone
    private KnownBuyer revived(Tx tx, KnownBuyer known) {
        if (keys.holds(known.keyId())) {
            return known;
        }
        long key = keys.take().id();
        tx.update("UPDATE buyer SET key_id = ? WHERE id = ?", key, known.id());
        tx.update("UPDATE orders SET remark = NULL WHERE buyer_id = ?", known.id());
        return new KnownBuyer(known.id(), key, new byte[0], known.orders());
    }

    private Optional<BuyerKey> key(Handle handle, String buyerId) {
        return handle.createQuery("SELECT key_id FROM buyer WHERE id = ?")
                .bind(0, buyerId)
                .mapTo(Long.class)
                .findOne()
                .flatMap(keys::find);
    }

    @Override
    public void close() {
        keys.close();
    }
}
