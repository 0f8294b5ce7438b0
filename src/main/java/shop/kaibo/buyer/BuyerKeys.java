package shop.kaibo.buyer;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Database;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One key per buyer in a file of its own that no snapshot contains, so that deleting a key forgets
 * the buyer in every backup too. Keys are made ahead in batches beside the shop's writer, which
 * must not wait for a second disk. Thread-safe.
 */
final class BuyerKeys implements AutoCloseable {
    private static final int BATCH = 512;
    private static final int KEPT = 1024;
    private static final String CONTEXT = "buyer key";
    private static final String SCHEMA =
            "CREATE TABLE buyer_key(id INTEGER PRIMARY KEY AUTOINCREMENT, sealed BLOB NOT NULL)"
                    + " STRICT;\n";
    private static final String FORGOTTEN =
            "CREATE TABLE forgotten(buyer_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;\n";

    private final Store store;
    private final SecureRandom random = new SecureRandom();
    private final Deque<BuyerKey> ready = new ArrayDeque<>();
    private final Map<Long, BuyerKey> recent =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, BuyerKey> eldest) {
                    return size() > KEPT;
                }
            };
    private final HeldKeys held = new HeldKeys(this::open);
    private @Nullable CompletableFuture<List<BuyerKey>> coming;
    private @Nullable Database db;

    BuyerKeys(Store store) {
        this.store = store;
    }

    /** A key nobody has, already durable. */
    synchronized BuyerKey take() {
        if (coming == null && ready.size() < BATCH / 2) {
            coming = open().submit(this::make);
        }
        var next = coming;
        if (next != null && (ready.isEmpty() || next.isDone())) {
            coming = null;
            ready.addAll(Database.answer(next));
        }
        BuyerKey key = ready.remove();
        recent.put(key.id(), key);
        held.add(key.id());
        return key;
    }

    /** Whether a key was not forgotten, without opening it. */
    synchronized boolean holds(long id) {
        return held.has(id);
    }

    /** The key of that number; empty once it was forgotten. */
    synchronized Optional<BuyerKey> find(long id) {
        BuyerKey known = recent.get(id);
        return known != null ? Optional.of(known) : load(id);
    }

    private Optional<BuyerKey> load(long id) {
        return open().read(
                        handle ->
                                handle.createQuery("SELECT sealed FROM buyer_key WHERE id = ?")
                                        .bind(0, id)
                                        .mapTo(byte[].class)
                                        .findOne())
                .map(box -> new BuyerKey(id, vault(store.vault().open(CONTEXT, box))));
    }

    /** Deletes a key so that nothing of it is left in the file or its log. */
    synchronized void destroy(long id, String buyerId) {
        destroy(List.of(id), List.of(buyerId));
    }

    /** The same with many, of which nobody is kept on the list of the forgotten. */
    synchronized void destroy(List<Long> ids) {
        destroy(ids, List.of());
    }

    private void destroy(List<Long> ids, List<String> forgotten) {
        for (long id : ids) {
            recent.remove(id);
            held.gone(id);
        }
        open().write(
                        tx -> {
                            tx.handle().execute("PRAGMA secure_delete = ON");
                            for (String buyer : forgotten) {
                                tx.update("INSERT OR IGNORE INTO forgotten VALUES (?)", buyer);
                            }
                            for (long id : ids) {
                                tx.update("DELETE FROM buyer_key WHERE id = ?", id);
                            }
                            return ids.size();
                        });
        close();
        purge();
    }

    // what earlier writes left in the corners of pages goes with the pages
    private void purge() {
        String file = "jdbc:sqlite:" + store.home().resolve("keys.db");
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("VACUUM");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new DatabaseFailure("keys", e);
        }
    }

    /** Whose keys were deleted. */
    List<String> forgotten() {
        return open().read(
                        h ->
                                h.createQuery("SELECT buyer_id FROM forgotten")
                                        .mapTo(String.class)
                                        .list());
    }

    private List<BuyerKey> make(Tx tx) throws SQLException {
        var made = new ArrayList<BuyerKey>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String text = Base64.getEncoder().encodeToString(bytes);
            byte[] sealed = store.vault().seal(CONTEXT, text);
            made.add(new BuyerKey(add(tx, sealed), vault(text)));
        }
        return made;
    }

    private static long add(Tx tx, byte[] sealed) throws SQLException {
        PreparedStatement add =
                tx.statement("INSERT INTO buyer_key(sealed) VALUES (?) RETURNING id");
        add.setBytes(1, sealed);
        try (ResultSet rows = add.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Vault vault(String text) {
        return Vault.of(Base64.getDecoder().decode(text));
    }

    // opened late: whoever only looks at masks needs no keys and may not create the file
    synchronized Database open() {
        Database opened = db;
        if (opened == null) {
            opened = Database.open(store.home().resolve("keys.db"), List.of(SCHEMA, FORGOTTEN));
            db = opened;
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        if (db != null) {
            db.close();
            db = null;
        }
    }
}
