package shop.kaibo.sync;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Ids;
import shop.kaibo.platform.Capabilities;
import shop.kaibo.platform.Trust;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The table of accounts; a token lies in it sealed. Thread-safe. */
final class AccountRows {
    private final Vault vault;
    private final Ids ids;

    AccountRows(Vault vault, Ids ids) {
        this.vault = vault;
        this.ids = ids;
    }

    List<Account> open(Handle handle) {
        return select(handle, "state = 'open' ORDER BY created_ms, id", null);
    }

    /** Those that are switched off too. */
    List<Account> kept(Handle handle) {
        return select(handle, "state IN ('open','off') ORDER BY created_ms, id", null);
    }

    void state(Tx tx, String id, String state) {
        tx.update("UPDATE account SET state = ? WHERE id = ?", state, id);
        tx.touched("account");
    }

    Optional<Account> find(Handle handle, String id) {
        return select(handle, "id = ?", id).stream().findFirst();
    }

    private static List<Account> select(Handle handle, String where, @Nullable String value) {
        var query =
                handle.createQuery(
                        "SELECT id, platform, name, url, capabilities, epoch, signed_ms, pins,"
                                + " choices, signed_until_ms, state = 'off' FROM account WHERE "
                                + where);
        if (value != null) {
            query.bind(0, value);
        }
        return query.map(
                        (rows, context) ->
                                new Account(
                                        rows.getString(1),
                                        rows.getString(2),
                                        rows.getString(3),
                                        rows.getString(4),
                                        Payloads.read(rows.getString(5), Capabilities.class),
                                        rows.getLong(6),
                                        rows.getLong(7),
                                        Trust.pins(rows.getString(8)),
                                        choices(rows.getString(9)),
                                        rows.getLong(10),
                                        rows.getBoolean(11)))
                .list();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> choices(String json) {
        return Payloads.read(json, Map.class);
    }

    /** Keeps a signed-in account, new or known by its platform and URL; returns its id. */
    String keep(
            Tx tx, String name, Access access, Capabilities can, long epoch, long until, long now) {
        String known =
                tx.handle()
                        .createQuery("SELECT id FROM account WHERE platform = ? AND url = ?")
                        .bind(0, access.platform())
                        .bind(1, access.url())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null);
        String id = known == null ? ids.next() : known;
        byte[] token = vault.seal(context(id), access.token());
        if (known == null) {
            tx.update(
                    "INSERT INTO account(id, platform, name, url, token, capabilities, epoch,"
                            + " epoch_ms, signed_ms, state, created_ms) VALUES"
                            + " (?,?,?,?,?,?,?,?,?,'open',?)",
                    id,
                    access.platform(),
                    name.isBlank() ? access.platform() : name,
                    access.url(),
                    token,
                    Payloads.write(can),
                    epoch,
                    now,
                    now,
                    now);
        } else {
            // its epoch stays: what changed meanwhile is found when its feeds are read
            tx.update(
                    "UPDATE account SET token = ?, capabilities = ?, signed_ms = max(?, signed_ms +"
                            + " 1), state = 'open' WHERE id = ?",
                    token,
                    Payloads.write(can),
                    now,
                    id);
        }
        if (known != null && !name.isBlank() && !name.equals(access.platform())) {
            tx.update("UPDATE account SET name = ? WHERE id = ?", name, id);
        }
        tx.update("UPDATE account SET signed_until_ms = ? WHERE id = ?", until, id);
        if (!access.choices().isEmpty()) {
            choose(tx, id, access.choices());
        }
        pin(tx, id, access);
        return id;
    }

    void choose(Tx tx, String id, Map<String, String> choices) {
        tx.update(
                "UPDATE account SET choices = ? WHERE id = ?",
                Payloads.write(new TreeMap<>(choices)),
                id);
        tx.touched("account");
    }

    /** Keeps a renewed secret of an account that is still connected. */
    void renew(Tx tx, String id, String secret) {
        tx.update(
                "UPDATE account SET token = ? WHERE id = ? AND token IS NOT NULL",
                vault.seal(context(id), secret),
                id);
    }

    /** Makes the keys of an access the only ones believed. */
    void pin(Tx tx, String id, Access access) {
        tx.update(
                "UPDATE account SET pins = ? WHERE id = ?",
                String.join(" ", new TreeSet<>(access.pins())),
                id);
        tx.touched("account");
    }

    /** What signs an account in; an empty token where it was disconnected. */
    Access access(Handle handle, Account account) {
        String token =
                handle.createQuery("SELECT token FROM account WHERE id = ? AND token IS NOT NULL")
                        .bind(0, account.id())
                        .mapTo(byte[].class)
                        .findOne()
                        .map(box -> vault.open(context(account.id()), box))
                        .orElse("");
        return new Access(
                account.platform(), account.url(), token, account.pins(), account.choices());
    }

    private static String context(String account) {
        return "account:" + account;
    }
}
