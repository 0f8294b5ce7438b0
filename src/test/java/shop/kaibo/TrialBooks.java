package shop.kaibo;

import org.jdbi.v3.core.Handle;

import shop.kaibo.store.Store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lays the practice platform's books beside ours, for benches and drills. Thread-safe. */
public final class TrialBooks {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TrialBooks() {}

    /**
     * What the two say of one account.
     *
     * @param lost orders the platform has and we do not
     * @param doubled orders kept twice here, or counted twice on the board
     * @param different orders with another state or sum
     * @param pieces by how many pieces stock differs, all items together
     */
    public record Verdict(
            long there, long here, long lost, long doubled, long different, long pieces) {
        public boolean equal() {
            return lost == 0 && doubled == 0 && different == 0 && pieces == 0 && there == here;
        }

        @Override
        public String toString() {
            return "%,d orders there, %,d here; %d lost, %d doubled, %d different, %d pieces off"
                    .formatted(there, here, lost, doubled, different, pieces);
        }
    }

    private record Told(String status, long totalFen) {}

    /** Compares all orders and stock of the account that is connected to that address now. */
    public static Verdict compare(Store store, String url) throws IOException {
        JsonNode state = state(url);
        return store.db().read(handle -> compare(handle, state));
    }

    private static Verdict compare(Handle handle, JsonNode state) {
        String account =
                handle.createQuery("SELECT id FROM account WHERE state = 'open'")
                        .mapTo(String.class)
                        .one();
        Map<String, Told> here = new HashMap<>();
        Set<String> twice = new HashSet<>();
        handle.createQuery(
                        "SELECT remote_id, status, total_fen FROM orders WHERE account = ? AND"
                                + " unknown_there = 0")
                .bind(0, account)
                .map(
                        (rows, _) -> {
                            var told = new Told(rows.getString(2), rows.getLong(3));
                            if (here.put(rows.getString(1), told) != null) {
                                twice.add(rows.getString(1));
                            }
                            return "";
                        })
                .list();
        long lost = 0;
        long different = 0;
        long there = 0;
        for (JsonNode order : state.path("orders")) {
            there++;
            Told told = here.get(order.path("remoteId").asString());
            if (told == null) {
                lost++;
            } else if (!told.status.equalsIgnoreCase(order.path("status").asString())
                    || told.totalFen != order.path("totalFen").asLong()) {
                different++;
            }
        }
        long counted =
                one(
                        handle,
                        "SELECT coalesce(sum(orders), 0) FROM board_total WHERE broadcast_id IN"
                                + " (SELECT broadcast_id FROM orders WHERE account = ?)",
                        account);
        long onAir =
                one(
                        handle,
                        "SELECT count(*) FROM orders WHERE account = ? AND broadcast_id IS NOT"
                                + " NULL",
                        account);
        return new Verdict(
                there,
                here.size(),
                lost,
                twice.size() + Math.abs(counted - onAir),
                different,
                pieces(handle, account, state));
    }

    private static long pieces(Handle handle, String account, JsonNode state) {
        Map<String, Long> left = new HashMap<>();
        handle.createQuery(
                        "SELECT r.remote_id, s.platform_stock + (SELECT coalesce(sum(delta), 0)"
                            + " FROM stock_delta WHERE sku_id = s.id AND state = 'open') + (SELECT"
                            + " coalesce(sum(delta), 0) FROM stock_move WHERE sku_id = s.id AND"
                            + " effect > s.platform_effect) FROM sku s JOIN remote_id r ON"
                            + " r.local_id = s.id AND r.kind = 'sku' AND r.account = ?")
                .bind(0, account)
                .map((rows, _) -> left.put(rows.getString(1), rows.getLong(2)))
                .list();
        long off = 0;
        for (JsonNode listing : state.path("listings")) {
            for (JsonNode sku : listing.path("skus")) {
                long ours = left.getOrDefault(sku.path("remoteId").asString(), 0L);
                off += Math.abs(ours - sku.path("stock").asLong());
            }
        }
        return off;
    }

    private static long one(Handle handle, String sql, String account) {
        return handle.createQuery(sql).bind(0, account).mapTo(Long.class).one();
    }

    private static JsonNode state(String url) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url + "/admin/state")).build();
        try (var http = HttpClient.newHttpClient()) {
            return MAPPER.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
