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

    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** Asks where, then copies while work goes on. */
    public void backUp() {
        if (copying.get()) {
            return;
        }
        String now = Shanghai.minute(clock.nowMs()).replaceAll("[^0-9]", "");
        Optional<Path> file = place.choose("kaibo-" + now + ".kaibo");
        if (file.isEmpty()) {
            return;
        }
        copying.set(true);
        background.run(
                () -> safekeeping.backup(actor, file.get()),
                snapshot -> copied(new CheckRow(true, words(snapshot))),
                failure -> {
                    if (failure instanceof Refused refused) {
                        copied(new CheckRow(false, texts.of(refused)));
                    } else {
                        copying.set(false);
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
        copying.set(false);
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
