package shop.kaibo;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.CalendarService;
import shop.kaibo.broadcast.calendar.Truth;
import shop.kaibo.broadcast.report.ReportFiles;
import shop.kaibo.broadcast.report.ReportService;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.desk.shows.ShowsServices;
import shop.kaibo.desk.shows.ShowsView;
import shop.kaibo.desk.shows.ShowsViewModel;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** The screen of shows, and what it offers when a show begins and ends. FX thread only. */
final class ShowsScreen {
    private final Wiring shop;
    private final Texts texts;
    private final Background background;
    private final ShellViewModel model;
    private final Supplier<Shell> shell;
    private final Consumer<AutoCloseable> keeper;
    private @Nullable ShowsViewModel shows;

    ShowsScreen(
            Wiring shop,
            Texts texts,
            Background background,
            ShellViewModel model,
            Supplier<Shell> shell,
            Consumer<AutoCloseable> keeper) {
        this.shop = shop;
        this.texts = texts;
        this.background = background;
        this.model = model;
        this.shell = shell;
        this.keeper = keeper;
    }

    /** Offers a report whenever a show ends. */
    void follow() {
        model.liveSinceProperty()
                .addListener(
                        (_, was, is) -> {
                            if (was.longValue() > 0 && is.longValue() == 0) {
                                offerReport();
                            }
                        });
    }

    // answered before the show began, kept with it
    void keep(Truth truth) {
        background.run(
                () -> {
                    shop.broadcasts()
                            .current()
                            .ifPresent(
                                    show ->
                                            new CalendarService(shop.store())
                                                    .truth(shop.actor(), show.id(), truth));
                    return truth;
                },
                _ -> {});
    }

    Node view() {
        var services =
                new ShowsServices(
                        shop.past(),
                        new ReportService(
                                shop.store(), shop.broadcasts(), shop.listings(), shop.past()),
                        new ReportFiles(shop.store(), shop.settings()),
                        new BackupDialog(texts, shell.get())::choose,
                        new CalendarService(shop.store()),
                        shop.prep(),
                        shop.listings(),
                        new ScreenRehearsals(),
                        shop.actor(),
                        shop.sync().changes(),
                        background,
                        model.notices(),
                        shop.clock(),
                        texts);
        var made = new ShowsViewModel(services);
        keeper.accept(made);
        shows = made;
        return new ShowsView(made);
    }

    /** Offers the report of the show that has just ended. */
    private void offerReport() {
        model.notices()
                .show(
                        Notice.of(
                                        Tone.SUCCESS,
                                        texts.get("shell.report"),
                                        texts.get("shell.report.why"))
                                .with(texts.get("shell.report.verb"), this::openReport));
    }

    private void openReport() {
        model.routeProperty().set("shows");
        if (shows != null) {
            shows.openReport();
        }
    }
}
