package shop.kaibo.desk.orders;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderTab;
import shop.kaibo.order.merge.MergeService;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** F3: find an order, look at it, give it its waybill. FX thread only. */
public final class OrdersViewModel implements AutoCloseable {
    private static final long TICK_MS = 30_000;
    private static final Set<String> TABLES = Set.of("orders", "order_line");

    private final Background background;
    private final Clock clock;
    private final Texts texts;
    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private final OrderPages pages;
    private final Live<Map<OrderTab, Long>> counts;
    private final Live<Optional<OrderCard>> card;
    private final Live<Optional<MergeCard>> parcel;
    private final ShipViewModel ship;
    private final FilterViewModel filters;
    private final DueViewModel due;
    private final SavedViewModel saved;
    private final Live<Boolean> namesKnown;
    private Runnable focus = () -> {};
    private Background.Later tick;
    private volatile String selected = "";

    public OrdersViewModel(
            OrderService orders,
            MergeService merges,
            ListingService listings,
            Actor actor,
            Background background,
            ChangeFeed feed,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts) {
        this.background = background;
        this.clock = clock;
        this.texts = texts;
        now.set(clock.nowMs());
        ship = new ShipViewModel(orders, merges, actor, background, notices, undo, clock, texts);
        due = new DueViewModel(orders, background, feed, TABLES, clock);
        pages = new OrderPages(orders, background, feed, TABLES, due, texts, this::select);
        saved = new SavedViewModel(orders.saved(), pages, background, feed, undo, texts);
        namesKnown = new Live<>(background, feed, Set.of("account"), true, orders::namesKnown);
        counts = new Live<>(background, feed, TABLES, Map.of(), orders::counts);
        filters = new FilterViewModel(orders, merges, pages, background, feed, texts);
        var read = new OrderCards(orders, merges, listings, clock, texts);
        Set<String> shown = Set.of("orders", "event");
        card = new Live<>(background, feed, shown, Optional.empty(), () -> read.card(selected));
        Set<String> sharing = Set.of("orders", "setting");
        parcel =
                new Live<>(
                        background, feed, sharing, Optional.empty(), () -> read.parcel(selected));
        ship.onShipped(this::next);
        tick = background.after(TICK_MS, this::tick);
    }

    /** Shows an order at the right; "" for none. */
    public void select(String orderId) {
        if (!orderId.equals(selected)) {
            selected = orderId;
            card.requery();
            parcel.requery();
            if (orderId.isEmpty()) {
                ship.end();
            } else if (ship.openProperty().get()) {
                ship.begin();
            }
        }
    }

    /** Out of sight nothing is asked; back in sight what changed meanwhile is. */
    public void awake(boolean is) {
        pages.rows.freeze(!is);
    }

    /** Opens one order from elsewhere, alone in the list. */
    public void open(String orderId, String number) {
        pages.tab.set(OrderTab.ALL);
        due.onlyProperty().set(false);
        pages.search.set(number);
        pages.ask();
        select(orderId);
    }

    /** Enter in the form: marks the shown order shipped. */
    public void shipShown() {
        card.get().ifPresent(ship::ship);
    }

    /** The waybill form for the order shown, when it may leave. */
    public void fill() {
        if (card.get().map(OrderCard::shippable).orElse(false)) {
            ship.begin();
        }
    }

    /** The waybill form for all orders that could leave with the one shown. */
    public void merge() {
        if (parcel.get().isPresent()) {
            ship.begin(parcel.get());
        }
    }

    // a pile of parcels: after one waybill the next order that waits for one
    private void next(List<String> gone) {
        List<OrdersRow> rows = rows();
        int at = 0;
        while (at < rows.size() && !rows.get(at).id().equals(selected)) {
            at++;
        }
        for (int i = at + 1; i < rows.size(); i++) {
            if (rows.get(i).shippable() && !gone.contains(rows.get(i).id())) {
                select(rows.get(i).id());
                return;
            }
        }
        ship.end();
        card.requery();
    }

    private void tick() {
        now.set(clock.nowMs());
        due.refresh();
        tick = background.after(TICK_MS, this::tick);
    }

    /** Enter in the search line; true when there was something new to look for. */
    public boolean find() {
        return pages.find();
    }

    /** The end of the list came into sight: the next page. */
    public void more() {
        pages.more();
    }

    /** The beginning of the window came into sight. */
    public void earlier() {
        pages.earlier();
    }

    /** The newest of all, or the oldest. */
    public void edge(boolean newest) {
        pages.edge(newest);
    }

    /** Whether newer orders lie above what is shown. */
    public boolean deep() {
        return pages.deep();
    }

    /** What takes the caret back to the search line. */
    void onFocus(Runnable act) {
        focus = act;
    }

    void askFocus() {
        focus.run();
    }

    /** Searches kept under names. */
    public SavedViewModel saved() {
        return saved;
    }

    /** Whether names can be searched for: some platforms only give masks. */
    public ReadOnlyObjectProperty<Boolean> namesKnownProperty() {
        return namesKnown.property();
    }

    /** The id of the order shown, "" for none. */
    public String selected() {
        return selected;
    }

    public ObservableList<OrdersRow> rows() {
        return pages.rows.items();
    }

    public StringProperty searchProperty() {
        return pages.search;
    }

    public ObjectProperty<OrderTab> tabProperty() {
        return pages.tab;
    }

    public ReadOnlyObjectProperty<Map<OrderTab, Long>> countsProperty() {
        return counts.property();
    }

    public ReadOnlyObjectProperty<Optional<OrderCard>> cardProperty() {
        return card.property();
    }

    /** The parcel that the order shown could share. */
    public ReadOnlyObjectProperty<Optional<MergeCard>> parcelProperty() {
        return parcel.property();
    }

    /** Chips that narrow a heap. */
    public FilterViewModel filters() {
        return filters;
    }

    /** The moment that time left is counted from, epoch ms. */
    public ReadOnlyLongProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    public DueViewModel due() {
        return due;
    }

    public ShipViewModel ship() {
        return ship;
    }

    public Texts texts() {
        return texts;
    }

    /** The keys of this screen for the bar at its foot. */
    public List<Keys.Hint> hints() {
        return List.of(
                new Keys.Hint("/", texts.get("orders.hint.search")),
                new Keys.Hint("↑ ↓", texts.get("orders.hint.move")),
                new Keys.Hint("⏎", texts.get("orders.hint.fill")),
                new Keys.Hint("Ctrl ⏎", texts.get("orders.hint.merge")),
                new Keys.Hint("Ctrl S", texts.get("orders.hint.save")),
                new Keys.Hint("Esc", texts.get("orders.hint.back")));
    }

    @Override
    public void close() {
        tick.cancel();
        pages.close();
        saved.close();
        namesKnown.close();
        counts.close();
        due.close();
        card.close();
        parcel.close();
        filters.close();
    }
}
