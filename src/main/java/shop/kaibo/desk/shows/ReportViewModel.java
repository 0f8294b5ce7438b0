package shop.kaibo.desk.shows;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.report.ReportFiles;
import shop.kaibo.broadcast.report.ReportPaper;
import shop.kaibo.broadcast.report.ReportService;
import shop.kaibo.broadcast.report.ShowReport;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.paper.Report;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** What a show came to, the same on screen as on paper. FX thread only. */
final class ReportViewModel {
    /** The report with its words; empty while it is added up. */
    record Shown(long fromMs, long toMs, List<Long> minutes, List<Report.Part> parts) {
        static final Shown NONE = new Shown(0, 0, List.of(), List.of());
    }

    private final ReportService service;
    private final ReportFiles files;
    private final SavePlace place;
    private final Texts texts;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NONE);
    private @Nullable ShowReport report;
    private String wanted = "";

    ReportViewModel(
            ReportService service, ReportFiles files, SavePlace place, ShowsServices services) {
        this.service = service;
        this.files = files;
        this.place = place;
        texts = services.texts();
        background = services.background();
        notices = services.notices();
    }

    Texts texts() {
        return texts;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    void open(Broadcast show) {
        wanted = show.id();
        report = null;
        shown.set(Shown.NONE);
        background.run(
                () -> service.of(show),
                made -> {
                    if (wanted.equals(made.show().id())) {
                        report = made;
                        shown.set(words(made));
                    }
                });
    }

    private Shown words(ShowReport made) {
        Report paper = new ReportPaper(texts).of(made, "");
        return new Shown(made.show().startedMs(), made.endMs(), made.minutes(), paper.parts());
    }

    /** Keeps the report in the shop's folder. */
    void save() {
        ShowReport made = report;
        if (made != null) {
            write(() -> files.save(made, texts));
        }
    }

    /** Keeps it where the user wants it. */
    void saveAs() {
        ShowReport made = report;
        if (made != null) {
            place.choose(ReportFiles.name(made, texts))
                    .ifPresent(file -> write(() -> files.save(made, texts, file)));
        }
    }

    private void write(Callable<Path> work) {
        background.run(
                work,
                file -> notices.success(texts.get("shows.report.saved"), file.toString()),
                failure -> {
                    if (failure instanceof Refused refused) {
                        notices.warn(texts.get("shows.report.notSaved"), texts.of(refused));
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
