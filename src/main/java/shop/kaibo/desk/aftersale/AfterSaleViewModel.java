package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;

import java.util.List;
import java.util.Set;

/** F4: queue and bench side by side. FX thread only. */
public final class AfterSaleViewModel implements AutoCloseable {
    private final QueueViewModel queue;
    private final BenchViewModel bench;
    private final Live<Long> today;
    private final ObservableBooleanValue offline;
    private final Texts texts;

    /**
     * Starts to follow the store.
     *
     * @param offline whether what is decided now can only be an intent
     */
    public AfterSaleViewModel(
            AfterSaleService service,
            BenchDesk desk,
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
        bench = new BenchViewModel(desk, background, notices, undo, clock, texts);
        today = new Live<>(background, feed, Set.of("parcel"), 0L, service::receivedToday);
    }

    public QueueViewModel queue() {
        return queue;
    }

    public BenchViewModel bench() {
        return bench;
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

    /** The keys of this screen for the bar at its foot. */
    public List<Keys.Hint> hints() {
        return List.of(
                new Keys.Hint("1-5", texts.get("bench.hint.grade")),
                new Keys.Hint("⏎", texts.get("bench.hint.confirm")),
                new Keys.Hint("A", texts.get("bench.hint.agree")),
                new Keys.Hint("J", texts.get("bench.hint.refuse")),
                new Keys.Hint("↑ ↓", texts.get("bench.hint.queue")),
                new Keys.Hint("Esc", texts.get("bench.hint.back")));
    }

    @Override
    public void close() {
        queue.close();
        today.close();
    }
}
