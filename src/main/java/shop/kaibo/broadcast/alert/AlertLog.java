package shop.kaibo.broadcast.alert;

import shop.kaibo.operator.Actor;
import shop.kaibo.store.Store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down when an alert begins, so that the report can name it after the show. One that comes
 * and goes within a minute is one. Thread-safe.
 */
public final class AlertLog {
    private static final long EVERY_NANOS = 5_000_000_000L;
    private static final long QUIET_NANOS = 60_000_000_000L;

    private final Store store;
    private final Map<AlertEvent, Long> seen = new HashMap<>();
    private String topic = "";
    private long lookedNanos;

    public AlertLog(Store store) {
        this.store = store;
    }

    /** Whether it is worth reading the board again. */
    public synchronized boolean due() {
        long now = store.clock().nanos();
        boolean due = topic.isEmpty() || now - lookedNanos >= EVERY_NANOS;
        if (due) {
            lookedNanos = now;
        }
        return due;
    }

    /** What the board of a show (its topic in the history) says now. */
    public synchronized void told(Actor actor, String showTopic, List<BoardAlert> alerts) {
        if (!topic.equals(showTopic)) {
            topic = showTopic;
            seen.clear();
        }
        long now = store.clock().nanos();
        for (AlertEvent event : alerts.stream().map(AlertEvent::of).distinct().toList()) {
            Long before = seen.put(event, now);
            if (before == null || now - before > QUIET_NANOS) {
                store.db()
                        .write(
                                tx -> {
                                    store.events()
                                            .append(
                                                    tx,
                                                    showTopic,
                                                    AlertEvent.KIND,
                                                    event,
                                                    actor.named(),
                                                    null);
                                    return event;
                                });
            }
        }
    }
}
