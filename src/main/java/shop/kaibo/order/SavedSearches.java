package shop.kaibo.order;

import shop.kaibo.base.Refused;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Locale;

/** The searches a shop keeps under names, oldest first. Blocks on the file. Thread-safe. */
public final class SavedSearches {
    /** The table that changes with them. */
    public static final String TABLE = "saved_search";

    private static final int LONGEST = 16;
    private static final int MOST = 9;

    private final Store store;

    SavedSearches(Store store) {
        this.store = store;
    }

    /** All of them, in the order they were saved. */
    public List<SavedSearch> all() {
        return store.db()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT name, text, tab FROM saved_search ORDER BY"
                                                        + " created_ms, name")
                                        .map(
                                                (rows, c) ->
                                                        new SavedSearch(
                                                                rows.getString(1),
                                                                rows.getString(2),
                                                                OrderTab.valueOf(
                                                                        rows.getString(3)
                                                                                .toUpperCase(
                                                                                        Locale
                                                                                                .ROOT))))
                                        .list());
    }

    /**
     * Keeps a search; the same name again is the search it stands for from now on. Refused: no
     * name, a long one, nothing searched for, nine kept already.
     */
    public void save(SavedSearch search) {
        String name = search.name().strip();
        if (name.isEmpty()) {
            throw new Refused("name", "order.saved.noName");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new Refused("name", "order.saved.longName", LONGEST);
        }
        if (search.text().isBlank() && search.tab() == OrderTab.ALL) {
            throw new Refused("name", "order.saved.nothing");
        }
        store.db()
                .write(
                        tx -> {
                            long others =
                                    tx.handle()
                                            .createQuery(
                                                    "SELECT count(*) FROM saved_search WHERE name"
                                                            + " <> ?")
                                            .bind(0, name)
                                            .mapTo(Long.class)
                                            .one();
                            if (others >= MOST) {
                                throw new Refused("name", "order.saved.full", MOST);
                            }
                            tx.touched(TABLE);
                            return tx.update(
                                    "INSERT INTO saved_search(name, text, tab, created_ms) VALUES"
                                            + " (?,?,?,?) ON CONFLICT(name) DO UPDATE SET text ="
                                            + " excluded.text, tab = excluded.tab",
                                    name,
                                    search.text().strip(),
                                    search.tab().word(),
                                    store.clock().nowMs());
                        });
    }

    /** Forgets one; false when there was none of that name. */
    public boolean drop(String name) {
        return store.db()
                .write(
                        tx -> {
                            tx.touched(TABLE);
                            return tx.update("DELETE FROM saved_search WHERE name = ?", name) == 1;
                        });
    }
}
