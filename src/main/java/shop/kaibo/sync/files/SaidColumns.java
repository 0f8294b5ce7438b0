package shop.kaibo.sync.files;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What people said columns mean, for each set of headers of an account. Thread-safe. */
final class SaidColumns {
    private final Store store;

    SaidColumns(Store store) {
        this.store = store;
    }

    /** What a person said the headers of that mark mean. */
    Optional<Columns> columns(Handle handle, String account, String mark) {
        return Ask.first(
                handle,
                "SELECT kind, columns FROM file_columns WHERE account = ? AND headers = ?",
                List.of(account, mark),
                SaidColumns::columns);
    }

    /** What was said last of a file of a kind. */
    Map<FileField, String> latest(Handle handle, String account, FileKind kind) {
        return Ask.first(
                        handle,
                        "SELECT kind, columns FROM file_columns WHERE account = ? AND kind = ?"
                                + " ORDER BY at_ms DESC LIMIT 1",
                        List.of(account, kind.word()),
                        SaidColumns::columns)
                .map(Columns::names)
                .orElse(Map.of());
    }

    /** The meaning of headers. */
    record Columns(FileKind kind, Map<FileField, String> names) {}

    private static Columns columns(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Columns(
                FileKind.of(row.getString(1)).orElse(FileKind.ORDERS),
                FileMemory.fields(row.getString(2)));
    }

    /** Keeps what a person said. */
    void say(Tx tx, String account, String mark, Columns columns) {
        tx.update(
                "INSERT INTO file_columns(account, headers, kind, columns, at_ms) VALUES"
                        + " (?,?,?,?,?) ON CONFLICT(account, headers) DO UPDATE SET kind ="
                        + " excluded.kind, columns = excluded.columns, at_ms = excluded.at_ms",
                account,
                mark,
                columns.kind().word(),
                Payloads.write(new TreeMap<>(columns.names())),
                store.clock().nowMs());
        tx.touched("file_columns");
    }
}
