package shop.kaibo.desk.sync;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.operator.Actor;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.sync.SyncEngine;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.doctor.Doctor;
import shop.kaibo.sync.doctor.Treatment;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** What F5 knows and does. FX thread only. */
public final class SyncViewModel implements AutoCloseable {
    private static final int HEALED = 5;
    private static final int LOG = 40;

    private final SyncEngine engine;
    private final Treatment treatment;
    private final Actor actor;
    private final Texts texts;
    private final Clock clock;
    private final Background background;
    private final Notices notices;
    private final Wording wording;
    private final Way way;
    private final Live<SyncState> state;
    private final LiveList<ProblemRow> problems;
    private final LiveList<HeapRow> heaps;
    private final LiveList<HealedRow> healed;
    private final LiveList<LogRow> log;
    private final Live<OptionalLong> backup;
    private final ReadOnlyObjectWrapper<Head> head;
    private final ObservableList<LinkRow> links = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper side = new ReadOnlyIntegerWrapper(1);
    private Consumer<String> mend = _ -> {};
    private Runnable signIn = () -> {};
    private Background.Later tick;

    public SyncViewModel(
            SyncEngine engine,
            Doctor doctor,
            Treatment treatment,
            SafekeepingService safekeeping,
            Actor actor,
            Texts texts,
            Clock clock,
            Background background,
            Notices notices) {
        this.engine = engine;
        this.treatment = treatment;
        this.actor = actor;
        this.texts = texts;
        this.clock = clock;
        this.background = background;
        this.notices = notices;
        wording = new Wording(texts);
        way = new Way(texts);
        ChangeFeed feed = engine.changes();
        var watched = new HashSet<>(SyncEngine.WATCHED);
        watched.add("listing");
        head = new ReadOnlyObjectWrapper<>(wording.head(SyncState.NOTHING, 0, clock.nowMs()));
        state = new Live<>(background, feed, SyncEngine.WATCHED, SyncState.NOTHING, engine::state);
        problems =
                new LiveList<>(
                        background,
                        feed,
                        watched,
                        () -> doctor.problems().stream().map(wording::problem).toList());
        heaps =
                new LiveList<>(
                        background,
                        feed,
                        Set.of("outbox"),
                        () -> doctor.waiting().stream().map(wording::heap).toList());
        healed =
                new LiveList<>(
                        background,
                        feed,
                        Set.of("outbox"),
                        () -> doctor.healed(HEALED).stream().map(wording::healed).toList());
        log =
                new LiveList<>(
                        background,
                        feed,
                        Set.of("outbox"),
                        () -> doctor.log(LOG).stream().map(wording::log).toList());
        backup =
                new Live<>(
                        background,
                        feed,
                        Set.of(),
                        OptionalLong.empty(),
                        safekeeping::lastBackupMs);
        backup.property().addListener((_, _, _) -> show());
        state.property().addListener((_, _, _) -> show());
        problems.items()
                .addListener(
                        (ListChangeListener<ProblemRow>)
                                _ -> {
                                    select(selected.get());
                                    show();
                                });
        show();
        tick = background.after(1000, this::tick);
    }

    /** Where "change and resend" leads: the listing's id is handed over. */
    public void onMend(Consumer<String> act) {
        mend = act;
    }

    /** Where "sign in again" leads. */
    public void onSignIn(Runnable act) {
        signIn = act;
    }

    private void tick() {
        show();
        // silence becomes a problem by time alone
        problems.requery();
        tick = background.after(1000, this::tick);
    }

    private void show() {
        head.set(wording.head(state.get(), problems.items().size(), clock.nowMs()));
        List<LinkRow> now = way.links(state.get(), backup.get(), clock.nowMs());
        if (!now.equals(links)) {
            links.setAll(now);
        }
    }

    public ReadOnlyObjectProperty<Head> headProperty() {
        return head.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SyncState> stateProperty() {
        return state.property();
    }

    public ObservableList<ProblemRow> problems() {
        return problems.items();
    }

    public ObservableList<HeapRow> heaps() {
        return heaps.items();
    }

    public ObservableList<HealedRow> healed() {
        return healed.items();
    }

    /** The newest operations and how far each is. */
    ObservableList<LogRow> log() {
        return log.items();
    }

    /** A copy may have been made since this was last on screen. */
    void look() {
        backup.requery();
    }

    public ObservableList<LinkRow> links() {
        return links;
    }

    /** Index of the problem the keys act on. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Which side of a conflict is chosen: 1 ours, 2 theirs. */
    public ReadOnlyIntegerProperty sideProperty() {
        return side.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** Moves the keys to a problem; outside the list is its nearest end. */
    public void select(int index) {
        int now = Math.clamp(index, 0, Math.max(0, problems.items().size() - 1));
        if (now != selected.get()) {
            selected.set(now);
            side.set(1);
        }
    }

    /** Chooses a side of the selected conflict. */
    public void side(int which) {
        side.set(which == 2 ? 2 : 1);
    }

    /** Does the remedy of the selected problem. */
    public void act() {
        if (!problems.items().isEmpty()) {
            act(problems.items().get(selected.get()));
        }
    }

    /** Does the remedy of a problem; of a conflict, with the side chosen for it. */
    public void act(ProblemRow row) {
        switch (row.sign()) {
            case CONFLICT -> {
                boolean theirs = side.get() == 2 && isSelected(row);
                settle(
                        () -> {
                            if (!row.conflict()) {
                                treatment.again(actor, row.id());
                            } else if (theirs) {
                                treatment.theirs(actor, row.id());
                            } else {
                                treatment.ours(actor, row.id());
                            }
                        });
            }
            case UNKNOWN -> settle(() -> treatment.again(actor, row.id()));
            case REFUSED -> mend.accept(row.id());
            case SIGNED_OUT -> signIn.run();
            case AWAY -> tryNow();
            case HOPELESS -> putAway(row);
        }
    }

    /** Puts a problem away, where that is offered. */
    public void putAway(ProblemRow row) {
        settle(() -> treatment.drop(actor, row.id()));
    }

    private boolean isSelected(ProblemRow row) {
        return problems.items().indexOf(row) == selected.get();
    }

    private void settle(Runnable work) {
        background.run(
                () -> {
                    work.run();
                    return true;
                },
                _ -> problems.requery(),
                failure -> {
                    if (failure instanceof Refused refused) {
                        notices.warn(texts.of(refused), "");
                    } else {
                        background.broken(failure);
                    }
                });
    }

    /** Tries the way to the platforms now. */
    public void tryNow() {
        background.run(
                () -> {
                    engine.tryNow();
                    return true;
                },
                _ -> state.requery());
    }

    @Override
    public void close() {
        tick.cancel();
        state.close();
        problems.close();
        heaps.close();
        healed.close();
        log.close();
        backup.close();
    }
}
