package shop.kaibo.desk.live;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The newest orders of the show, and whether they stand still to be read. FX thread only. */
final class StreamViewModel implements AutoCloseable {
    private static final int WINDOW = 200;
    private static final long NEWEST_MS = 600;

    private final LiveServices services;
    private final Texts texts;
    private final Background background;
    private final LiveWords words;
    private final LiveList<StreamRow> rows;
    private final BooleanProperty frozen = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper unseen = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper newest = new ReadOnlyStringWrapper("");
    private Background.Later fading = () -> {};
    private String top = "";
    private long seen;
    private long orders;

    StreamViewModel(LiveServices services, Texts texts, Background background, ChangeFeed feed) {
        this.services = services;
        this.texts = texts;
        this.background = background;
        words = new LiveWords(texts);
        rows = new LiveList<>(background, feed, Set.of("orders", "broadcast"), this::newestOrders);
        rows.items().subscribe(this::streamed);
        frozen.subscribe(this::freeze);
    }

    private List<StreamRow> newestOrders() {
        Optional<Broadcast> show = services.broadcasts().current();
        if (show.isEmpty()) {
            return List.of();
        }
        List<OrderRow> newest =
                services.orders().search(OrderQuery.ofBroadcast(show.get().id(), WINDOW));
        // who waits for more than one thing gets one parcel: worth knowing while they still buy
        Map<String, Integer> mates =
                services.merges().mates(newest.stream().map(OrderRow::id).toList());
        return newest.stream()
                .map(order -> words.row(order, mates.getOrDefault(order.id(), 1)))
                .toList();
    }

    ObservableList<StreamRow> rows() {
        return rows.items();
    }

    /** Whether the stream stands still while somebody reads it. */
    BooleanProperty frozen() {
        return frozen;
    }

    /** "12 条新订单" while it stands still, else "". */
    ReadOnlyStringProperty unseen() {
        return unseen.getReadOnlyProperty();
    }

    /** Id of the order that has just come in, for a moment; else "". */
    ReadOnlyStringProperty newest() {
        return newest.getReadOnlyProperty();
    }

    /** How many orders the show has by now. */
    void orders(long count) {
        orders = count;
        count();
    }

    private void freeze(boolean on) {
        seen = orders;
        rows.freeze(on);
        count();
    }

    private void count() {
        long more = orders - seen;
        boolean some = frozen.get() && more > 0;
        unseen.set(some ? texts.get("live.stream.unseen", more) : "");
    }

    private void streamed() {
        String first = rows.items().isEmpty() ? "" : rows.items().getFirst().id();
        if (!first.equals(top)) {
            top = first;
            newest.set(first);
            fading.cancel();
            fading = background.after(NEWEST_MS, () -> newest.set(""));
        }
    }

    @Override
    public void close() {
        fading.cancel();
        rows.close();
    }
}
