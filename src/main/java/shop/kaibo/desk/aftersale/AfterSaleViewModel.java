package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.operator.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** F4: queue and bench side by side. FX thread only. */
public final class AfterSaleViewModel implements AutoCloseable {
    private final QueueViewModel queue;
    private final BenchViewModel bench;
    private final BatchViewModel batch;
    private final Live<Long> today;
    private final ObservableBooleanValue offline;
    private final Texts texts;
    private final ObservableList<Keys.Hint> hints = FXCollections.observableArrayList();
    private List<Keys.Hint> page = List.of();

    /**
     * Starts to follow the store.
     *
     * @param offline whether what is decided now can only be an intent
     */
    public AfterSaleViewModel(
            AfterSaleService service,
            BenchDesk desk,
            LooseService loose,
            EvidenceDesk evidence,
            Actor actor,
            Background background,
            ChangeFeed feed,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts,
            ObservableBooleanValue offline) {
        this.texts = texts;
        this.offline = offline;
        queue = new QueueViewModel(service, background, feed, clock, texts);
        var shelf = new LooseViewModel(loose, actor, background, feed, notices, undo, texts);
        bench = new BenchViewModel(desk, evidence, background, notices, undo, clock, texts, shelf);
        batch = new BatchViewModel(desk, background, notices, undo, clock, texts, queue.all());
        batch.lineProperty().subscribe(_ -> hintAnew());
        bench.state().modeProperty().subscribe(_ -> hintAnew());
        bench.state().piecesProperty().subscribe(_ -> hintAnew());
        shelf.lastProperty().subscribe(_ -> hintAnew());
        today = new Live<>(background, feed, Set.of("parcel"), 0L, service::receivedToday);
    }

    public QueueViewModel queue() {
        return queue;
    }

    public BenchViewModel bench() {
        return bench;
    }

    /** Refunds marked to be agreed to together. */
    public BatchViewModel batch() {
        return batch;
    }

    /** Parcels taken in today. */
    public ReadOnlyObjectProperty<Long> todayProperty() {
        return today.property();
    }

    public ObservableBooleanValue offline() {
        return offline;
    }

    public Texts texts() {
        return texts;
    }

    /** The keys that do something now, for the bar at the screen's foot. */
    public ObservableList<Keys.Hint> hints() {
        return hints;
    }

    /** Another page stands before the bench: its keys are told, none for the bench's own. */
    void page(List<Keys.Hint> keys) {
        page = keys;
        hintAnew();
    }

    private void hintAnew() {
        if (!page.isEmpty()) {
            hints.setAll(page);
            return;
        }
        var now = new ArrayList<Keys.Hint>();
        switch (bench.state().modeProperty().get()) {
            case CHOOSE -> now.add(hint("1-5", "choose"));
            case RECEIVE -> {
                now.add(hint("1-5", "grade"));
                now.add(hint("⏎", "confirm"));
                if (bench.state().piecesProperty().get().whole() > 1) {
                    now.add(hint("+", "one"));
                    now.add(hint("M", "missing"));
                }
                now.add(hint("E", "empty"));
            }
            case DECIDE -> {
                now.add(hint("A", "agree"));
                now.add(hint("J", "refuse"));
            }
            case REFUSE, ANSWER -> {
                now.add(hint("1-4", "sentence"));
                now.add(hint("⏎", "confirm"));
            }
            case SEND -> {
                BenchCard shown = bench.state().cardProperty().get();
                if (shown != null && !shown.card().swaps().isEmpty()) {
                    now.add(hint("G", "swap"));
                }
                now.add(hint("1-5", "carrier"));
                now.add(hint("⏎", "confirm"));
            }
            case IDLE -> {
                now.add(hint("N", "loose"));
                if (bench.shelf().model().lastProperty().get() != null) {
                    now.add(hint("F8", "label"));
                }
            }
            case LOOSE -> {
                now.add(hint("C", "picture"));
                now.add(hint("⏎", "shelve"));
                now.add(hint("F8", "label"));
            }
            case LOOK -> {}
        }
        if (bench.state().cardProperty().get() != null) {
            now.add(hint("C", "picture"));
            now.add(hint("F8", "slip"));
        }
        now.add(hint("↑ ↓", "queue"));
        now.add(hint("← →", "filter"));
        now.add(hint("Alt 2", "trouble"));
        now.add(
                batch.lineProperty().get().isEmpty()
                        ? hint("Space", "mark")
                        : hint("Ctrl ⏎", "batch"));
        if (bench.state().modeProperty().get() != BenchMode.IDLE) {
            now.add(hint("Esc", "back"));
        }
        hints.setAll(now);
    }

    private Keys.Hint hint(String key, String does) {
        return new Keys.Hint(key, texts.get("bench.hint." + does));
    }

    @Override
    public void close() {
        queue.close();
        bench.shelf().model().close();
        today.close();
    }
}
