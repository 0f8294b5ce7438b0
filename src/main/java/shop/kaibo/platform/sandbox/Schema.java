package shop.kaibo.platform.sandbox;

import java.util.List;

/** The tables of the sandbox's own file. Thread-safe. */
final class Schema {
    /**
     * Documents with their place in the feeds; {@code history} holds what an effect replaced, so
     * that the shop can be put back to any effect; {@code counter} is never put back.
     */
    static final List<String> SCRIPTS =
            List.of(
                    """
                    CREATE TABLE document (
                      kind TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL,
                      updated INTEGER NOT NULL, due INTEGER NOT NULL, reference TEXT,
                      body TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
                    CREATE INDEX document_place ON document (kind, place);
                    CREATE INDEX document_reference ON document (kind, reference, place);
                    CREATE INDEX document_due ON document (due) WHERE due > 0;
                    CREATE TABLE history (
                      row INTEGER PRIMARY KEY, seq INTEGER NOT NULL, kind TEXT NOT NULL,
                      id TEXT NOT NULL, due INTEGER, reference TEXT, body TEXT);
                    CREATE INDEX history_seq ON history (seq);
                    CREATE TABLE effect (
                      seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT,
                      entity TEXT NOT NULL, detail TEXT NOT NULL);
                    CREATE TABLE answer (
                      key TEXT PRIMARY KEY, seq INTEGER NOT NULL, request TEXT NOT NULL,
                      status INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
                    CREATE TABLE picture (
                      sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
                    CREATE TABLE token (hash TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
                    CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
                    INSERT INTO counter (name, value)
                      VALUES ('effect', 0), ('place', 0), ('id', 0), ('epoch', 1);
                    """);

    private Schema() {}
}
