package shop.kaibo.aftersale;

import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Accounts on platforms where buyers cannot ask for money back: no case ever comes from there, and
 * the shop pays back on the order. Thread-safe.
 *
 * @param names of those accounts
 * @param all whether there are no others
 */
public record Caseless(List<String> names, boolean all) {
    /** Every account has cases, or there is none. */
    public static final Caseless NONE = new Caseless(List.of(), false);

    // what a person carries in files brings its cases along
    private static final String WITHOUT =
            "json_extract(capabilities, '$.negotiation') = 0 AND json_extract(capabilities,"
                    + " '$.pageSize') > 0";

    public Caseless {
        names = List.copyOf(names);
    }

    static Caseless of(Handle handle) {
        List<String> names =
                handle.createQuery(
                                "SELECT name FROM account WHERE state = 'open' AND "
                                        + WITHOUT
                                        + " ORDER BY created_ms, id")
                        .mapTo(String.class)
                        .list();
        long accounts =
                handle.createQuery("SELECT count(*) FROM account WHERE state = 'open'")
                        .mapTo(Long.class)
                        .one();
        return new Caseless(names, !names.isEmpty() && names.size() == accounts);
    }

    /** Whether an account is one of them. */
    static boolean is(Handle handle, String account) {
        return handle.createQuery("SELECT " + WITHOUT + " FROM account WHERE id = ?")
                .bind(0, account)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }
}
