package shop.kaibo.broadcast.report;

import shop.kaibo.broadcast.alert.AlertEvent;
import shop.kaibo.broadcast.report.ShowReport.Alerted;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the history of a show names. Thread-safe. */
final class Happened {
    private Happened() {}

    /** Alerts by name, in the order each first came. */
    static List<Alerted> alerts(List<Event> events) {
        var alerts = new LinkedHashMap<AlertEvent, Alerted>();
        for (Event event : events) {
            if (event.kind().equals(AlertEvent.KIND)) {
                AlertEvent alert = Payloads.read(event.payload(), AlertEvent.class);
                var first = new Alerted(alert.alert(), alert.slot(), event.atMs(), 1);
                alerts.merge(
                        alert,
                        first,
                        (was, _) ->
                                new Alerted(
                                        was.alert(), was.slot(), was.firstMs(), was.times() + 1));
            }
        }
        return List.copyOf(alerts.values());
    }

    /** How often each thing was done on air, less what was taken back. */
    static Map<String, Long> acts(List<Event> events) {
        var acts = new TreeMap<String, Long>();
        for (Event event : events) {
            String[] kind = event.kind().split("\\.", -1);
            boolean back = kind.length > 2 && kind[2].equals("undone");
            if (kind.length == 2 || back) {
                acts.merge(kind[1], back ? -1L : 1L, Long::sum);
            }
        }
        return acts;
    }
}
