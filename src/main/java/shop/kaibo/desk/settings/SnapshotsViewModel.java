package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Snapshot;

import java.util.List;
import java.util.Locale;

/** The copies the home keeps of itself. FX thread only. */
public final class SnapshotsViewModel {
    private static final long MINUTE_MS = 60_000;
    private static final long HOUR_MS = 60 * MINUTE_MS;
    private static final long DAY_MS = 24 * HOUR_MS;

    private final SafekeepingService safekeeping;
    private final RestoreViewModel restore;
    private final Actor actor;
    private final Texts texts;
    private final Clock clock;
    private final Background background;
    private final ObservableList<SnapshotRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /**
     * @param restore the way back to one
     */
    public SnapshotsViewModel(
            SafekeepingService safekeeping,
            RestoreViewModel restore,
            Actor actor,
            Texts texts,
            Clock clock,
            Background background) {
        this.safekeeping = safekeeping;
        this.restore = restore;
        this.actor = actor;
        this.texts = texts;
        this.clock = clock;
        this.background = background;
        refresh();
    }

    /** Newest first. */
    public ObservableList<SnapshotRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last one could not be taken; empty when it could. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** Reads the list anew. */
    public void refresh() {
        background.run(safekeeping.snapshots()::list, this::show);
    }

    /** Takes one now. */
    public void take() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                () -> {
                    safekeeping.snapshot(actor);
                    return safekeeping.snapshots().list();
                },
                all -> {
                    busy.set(false);
                    show(all);
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused refused) {
                        trouble.set(texts.of(refused));
                    } else {
                        background.broken(failure);
                    }
                });
    }

    /** The way back to one of them, or to a file. */
    public RestoreViewModel restore() {
        return restore;
    }

    private void show(List<Snapshot> all) {
        rows.setAll(all.stream().map(this::row).toList());
        trouble.set(safekeeping.snapshots().trouble().map(texts::of).orElse(""));
    }

    private SnapshotRow row(Snapshot one) {
        String size = String.format(Locale.ROOT, "%.1f", Math.max(0.1, one.bytes() / 1e6));
        String why = texts.get("safekeeping.why." + one.why().word());
        return new SnapshotRow(
                one,
                Shanghai.shortMinute(one.atMs()),
                texts.get("settings.snapshot.row", age(one.atMs()), why, one.orders(), size));
    }

    private String age(long atMs) {
        long ms = Math.max(0, clock.nowMs() - atMs);
        if (ms >= 2 * DAY_MS) {
            return texts.get("settings.snapshot.days", ms / DAY_MS);
        }
        return ms >= 2 * HOUR_MS
                ? texts.get("settings.snapshot.hours", ms / HOUR_MS)
                : texts.get("settings.snapshot.minutes", ms / MINUTE_MS);
    }
}
