package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.QueueCounts;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.LiveList;

import java.util.Set;

/** The queue by deadline and how it stands; time left moves every half minute. FX thread only. */
public final class QueueViewModel implements AutoCloseable {
    private static final int MOST = 500;
    private static final long TICK_MS = 30_000;

    private final Background background;
    private final Clock clock;
    private final LiveList<QueueRow> rows;
    private final Live<QueueCounts> counts;
    private final ReadOnlyLongWrapper now = new ReadOnlyLongWrapper();
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
        var tables = Set.of("after_sale");
        rows =
                new LiveList<>(
                        background,
                        feed,
                        tables,
                        () -> service.queue(MOST).stream().map(sale -> row(sale, texts)).toList());
        counts = new Live<>(background, feed, tables, new QueueCounts(0, 0, 0), service::counts);
        tick = background.after(TICK_MS, this::tick);
    }

    private static QueueRow row(AfterSale sale, Texts texts) {
        return new QueueRow(
                sale.id(),
                texts.get(sale.type().key()),
                "…" + Mask.tail(sale.remoteOrderId()),
                sale.reason().isEmpty() ? texts.get(sale.status().key()) : sale.reason(),
                Money.grouped(sale.amountFen()),
                sale.deadlineMs());
    }

    public ObservableList<QueueRow> rows() {
        return rows.items();
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
        counts.requery();
        tick = background.after(TICK_MS, this::tick);
    }

    @Override
    public void close() {
        tick.cancel();
        rows.close();
        counts.close();
    }
}
