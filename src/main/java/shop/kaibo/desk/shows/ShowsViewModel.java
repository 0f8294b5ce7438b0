package shop.kaibo.desk.shows;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.past.PastShow;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.LiveList;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The shows of the shop and the one that is looked at. FX thread only. */
public final class ShowsViewModel implements AutoCloseable {
    private static final int MOST = 500;

    /** What is shown of a show. */
    public enum Page {
        MACHINE,
        REPORT,
        PLANS,
        REHEARSAL
    }

    private final ShowsServices services;
    private final Texts texts;
    private final LiveList<ShowRow> shows;
    private final ObjectProperty<@Nullable ShowRow> chosen = new SimpleObjectProperty<>();
    private final MachineViewModel machine;
    private final ReportViewModel report;
    private final PlanViewModel plans;
    private final RehearsalViewModel rehearsal;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.MACHINE);

    public ShowsViewModel(ShowsServices services) {
        this.services = services;
        texts = services.texts();
        machine =
                new MachineViewModel(
                        services.past(), texts, services.background(), services.clock());
        report =
                new ReportViewModel(
                        services.reports(), services.files(), services.place(), services);
        plans = new PlanViewModel(services.calendar(), services.prep(), services);
        rehearsal = new RehearsalViewModel(services);
        shows =
                new LiveList<>(
                        services.background(),
                        services.feed(),
                        Set.of("broadcast", "board_total"),
                        this::recent);
        shows.items().subscribe(() -> first());
        first();
        if (shows.items().isEmpty()) {
            page.set(Page.PLANS);
        }
    }

    private List<ShowRow> recent() {
        return services.past().recent(MOST).stream().map(this::row).toList();
    }

    private ShowRow row(PastShow past) {
        String from = Shanghai.shortMinute(past.show().startedMs());
        String when =
                past.show().running()
                        ? texts.get("shows.list.running", from)
                        : texts.get(
                                "shows.list.over",
                                from,
                                Shanghai.hourMinute(past.show().endedMs()));
        return new ShowRow(
                past.show(),
                when,
                past.show().anchor(),
                texts.get("shows.list.sum", Money.grouped(past.paidFen())),
                texts.get("shows.list.orders", Formats.count(past.orders())));
    }

    private void first() {
        if (chosen.get() == null && !shows.items().isEmpty()) {
            choose(shows.items().getFirst());
        }
    }

    Texts texts() {
        return texts;
    }

    ObservableList<ShowRow> shows() {
        return shows.items();
    }

    ObjectProperty<@Nullable ShowRow> chosen() {
        return chosen;
    }

    MachineViewModel machine() {
        return machine;
    }

    PlanViewModel plans() {
        return plans;
    }

    RehearsalViewModel rehearsal() {
        return rehearsal;
    }

    ReportViewModel report() {
        return report;
    }

    /** Which page of a show is open. */
    public ObjectProperty<Page> page() {
        return page;
    }

    /** Opens the newest show's report, for example right after it ended. */
    public void openReport() {
        page.set(Page.REPORT);
        if (!shows.items().isEmpty()) {
            choose(shows.items().getFirst());
        }
    }

    /** Looks at a show; the one that is looked at stays as it is. */
    void choose(ShowRow row) {
        ShowRow now = chosen.get();
        boolean same = now != null && now.show().equals(row.show());
        chosen.set(row);
        if (!same) {
            machine.open(row.show());
            report.open(row.show());
        }
    }

    /** The thumbnail of a photo, a JPEG; nothing is called when it is not here. */
    void thumbnail(String photoSha, Consumer<byte[]> found) {
        services.background()
                .run(
                        () -> services.listings().thumbnail(photoSha),
                        bytes -> bytes.ifPresent(found::accept));
    }

    @Override
    public void close() {
        shows.close();
        plans.close();
        rehearsal.close();
    }
}
