package shop.kaibo.desk.files;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.files.FileField;
import shop.kaibo.sync.files.FileKind;
import shop.kaibo.sync.files.FileLook;
import shop.kaibo.sync.files.FileReport;
import shop.kaibo.sync.files.FileService;
import shop.kaibo.sync.files.Handover.Load;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a backend's files in and hands over what waits, for one account. FX thread only. */
public final class FilesViewModel implements AutoCloseable {
    private final FileService files;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final LiveList<Load> loads;
    private final ObservableList<ColumnRow> columns = FXCollections.observableArrayList();
    private final ObservableList<String> bad = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<FileLook>> look =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final Map<FileField, String> chosen = new EnumMap<>(FileField.class);
    private volatile boolean stopped;

    public FilesViewModel(
            FileService files, ChangeFeed feed, Actor actor, Texts texts, Background background) {
        this.files = files;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        loads =
                new LiveList<>(
                        background,
                        feed,
                        Set.of("outbox", "account"),
                        () -> account().map(a -> files.handover().loads(a)).orElse(List.of()));
    }

    private Optional<String> account() {
        return files.accounts().stream().map(account -> account.id()).findFirst();
    }

    private String required() {
        return account().orElseThrow(() -> new Refused("account", "files.account.none"));
    }

    public Texts texts() {
        return texts;
    }

    /** What waits and what lies in files, oldest first. */
    public ObservableList<Load> loads() {
        return loads.items();
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

    /** How the last act went. */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Why it did not go. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How much of the file is in, 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Opens a file and shows what its columns probably mean. */
    public void open(Path file) {
        work(
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
                .ifPresent(seen -> work(() -> files.as(required(), seen, kind), this::show));
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
        work(
                () -> {
                    String account = required();
                    FileLook said = files.say(actor, account, seen, meaning);
                    return files.take(actor, account, said, this::goesOn);
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

    private void taken(FileReport report) {
        told.set(
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

    /** Writes what waits into files in a folder. */
    public void write(Path folder) {
        work(
                () -> files.handover().write(actor, required(), folder),
                written ->
                        told.set(
                                texts.get(
                                        "files.written",
                                        written.operations(),
                                        names(written.files()))));
    }

    private static String names(List<Path> files) {
        return String.join(" ", files.stream().map(f -> f.getFileName().toString()).toList());
    }

    /** The platform has taken what lies in the files. */
    public void confirm() {
        List<String> handed = handed();
        work(() -> files.handover().confirm(actor, required(), handed), this::count);
    }

    /** The files were not taken there: all of it waits again. */
    public void back() {
        List<String> handed = handed();
        work(() -> files.handover().back(actor, required(), handed), this::count);
    }

    private void count(int operations) {
        told.set(texts.get("files.told", operations));
    }

    private List<String> handed() {
        return loads().stream().filter(Load::handed).map(Load::id).toList();
    }

    private <T> void work(
            java.util.concurrent.Callable<T> work, java.util.function.Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        refusal.set("");
        told.set("");
        bad.clear();
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused refused) {
                        refusal.set(texts.of(refused));
                    } else if (failure instanceof UncheckedIOException) {
                        refusal.set(texts.get("files.disk"));
                    } else {
                        background.broken(failure);
                    }
                });
    }

    @Override
    public void close() {
        stop();
        loads.close();
    }
}
