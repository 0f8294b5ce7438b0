package shop.kaibo.store;

import org.jdbi.v3.core.Handle;

import shop.kaibo.sqlite.Tx;

import java.util.Optional;

/** Small named values of this shop: its name, theme, language, size. Thread-safe. */
public final class Settings {
    Settings() {}

    /** A value that was set. */
    public Optional<String> get(Handle handle, String name) {
        return handle.createQuery("SELECT value FROM setting WHERE name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findOne();
    }

    /** Sets a value. */
    public void put(Tx tx, String name, String value) {
        tx.update(
                "INSERT INTO setting(name, value) VALUES (?,?) ON CONFLICT(name) DO UPDATE SET"
                        + " value = excluded.value",
                name,
                value);
        tx.touched("setting");
    }

    /** Forgets a value. */
    public void remove(Tx tx, String name) {
        tx.update("DELETE FROM setting WHERE name = ?", name);
        tx.touched("setting");
    }
}
