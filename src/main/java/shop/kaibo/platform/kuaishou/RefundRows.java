package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteCase;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of the refund list as cases. A row says that there is a parcel and not which: that is read
 * from the single refund, once for each of its versions. Thread-safe.
 */
final class RefundRows {
    private static final int MANY = 2_000;

    private final Calls calls;
    private final Map<String, RemoteCase> known = new LinkedHashMap<>();

    RefundRows(Calls calls) {
        this.calls = calls;
    }

    /** Blocks on the network. */
    Outcome<List<RemoteCase>> of(List<JsonNode> rows) {
        var cases = new ArrayList<RemoteCase>();
        for (JsonNode row : rows) {
            Outcome<RemoteCase> read =
                    RefundWords.withParcel(row)
                            ? whole(row)
                            : new Outcome.Done<>(RefundWords.of(row));
            if (!(read instanceof Outcome.Done<RemoteCase>(RemoteCase sale))) {
                return read.failed();
            }
            cases.add(sale);
        }
        return new Outcome.Done<>(cases);
    }

    private Outcome<RemoteCase> whole(JsonNode row) {
        String version = Json.id(row, "refundId") + ' ' + Json.text(row, "updateTime");
        synchronized (known) {
            RemoteCase before = known.get(version);
            if (before != null) {
                return new Outcome.Done<>(before);
            }
        }
        Outcome<RemoteCase> read =
                calls.get(
                        "open.seller.order.refund.detail",
                        Calls.param().put("refundId", Json.needed(row, "refundId")),
                        RefundWords::of);
        if (read instanceof Outcome.Done<RemoteCase>(RemoteCase sale)) {
            synchronized (known) {
                known.put(version, sale);
                known.keySet().stream()
                        .limit(Math.max(0, known.size() - MANY))
                        .toList()
                        .forEach(known::remove);
            }
        }
        return read;
    }
}
