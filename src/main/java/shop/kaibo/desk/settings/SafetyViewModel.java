package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.operator.Actor;
import shop.kaibo.safekeeping.Finding;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Snapshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A copy of the shop, and whether all is sound. FX thread only. */
public final class SafetyViewModel {
    private static final double MB = 1_000_000;

    private final SafekeepingService safekeeping;
    private final BackupPlace place;
    private final Actor actor;
    private final Texts texts;
    private final Clock clock;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<CheckRow>> copied =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<CheckRow> findings = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper checked = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper copying = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<CheckRow>> bundled =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper bundling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();

    public SafetyViewModel(
            SafekeepingService safekeeping,
            BackupPlace place,
            Actor actor,
            Texts texts,
            Clock clock,
            Background background) {
        this.safekeeping = safekeeping;
        this.place = place;
        this.actor = actor;
        this.texts = texts;
        this.clock = clock;
        this.background = background;
        checked.set(texts.get("settings.check.never"));
        background.run(safekeeping::lastBackupMs, last -> last.ifPresent(this::copiedBefore));
    }

    private void copiedBefore(long atMs) {
        if (copied.get().isEmpty()) {
            String at = Shanghai.minute(atMs);
            copied.set(Optional.of(new CheckRow(true, texts.get("settings.backup.last", at))));
        }
    }

    /** What became of the last copy; empty before one was made. */
    public ReadOnlyObjectProperty<Optional<CheckRow>> copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /** What the last check-up found. */
    public ObservableList<CheckRow> findings() {
        return FXCollections.unmodifiableObservableList(findings);
    }

    /** When it was, in words. */
    public ReadOnlyStringProperty checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty copyingProperty() {
        return copying.getReadOnlyProperty();
    }

    /** What became of the last file for a helper; empty before one was written. */
    public ReadOnlyObjectProperty<Optional<CheckRow>> bundledProperty() {
        return bundled.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty bundlingProperty() {
        return bundling.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** Asks where, then copies while work goes on. */
    public void backUp() {
        write(
                copying,
                "kaibo-%s.kaibo",
                file -> words(safekeeping.backup(actor, file)),
                this::copied);
    }

    /** Asks where, then writes what a helper far away needs. */
    public void support() {
        write(
                bundling,
                "kaibo-support-%s.zip",
                file -> {
                    safekeeping.support(actor, file);
                    return texts.get("settings.support.done", file.getFileName());
                },
                row -> bundled.set(Optional.of(row)));
    }

    private void write(
            ReadOnlyBooleanWrapper busy,
            String name,
            Function<Path, String> work,
            Consumer<CheckRow> done) {
        if (busy.get()) {
            return;
        }
        String now = Shanghai.minute(clock.nowMs()).replaceAll("[^0-9]", "");
        Optional<Path> file = place.choose(name.formatted(now));
        if (file.isEmpty()) {
            return;
        }
        busy.set(true);
        background.run(
                () -> work.apply(file.get()),
                words -> {
                    busy.set(false);
                    done.accept(new CheckRow(true, words));
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused refused) {
                        done.accept(new CheckRow(false, texts.of(refused)));
                    } else {
                        background.broken(failure);
                    }
                });
    }

    /** Looks at everything that has to be sound. */
    public void checkUp() {
        if (checking.get()) {
            return;
        }
        checking.set(true);
        background.run(
                safekeeping::checkUp,
                this::found,
                failure -> {
                    checking.set(false);
                    background.broken(failure);
                });
    }

    private void copied(CheckRow row) {
        copied.set(Optional.of(row));
    }

    private void found(List<Finding> all) {
        checking.set(false);
        checked.set(texts.get("settings.check.at", Shanghai.minute(clock.nowMs())));
        findings.setAll(
                all.stream()
                        .map(
                                f ->
                                        new CheckRow(
                                                f.sound(),
                                                texts.get(f.key(), f.arguments().toArray())))
                        .toList());
    }

    private String words(Snapshot snapshot) {
        return texts.get(
                "settings.backup.done",
                Path.of(snapshot.file()).getFileName(),
                snapshot.orders(),
                snapshot.listings(),
                String.format(Locale.ROOT, "%.1f", Math.max(0.1, snapshot.bytes() / MB)));
    }
}
