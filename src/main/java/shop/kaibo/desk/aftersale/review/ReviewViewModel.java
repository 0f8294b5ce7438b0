package shop.kaibo.desk.aftersale.review;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.returns.Returns;
import shop.kaibo.aftersale.review.BadSku;
import shop.kaibo.aftersale.review.ReviewCounts;
import shop.kaibo.aftersale.review.ReviewHeap;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.ScanKeys;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reviews by heap and sku, and who is looked at twice. FX thread only. */
public final class ReviewViewModel implements AutoCloseable {
    private static final int SHOWN = 300;
    private static final long TICK_MS = 30_000;
    private static final Set<String> TABLES = Set.of("review", "orders", "account");

    private final ReviewReading reading;
    private final Background background;
    private final Clock clock;
    private final Texts texts;
    private final ObjectProperty<ReviewHeap> heap = new SimpleObjectProperty<>(ReviewHeap.FRESH);
    private final ObjectProperty<@Nullable BadSku> sku = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private final LiveList<ReviewRow> rows;
    private final LiveList<BadSku> skus;
    private final LiveList<Watched> watched;
    private final Live<ReviewCounts> counts;
    private final Live<Boolean> told;
    private final ReviewActs acts;
    private final ObservableBooleanValue offline;
    private Background.Later tick;

    /**
     * Starts to follow the store.
     *
     * @param offline whether a reply can only wait
     */
    public ReviewViewModel(
            Returns returns,
            ListingService listings,
            Actor actor,
            Background background,
            ChangeFeed feed,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts,
            ObservableBooleanValue offline) {
        reading = new ReviewReading(returns.reviews(), listings, texts);
        this.background = background;
        this.clock = clock;
        this.texts = texts;
        this.offline = offline;
        now.set(clock.nowMs());
        acts = new ReviewActs(returns, actor, background, notices, undo, clock, texts);
        reading.ask(heap.get(), "", offline.get());
        rows = new LiveList<>(background, feed, TABLES, reading::rows);
        skus = new LiveList<>(background, feed, TABLES, reading::skus);
        watched = new LiveList<>(background, feed, Set.of("watch"), returns.watches()::list);
        counts = new Live<>(background, feed, TABLES, ReviewCounts.NONE, returns.reviews()::counts);
        told = new Live<>(background, feed, Set.of("account"), true, returns.reviews()::told);
        heap.subscribe(this::ask);
        sku.subscribe(this::ask);
        offline.subscribe(this::ask);
        tick = background.after(TICK_MS, this::tick);
    }

    private void ask() {
        BadSku one = sku.get();
        reading.ask(heap.get(), one == null ? "" : one.skuId(), offline.get());
        rows.requery();
    }

    private void tick() {
        now.set(clock.nowMs());
        rows.requery();
        skus.requery();
        counts.requery();
        watched.requery();
        tick = background.after(TICK_MS, this::tick);
    }

    /** The newest first. */
    public ObservableList<ReviewRow> rows() {
        return rows.items();
    }

    /** Skus with bad reviews in the last 24 hours, most first. */
    public ObservableList<BadSku> skus() {
        return skus.items();
    }

    /** Whoever is looked at twice. */
    public ObservableList<Watched> watched() {
        return watched.items();
    }

    public ReadOnlyObjectProperty<ReviewCounts> countsProperty() {
        return counts.property();
    }

    /** Whether any platform tells its reviews here. */
    public ReadOnlyObjectProperty<Boolean> toldProperty() {
        return told.property();
    }

    public ObjectProperty<ReviewHeap> heapProperty() {
        return heap;
    }

    /** The sku alone looked at, null for all. */
    public ObjectProperty<@Nullable BadSku> skuProperty() {
        return sku;
    }

    /** Epoch ms, every half minute. */
    public ReadOnlyLongProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ReviewActs acts() {
        return acts;
    }

    public Texts texts() {
        return texts;
    }

    /** A listing's picture, a JPEG, null when it is not here. */
    byte @Nullable [] photo(String sha) {
        return reading.photo(sha);
    }

    /** Tells a scanner from a hand on this page. */
    ScanKeys keys(Consumer<String> scanned, Consumer<String> typed) {
        return new ScanKeys(background, clock, scanned, typed);
    }

    /** The keys of the page, for the bar at the screen's foot. */
    public List<Keys.Hint> hints() {
        return List.of(
                hint("↑ ↓", "pick"),
                hint("⏎", "reply"),
                hint("1-4", "template"),
                hint("F", "fault"),
                hint("W", "watch"),
                hint("Alt 1", "bench"));
    }

    private Keys.Hint hint(String key, String does) {
        return new Keys.Hint(key, texts.get("review.hint." + does));
    }

    @Override
    public void close() {
        tick.cancel();
        rows.close();
        skus.close();
        watched.close();
        counts.close();
        told.close();
    }
}
