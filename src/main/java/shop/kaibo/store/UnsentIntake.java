package shop.kaibo.store;

import org.jspecify.annotations.Nullable;

import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes unsent work of a home in, within one write. Writer's thread only. */
final class UnsentIntake {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Store store;
    private final Tx tx;
    private final Map<String, OwnTable> tables = new HashMap<>();

    UnsentIntake(Store store, Tx tx) {
        this.store = store;
        this.tx = tx;
    }

    Unsent.Taken take(Unsent.Bundle bundle) {
        tx.handle().execute("PRAGMA defer_foreign_keys = ON");
        for (Unsent.Row row : bundle.rows()) {
            row(row);
        }
        bundle.bound().forEach(this::bind);
        int taken = 0;
        int known = 0;
        int left = 0;
        for (Unsent.Item item : bundle.items()) {
            Operation one = item.operation();
            if (store.outbox().find(tx.handle(), one.id()).isPresent()) {
                known++;
            } else if (isHere(one.topic()) && add(item)) {
                taken++;
            } else {
                left++;
            }
        }
        tx.touched("outbox", "listing");
        return new Unsent.Taken(taken, known, left);
    }

    private boolean isHere(String topic) {
        int colon = topic.indexOf(':');
        String table =
                switch (topic.substring(0, Math.max(0, colon))) {
                    case "listing" -> "listing";
                    case "order" -> "orders";
                    case "case" -> "after_sale";
                    default -> "";
                };
        return table.isEmpty()
                || Ask.number(
                                tx.handle(),
                                "SELECT count(*) FROM " + table + " WHERE id = ?",
                                List.of(topic.substring(colon + 1)))
                        == 1;
    }

    /** False where its platform is none of this home's. */
    private boolean add(Unsent.Item item) {
        Operation one = item.operation();
        String platform = item.platform();
        String url = item.url();
        String account = null;
        if (platform != null && url != null) {
            account = account(platform, url, one.account() == null ? "" : one.account());
            if (account == null) {
                return false;
            }
        }
        store.outbox()
                .add(
                        tx,
                        new Operation.Draft(
                                one.id(),
                                one.topic(),
                                one.kind(),
                                JSON.readTree(one.payload()),
                                one.actor(),
                                0,
                                one.dependsOn(),
                                account));
        tx.update("UPDATE outbox SET state = 'unknown', sent_ms = 1 WHERE id = ?", one.id());
        return true;
    }

    private void bind(Unsent.Bound is) {
        String account = account(is.platform(), is.url(), "");
        if (account != null
                && store.remoteIds().local(tx, account, is.kind(), is.remote()).isEmpty()) {
            store.remoteIds().bind(tx, account, is.kind(), is.remote(), is.local());
        }
    }

    private @Nullable String account(String platform, String url, String id) {
        return Ask.first(
                        tx.handle(),
                        "SELECT id FROM account WHERE platform = ? AND url = ? AND state <> 'gone'"
                                + " ORDER BY id = ? DESC, created_ms LIMIT 1",
                        List.of(platform, url, id),
                        rows -> rows.getString(1))
                .orElse(null);
    }

    private void row(Unsent.Row row) {
        try {
            OwnTable table = table(row.table());
            if (table == null) {
                return;
            }
            JsonNode values = JSON.readTree(row.columns());
            List<OwnTable.Column> columns =
                    table.columns().stream().filter(c -> values.has(c.name())).toList();
            if (columns.isEmpty()) {
                return;
            }
            int put =
                    tx.update(
                            "INSERT OR IGNORE INTO \"%s\"(%s) VALUES (%s)"
                                    .formatted(
                                            table.name(),
                                            RowValues.names(columns, "", ", "),
                                            "?" + ",?".repeat(columns.size() - 1)),
                            RowValues.arguments(values, columns).toArray());
            if (put == 1 && table.name().equals("shelf")) {
                // another station's shelf: what is listed next goes on this one's own
                tx.update(
                        "UPDATE shelf SET closed_ms = ? WHERE id = ? AND closed_ms = 0",
                        store.clock().nowMs(),
                        values.get("id").asString());
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("unsent", e);
        }
    }

    // nothing but what belongs to goods, orders and cases comes in by a file
    private @Nullable OwnTable table(String name) throws SQLException {
        if (tables.isEmpty()) {
            for (OwnTable one : OwnTable.all(tx.handle().getConnection())) {
                if (Unsent.carries(one)) {
                    tables.put(one.name(), one);
                }
            }
        }
        return tables.get(name);
    }
}
