package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.flow.CaseType;

import java.util.ArrayList;
import java.util.List;

/**
 * What of the queue is shown: all, what is due, what waits for one kind of work, or one kind of
 * case. Thread-safe.
 */
public sealed interface QueueFilter {
    /** Text key of its word. */
    String key();

    /** Whether a row belongs to it at this moment (epoch ms). */
    boolean takes(QueueRow row, long nowMs);

    /** Kinds of work. */
    enum Work implements QueueFilter {
        ALL,
        SOON,
        OVERDUE,
        LOOK,
        ANSWER,
        SEND;

        @Override
        public String key() {
            return "bench.filter." + name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public boolean takes(QueueRow row, long nowMs) {
            return switch (this) {
                case ALL -> true;
                case SOON ->
                        row.deadlineMs() > nowMs
                                && row.deadlineMs() - nowMs <= AfterSaleService.SOON_MS;
                case OVERDUE -> row.deadlineMs() > 0 && row.deadlineMs() <= nowMs;
                case LOOK -> !row.note().isEmpty();
                case ANSWER -> row.answers();
                case SEND -> row.sends();
            };
        }
    }

    /** Cases of one type. */
    record Kind(CaseType type) implements QueueFilter {
        @Override
        public String key() {
            return type.key();
        }

        @Override
        public boolean takes(QueueRow row, long nowMs) {
            return row.kind() == type;
        }
    }

    /** A filter with how many rows it takes. */
    record Count(QueueFilter filter, long rows) {}

    /** Every filter that takes something, the work before the kinds; all of them come first. */
    static List<Count> counts(List<QueueRow> rows, long nowMs) {
        var filters = new ArrayList<QueueFilter>(List.of(Work.values()));
        for (CaseType type : CaseType.values()) {
            filters.add(new Kind(type));
        }
        return filters.stream()
                .map(
                        filter ->
                                new Count(
                                        filter,
                                        rows.stream().filter(r -> filter.takes(r, nowMs)).count()))
                .filter(count -> count.rows() > 0)
                .toList();
    }
}
