package shop.kaibo.desk.shows;

import shop.kaibo.broadcast.calendar.Plan;

import java.util.List;

/** A planned show with its list, in words. Thread-safe. */
record PlanRow(Plan plan, String when, String anchor, String theme, String done, List<Tick> ticks) {
    /** One line of the list. */
    record Tick(String item, String words, boolean own, boolean ready) {}

    PlanRow {
        ticks = List.copyOf(ticks);
    }
}
