package shop.kaibo.broadcast.calendar;

/** What happened in the calendar: payloads of the history. Thread-safe. */
public sealed interface CalendarEvent {
    /** "plan.made", "plan.dropped", "plan.kept" (a drop taken back). */
    record Planned(String planId, long atMs, String anchor, String theme)
            implements CalendarEvent {}

    /** "plan.ticked". */
    record Ticked(String planId, String item, boolean ready) implements CalendarEvent {}

    /** "plan.item", "plan.item.dropped": the list of every show. */
    record Item(String item, String words) implements CalendarEvent {}
}
