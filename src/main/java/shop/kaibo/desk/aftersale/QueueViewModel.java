package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.Caseless;
import shop.kaibo.aftersale.QueueCounts;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.LiveList;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The queue by deadline and how it stands; time left moves every half minute. FX thread only. */
public final class QueueViewModel implements AutoCloseable {
    private static final int MOST = 500;
    private static final long TICK_MS = 30_000;

    private final Background background;
    private final Clock clock;
    private final LiveList<QueueRow> rows;
    private final Live<QueueCounts> counts;
    private final Live<Caseless> caseless;
    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
    private final FilteredList<QueueRow> shown;
    private final ReadOnlyObjectWrapper<List<QueueFilter.Count>> filters =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<QueueFilter> filter =
            new ReadOnlyObjectWrapper<>(QueueFilter.Work.ALL);
    private Background.Later tick;

    public QueueViewModel(
            AfterSaleService service,
            Background background,
            ChangeFeed feed,
            Clock clock,
            Texts texts) {
        this.background = background;
        this.clock = clock;
        now.set(clock.nowMs());
        var tables = Set.of("after_sale", "parcel");
        rows = new LiveList<>(background, feed, tables, () -> rows(service, texts));
        shown = new FilteredList<>(rows.items());
        // after the filtered list itself, which would else see a change it has not heard of
        rows.items().addListener((ListChangeListener<QueueRow>) _ -> count());
        count();
        counts = new Live<>(background, feed, tables, new QueueCounts(0, 0, 0), service::counts);
        caseless =
                new Live<>(
                        background,
                        feed,
                        Set.of("account"),
                        Caseless.NONE,
                        () -> service.oversight().caseless());
        tick = background.after(TICK_MS, this::tick);
    }

    /** Accounts from which no case ever comes. */
    ReadOnlyObjectProperty<Caseless> caselessProperty() {
        return caseless.property();
    }

    // what wants a look stands before what is due: nothing else brings it back
    private static List<QueueRow> rows(AfterSaleService service, Texts texts) {
        return Stream.concat(
                        service.oversight().toLookAt(MOST).stream(), service.queue(MOST).stream())
                .map(sale -> QueueRow.of(sale, here(service, sale), texts))
                .toList();
    }

    private static boolean here(AfterSaleService service, AfterSale sale) {
        return sale.status() == CaseStatus.WAIT_SELLER_RECEIVE
                && sale.legal().contains(CaseAct.SEND)
                && service.card(sale.id()).map(card -> card.parcel() != null).orElse(false);
    }

    /** The rows the filter takes. */
    public ObservableList<QueueRow> rows() {
        return shown;
    }

    /** All rows. */
    ObservableList<QueueRow> all() {
        return rows.items();
    }

    /** The filters that take something, with how many. */
    public ReadOnlyObjectProperty<List<QueueFilter.Count>> filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<QueueFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Shows only what a filter takes. */
    public void filter(QueueFilter chosen) {
        filter.set(chosen);
        long nowMs = now.get();
        shown.setPredicate(row -> chosen.takes(row, nowMs));
    }

    /** The next filter that takes something, or the one before; after the last comes the first. */
    public void turn(int step) {
        List<QueueFilter> all = filters.get().stream().map(count -> count.filter()).toList();
        if (!all.isEmpty()) {
            int at = Math.max(0, all.indexOf(filter.get()));
            filter(all.get(Math.floorMod(at + step, all.size())));
        }
    }

    // a filter that takes nothing any more would hide all the rest
    private void count() {
        filters.set(QueueFilter.counts(rows.items(), now.get()));
        boolean empty = filters.get().stream().noneMatch(one -> one.filter().equals(filter.get()));
        filter(empty ? QueueFilter.Work.ALL : filter.get());
    }

    public ReadOnlyObjectProperty<QueueCounts> countsProperty() {
        return counts.property();
    }

    /** The moment that time left is counted from, epoch ms. */
    public ReadOnlyLongProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    private void tick() {
        now.set(clock.nowMs());
        count();
        counts.requery();
        tick = background.after(TICK_MS, this::tick);
    }

    @Override
    public void close() {
        tick.cancel();
        rows.close();
        counts.close();
        caseless.close();
    }
}
