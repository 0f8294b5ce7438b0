package shop.kaibo.platform.sandbox;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Looks documents up on one snapshot. Used on the thread of its handle. */
final class Shelf {
    private static final String COLUMNS = "SELECT id, place, updated, body FROM document ";

    private static final String FIND = COLUMNS + "WHERE kind = ? AND id = ?";

    private final Handle handle;
    private final @Nullable Tx tx;

    Shelf(Handle handle) {
        this.handle = handle;
        tx = null;
    }

    /** What stands on it inside a write. */
    Shelf(Tx tx) {
        handle = tx.handle();
        this.tx = tx;
    }

    <D extends Document> Optional<D> find(Kind<D> kind, String id) {
        // by far the most frequent look-up, so without the comfort of Jdbi
        try {
            if (tx != null) {
                return find(kind, id, tx.statement(FIND));
            }
            try (PreparedStatement once = handle.getConnection().prepareStatement(FIND)) {
                return find(kind, id, once);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <D extends Document> Optional<D> find(
            Kind<D> kind, String id, PreparedStatement statement) throws SQLException {
        statement.setString(1, kind.name());
        statement.setString(2, id);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(read(kind, row)) : Optional.empty();
        }
    }

    /** The document, or a 404 that names its kind. */
    <D extends Document> D get(Kind<D> kind, String id) {
        return find(kind, id).orElseThrow(() -> Refusal.unknown(kind.name()));
    }

    /** Documents that carry a reference, oldest place first. */
    <D extends Document> List<D> byReference(Kind<D> kind, String reference) {
        return handle.createQuery(COLUMNS + "WHERE kind = ? AND reference = ? ORDER BY place")
                .bind(0, kind.name())
                .bind(1, reference)
                .map(of(kind))
                .list();
    }

    /** Documents that changed after a place, oldest change first. */
    <D extends Document> List<D> after(Kind<D> kind, long place, int limit) {
        return handle.createQuery(COLUMNS + "WHERE kind = ? AND place > ? ORDER BY place LIMIT ?")
                .bind(0, kind.name())
                .bind(1, place)
                .bind(2, limit)
                .map(of(kind))
                .list();
    }

    /** All of a kind by id, which is the order they were made in. */
    <D extends Document> List<D> all(Kind<D> kind) {
        return handle.createQuery(COLUMNS + "WHERE kind = ? ORDER BY id")
                .bind(0, kind.name())
                .map(of(kind))
                .list();
    }

    /** The skus of a listing in the order they were given. */
    List<Sku> skus(Listing listing) {
        List<Sku> found = byReference(Kind.SKU, listing.id);
        return listing.skus.stream()
                .flatMap(id -> found.stream().filter(sku -> sku.id.equals(id)))
                .toList();
    }

    long counter(String name) {
        return number("SELECT value FROM counter WHERE name = ?", name);
    }

    /** Number of the last effect that stands, 0 when there is none. */
    long lastEffect() {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM effect")
                .map((row, context) -> row.getLong(1))
                .one();
    }

    /** When time next changes something, {@link Long#MAX_VALUE} for never. */
    long nextDue() {
        return handle.createQuery("SELECT min(due) FROM document WHERE due > 0")
                .map((row, context) -> row.getLong(1))
                .findOne()
                .filter(due -> due > 0)
                .orElse(Long.MAX_VALUE);
    }

    Optional<byte[]> picture(String sha256) {
        return handle.createQuery("SELECT bytes FROM picture WHERE sha256 = ?")
                .bind(0, sha256)
                .map((row, context) -> row.getBytes(1))
                .findOne();
    }

    boolean hasToken(String hash) {
        return number("SELECT count(*) FROM token WHERE hash = ?", hash) > 0;
    }

    private long number(String sql, String argument) {
        return handle.createQuery(sql)
                .bind(0, argument)
                .map((row, context) -> row.getLong(1))
                .one();
    }

    private static <D extends Document> RowMapper<D> of(Kind<D> kind) {
        return (row, context) -> read(kind, row);
    }

    private static <D extends Document> D read(Kind<D> kind, ResultSet row) throws SQLException {
        D document = Json.MAPPER.readValue(row.getString("body"), kind.type());
        document.id = row.getString("id");
        document.place = row.getLong("place");
        document.updatedMs = row.getLong("updated");
        return document;
    }

    /** Whether a write was granted under a key. */
    boolean knowsKey(String key) {
        return handle.createQuery("SELECT count(*) FROM answer WHERE key = ?")
                        .bind(0, key)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
