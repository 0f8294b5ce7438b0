package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.Role;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.safekeeping.shift.ShiftLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a shift leaves open is counted from the shop's own rows; limits hold where money moves. */
class ShiftListTest {
    private static final long HOUR = 3_600_000;

    @TempDir Path home;
    private final SettableClock clock = new SettableClock();
    private Wiring shop;

    @BeforeEach
    void open() {
        shop = Wiring.open(home, clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyKindOfOpenThingIsCounted() throws Exception {
        var photo = Photos.prepare(ItemArt.jpeg(0, 200));
        String listing =
                shop.listings()
                        .list(shop.actor(), QuickListing.of(photo, 3990, 1, "A1"))
                        .listing()
                        .id();
        shop.listings().unlist(shop.actor(), listing, 0);
        long now = clock.nowMs();
        sale("due", now + HOUR, null, 100);
        sale("later", now + 48 * HOUR, null, 100);
        sale("decided", now + HOUR, "agree_refund", 100);
        put("loose_parcel", Map.of("id", "l1", "number", 1, "shelved_ms", now));
        put("loose_parcel", Map.of("id", "l2", "number", 2, "shelved_ms", now, "over_ms", now));
        put("order_pull", Map.of("order_id", "o1", "at_ms", now - HOUR));
        put("orders", Map.of("id", "o1", "remote_id", "o1", "status", "paid", "hold", "price"));
        put("orders", Map.of("id", "o2", "remote_id", "o2", "status", "paid"));
        put("promise", Map.of("id", "p", "made_ms", now - HOUR));
        put("promise_gift", Map.of("promise_id", "p", "order_id", "o2", "valid", 1));
        put("promise_gift", Map.of("promise_id", "p", "order_id", "gone", "valid", 1));
        Map<ShiftLine.Kind, Long> counts =
                shop.shifts().list().stream()
                        .collect(Collectors.toMap(ShiftLine::kind, ShiftLine::count));
        assertThat(counts)
                .containsEntry(ShiftLine.Kind.CASES, 1L)
                .containsEntry(ShiftLine.Kind.REFUNDS, 1L)
                .containsEntry(ShiftLine.Kind.PARCELS, 2L)
                .containsEntry(ShiftLine.Kind.HOLDS, 2L)
                .containsEntry(ShiftLine.Kind.PROMISES, 1L);
        assertThat(shop.shifts().list().get(ShiftLine.Kind.PARCELS.ordinal()).sinceMs())
                .isEqualTo(now - HOUR);
        String said = new Terminal(home).type("shift", "--json", "--lang", "en").out();
        assertThat(said).contains("\"kind\":\"parcels\",\"count\":2");
    }

    @Test
    void limitsHoldWhereMoneyMoves() throws Exception {
        var photo = Photos.prepare(ItemArt.jpeg(0, 200));
        shop.listings().list(shop.actor(), QuickListing.of(photo, 4000, 1, "A1"));
        String sku = shop.listings().at(1).skus().getFirst().id();
        Operator anna = person("安娜", Role.ASSISTANT, new Limits(Limits.NONE, 10, Limits.NONE));
        Operator bo = person("阿波", Role.RETURNS, new Limits(5000, Limits.NONE, Limits.NONE));
        shop.operators().enter(shop.actor(), anna.id(), "");
        assertThatThrownBy(() -> shop.listings().reprice(shop.actor(), sku, 3599, 0))
                .hasFieldOrPropertyWithValue("key", "refused.limit.percent");
        shop.listings().reprice(shop.actor(), sku, 3600, 0);
        sale("small", 0, null, 5000);
        sale("large", 0, null, 5001);
        shop.operators().enter(shop.actor(), bo.id(), "");
        shop.afterSales().approve(shop.actor(), "small", 0);
        assertThatThrownBy(() -> shop.afterSales().approve(shop.actor(), "large", 0))
                .hasFieldOrPropertyWithValue("key", "refused.limit.refund");
    }

    private Operator person(String name, Role role, Limits limits) {
        return shop.operators().people().add(shop.actor(), name, role, limits);
    }

    private void sale(String id, long deadlineMs, String intent, long fen) {
        var row =
                new java.util.HashMap<String, Object>(
                        Map.of(
                                "id",
                                id,
                                "remote_id",
                                id,
                                "type",
                                "refund_only",
                                "status",
                                "wait_seller",
                                "raw_status",
                                "x",
                                "deadline_ms",
                                deadlineMs,
                                "amount_fen",
                                fen,
                                "quantity",
                                1));
        if (intent != null) {
            row.put("intent", intent);
        }
        put("after_sale", row);
    }

    /** A row of which only some columns matter. */
    private void put(String table, Map<String, Object> values) {
        shop.store()
                .db()
                .write(
                        tx -> {
                            var names = new ArrayList<String>();
                            var given = new ArrayList<Object>();
                            List<Map<String, Object>> columns =
                                    tx.handle()
                                            .createQuery("PRAGMA table_info(" + table + ")")
                                            .mapToMap()
                                            .list();
                            for (Map<String, Object> column : columns) {
                                String name = (String) column.get("name");
                                boolean needed = ((Number) column.get("notnull")).intValue() == 1;
                                if (values.containsKey(name)) {
                                    names.add(name);
                                    given.add(values.get(name));
                                } else if (needed && column.get("dflt_value") == null) {
                                    names.add(name);
                                    given.add(column.get("type").equals("INTEGER") ? 0 : "");
                                }
                            }
                            String marks = "?,".repeat(names.size() - 1) + "?";
                            return tx.update(
                                    "INSERT INTO "
                                            + table
                                            + "("
                                            + String.join(",", names)
                                            + ") VALUES ("
                                            + marks
                                            + ")",
                                    given.toArray());
                        });
    }
}
