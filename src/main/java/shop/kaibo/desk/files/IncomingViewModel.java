package shop.kaibo.desk.files;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.files.FileField;
import shop.kaibo.sync.files.FileKind;
import shop.kaibo.sync.files.FileLook;
import shop.kaibo.sync.files.FileReport;
import shop.kaibo.sync.files.FileService;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a backend's file in: what its columns mean, then its lines. FX thread only. */
public final class IncomingViewModel {
    private final FileService files;
    private final Supplier<String> account;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final FileAsking asking;
    private final ObservableList<ColumnRow> columns = FXCollections.observableArrayList();
    private final ObservableList<String> bad = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<FileLook>> look =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final Map<FileField, String> chosen = new EnumMap<>(FileField.class);
    private volatile boolean stopped;

    IncomingViewModel(
            FileService files,
            Supplier<String> account,
            Actor actor,
            Texts texts,
            Background background,
            FileAsking asking) {
        this.files = files;
        this.account = account;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        this.asking = asking;
    }

    private String required() {
        String id = account.get();
        if (id.isEmpty()) {
            throw new Refused("account", "files.account.none");
        }
        return id;
    }

    /** The meanings of the file that is open, those it cannot do without first. */
    public ObservableList<ColumnRow> columns() {
        return columns;
    }

    /** Lines that could not be taken, each with its number and why. */
    public ObservableList<String> bad() {
        return bad;
    }

    /** The file that is open. */
    public ReadOnlyObjectProperty<Optional<FileLook>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty fileNameProperty() {
        return fileName.getReadOnlyProperty();
    }

    /** How much of the file is in, 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Opens a file and shows what its columns probably mean. */
    public void open(Path file) {
        bad.clear();
        asking.ask(
                () -> files.look(required(), file),
                seen -> {
                    fileName.set(String.valueOf(file.getFileName()));
                    show(seen);
                });
    }

    /** The file is about something else than was guessed. */
    public void kind(FileKind kind) {
        look.get()
                .filter(seen -> seen.kind() != kind)
                .ifPresent(seen -> asking.ask(() -> files.as(required(), seen, kind), this::show));
    }

    private void show(FileLook seen) {
        chosen.clear();
        chosen.putAll(seen.columns());
        look.set(Optional.of(seen));
        fill(seen);
    }

    private void fill(FileLook seen) {
        columns.setAll(
                seen.kind().columns().stream()
                        .map(
                                column -> {
                                    String header = chosen.getOrDefault(column.field(), "");
                                    String sample = header.isEmpty() ? "" : seen.sample(header);
                                    return new ColumnRow(
                                            column.field(), column.required(), header, sample);
                                })
                        .toList());
    }

    /** A meaning stands under a header, or under none (""). */
    public void column(FileField field, String header) {
        chosen.values().removeIf(header::equals);
        if (header.isEmpty()) {
            chosen.remove(field);
        } else {
            chosen.put(field, header);
        }
        look.get().ifPresent(this::fill);
    }

    /** Takes the open file in by the meanings shown, and keeps them for files like it. */
    public void take() {
        FileLook seen = look.get().orElse(null);
        if (seen == null) {
            return;
        }
        Map<FileField, String> meaning = Map.copyOf(chosen);
        stopped = false;
        share.set(0);
        bad.clear();
        asking.ask(
                () -> {
                    String id = required();
                    FileLook said = files.say(actor, id, seen, meaning);
                    return files.take(actor, id, said, this::goesOn);
                },
                this::taken);
    }

    private boolean goesOn(int done, int all) {
        background.onFx(() -> share.set(all == 0 ? 1 : (double) done / all));
        return !stopped;
    }

    /** Stops a long taking in; what is in stays, and the same file goes on later. */
    public void stop() {
        stopped = true;
    }

    /** Puts the open file away. */
    void close() {
        look.set(Optional.empty());
        columns.clear();
        bad.clear();
    }

    private void taken(FileReport report) {
        asking.tell(
                texts.get(
                        report.whole() ? "files.report" : "files.report.part",
                        report.fresh(),
                        report.changed(),
                        report.same(),
                        report.older(),
                        report.arrived()));
        bad.setAll(
                report.bad().stream()
                        .map(b -> texts.get("files.line", b.line()) + " · " + texts.of(b.why()))
                        .toList());
        if (report.whole()) {
            look.set(Optional.empty());
            columns.clear();
        }
    }
}
