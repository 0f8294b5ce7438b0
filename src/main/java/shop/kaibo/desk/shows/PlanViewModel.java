package shop.kaibo.desk.shows;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.CalendarService;
import shop.kaibo.broadcast.calendar.Plan;
import shop.kaibo.broadcast.calendar.ReadyItem;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.prep.PrepList;
import shop.kaibo.listing.prep.PrepService;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;

/** Shows to come and what must be ready for them. FX thread only. */
final class PlanViewModel implements AutoCloseable {
    private final CalendarService calendar;
    private final PrepService prep;
    private final ShowsServices services;
    private final Texts texts;
    private final PlanWords words;
    private final LiveList<PlanRow> plans;
    private final StringProperty when = new SimpleStringProperty("");
    private final StringProperty anchor = new SimpleStringProperty("");
    private final StringProperty theme = new SimpleStringProperty("");
    private final StringProperty item = new SimpleStringProperty("");
    private final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    PlanViewModel(CalendarService calendar, PrepService prep, ShowsServices services) {
        this.calendar = calendar;
        this.prep = prep;
        this.services = services;
        texts = services.texts();
        words = new PlanWords(texts);
        plans =
                new LiveList<>(
                        services.background(),
                        services.feed(),
                        Set.of("show_plan", "ready_item", "ready_tick", "listing"),
                        this::rows);
    }

    private List<PlanRow> rows() {
        List<ReadyItem> items = calendar.ready().items();
        PrepList tonight = prep.list();
        return calendar.plans().stream().map(plan -> words.row(plan, items, tonight)).toList();
    }

    Texts texts() {
        return texts;
    }

    ObservableList<PlanRow> plans() {
        return plans.items();
    }

    StringProperty when() {
        return when;
    }

    StringProperty anchor() {
        return anchor;
    }

    StringProperty theme() {
        return theme;
    }

    /** What is typed to be added to every list. */
    StringProperty item() {
        return item;
    }

    ObjectProperty<Verdict> verdict() {
        return verdict;
    }

    /** Plans what was typed; the prep list of the evening follows the next show. */
    void plan() {
        OptionalLong at = TypedDay.read(when.get(), services.clock().nowMs());
        if (at.isEmpty()) {
            verdict.set(Verdict.error(texts.get("shows.plan.badTime")));
            return;
        }
        String who = anchor.get();
        String about = theme.get();
        act(
                () -> {
                    calendar.plan(services.actor(), at.getAsLong(), who, about);
                    Plan next = calendar.next().orElseThrow();
                    return prep.plan(services.actor(), next.atMs());
                },
                () -> {
                    when.set("");
                    theme.set("");
                });
    }

    /** Drops a show; the notice takes it back. */
    void drop(PlanRow row) {
        act(
                () -> {
                    calendar.drop(services.actor(), row.plan(), true);
                    return row;
                },
                () ->
                        services.notices()
                                .show(
                                        Notice.of(
                                                        Tone.NEUTRAL,
                                                        texts.get("shows.plan.dropped"),
                                                        row.when() + " " + row.anchor())
                                                .with(
                                                        texts.get("shows.plan.keep"),
                                                        () -> keep(row))));
    }

    private void keep(PlanRow row) {
        act(
                () -> {
                    calendar.drop(services.actor(), row.plan(), false);
                    return row;
                },
                () -> {});
    }

    void tick(PlanRow row, PlanRow.Tick tick) {
        act(
                () -> {
                    calendar.ready()
                            .tick(services.actor(), row.plan().id(), tick.item(), !tick.ready());
                    return tick;
                },
                () -> {});
    }

    void addItem() {
        String typed = item.get();
        act(
                () -> {
                    calendar.ready().add(services.actor(), typed);
                    return typed;
                },
                () -> item.set(""));
    }

    void removeItem(PlanRow.Tick tick) {
        act(
                () -> {
                    calendar.ready()
                            .remove(
                                    services.actor(),
                                    new ReadyItem(tick.item(), tick.own() ? tick.words() : ""));
                    return tick;
                },
                () -> {});
    }

    private void act(Callable<?> work, Runnable done) {
        verdict.set(Verdict.FINE);
        services.background()
                .run(
                        work,
                        _ -> {
                            done.run();
                            plans.requery();
                        },
                        failure -> {
                            if (failure instanceof Refused refused) {
                                verdict.set(Verdict.error(texts.of(refused)));
                            } else {
                                services.background().broken(failure);
                            }
                        });
    }

    @Override
    public void close() {
        plans.close();
    }
}
