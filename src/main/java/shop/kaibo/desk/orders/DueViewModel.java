package shop.kaibo.desk.orders;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Shanghai;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.order.OrderDue;
import shop.kaibo.order.OrderService;

import java.util.Set;

/** What has to be shipped before the day ends, and whether only that is shown. FX thread only. */
public final class DueViewModel implements AutoCloseable {
    private final Clock clock;
    private final Live<OrderDue> due;
    private final BooleanProperty only = new SimpleBooleanProperty();

    DueViewModel(
            OrderService orders,
            Background background,
            ChangeFeed feed,
            Set<String> tables,
            Clock clock) {
        this.clock = clock;
        due =
                new Live<>(
                        background,
                        feed,
                        tables,
                        OrderDue.NONE,
                        () -> orders.due(untilMs(), clock.nowMs()));
    }

    /** The end of the day in Shanghai, epoch ms. */
    long untilMs() {
        return Shanghai.startOf(Shanghai.day(clock.nowMs()).plusDays(1)) - 1;
    }

    /** What was in time a moment ago may be late now. */
    void refresh() {
        due.requery();
    }

    public ReadOnlyObjectProperty<OrderDue> dueProperty() {
        return due.property();
    }

    /** Whether the list shows only these. */
    public BooleanProperty onlyProperty() {
        return only;
    }

    @Override
    public void close() {
        due.close();
    }
}
