package shop.kaibo.desk.orders;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderTab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What is asked of the orders and the pages that answer it. FX thread only. */
final class OrderPages implements AutoCloseable {
    static final int PAGE = 100;
    static final int WINDOW = 300;
    private static final long TYPING_MS = 150;

    final StringProperty search = new SimpleStringProperty("");
    final ObjectProperty<OrderTab> tab = new SimpleObjectProperty<>(OrderTab.ALL);
    final LiveList<OrdersRow> rows;

    private final OrderService orders;
    private final Background background;
    private final Texts texts;
    private final DueViewModel due;
    private final Consumer<String> alone;
    private Background.Later typing = () -> {};
    private boolean picking;
    private volatile OrderQuery query = OrderQuery.of("", OrderTab.ALL, PAGE);
    private volatile int wanted = PAGE;
    // the order just above the window, null at the newest
    private volatile @Nullable String above;
    private volatile @Nullable String upwards;
    private boolean moving;

    /**
     * @param alone takes the id of the one order that a search by Enter found
     */
    OrderPages(
            OrderService orders,
            Background background,
            ChangeFeed feed,
            Set<String> tables,
            DueViewModel due,
            Texts texts,
            Consumer<String> alone) {
        this.orders = orders;
        this.background = background;
        this.texts = texts;
        this.due = due;
        this.alone = alone;
        rows = new LiveList<>(background, feed, tables, this::load);
        rows.items().subscribe(this::pick);
        search.addListener(
                (_, _, _) -> {
                    typing.cancel();
                    typing = background.after(TYPING_MS, this::ask);
                });
        tab.addListener((_, _, _) -> ask());
        due.onlyProperty().addListener((_, _, _) -> ask());
    }

    /**
     * Enter in the search line: a scanned or typed number is looked for at once and, when only one
     * order has it, shown; true when there was something to look for.
     */
    boolean find() {
        typing.cancel();
        if (search.get().strip().equals(query.text())) {
            return false;
        }
        picking = true;
        ask();
        return true;
    }

    private void pick() {
        moving = false;
        if (picking && rows.items().size() == 1) {
            alone.accept(rows.items().getFirst().id());
        }
        picking = false;
    }

    void ask() {
        typing.cancel();
        wanted = PAGE;
        above = null;
        upwards = null;
        boolean hurry = due.onlyProperty().get();
        query =
                OrderQuery.of(search.get().strip(), hurry ? OrderTab.TO_SHIP : tab.get(), PAGE)
                        .dueBy(hurry ? due.untilMs() : 0);
        rows.requery();
    }

    /** Another search at once, in words and heap together. */
    void ask(String text, OrderTab heap) {
        due.onlyProperty().set(false);
        tab.set(heap);
        search.set(text);
        ask();
    }

    // a window over the list: it costs the same at its millionth row as at its first
    private List<OrdersRow> load() {
        OrderQuery page = query;
        String first = upwards;
        if (first != null) {
            List<OrderRow> newer = orders.search(page.newerThan(first, PAGE + 1));
            above = newer.size() > PAGE ? newer.getFirst().id() : null;
            upwards = null;
        }
        int most = wanted;
        String last = above;
        var all = new ArrayList<OrdersRow>();
        while (all.size() < most) {
            List<OrderRow> found = orders.search(last == null ? page : page.after(last));
            found.forEach(order -> all.add(OrdersRow.of(order, texts)));
            if (found.size() < PAGE) {
                break;
            }
            last = found.getLast().id();
        }
        return all;
    }

    /** The end of the list came into sight: the next page. */
    void more() {
        List<OrdersRow> shown = rows.items();
        if (shown.size() < wanted || moving) {
            return;
        }
        moving = true;
        if (wanted < WINDOW) {
            wanted += PAGE;
        } else {
            above = shown.get(PAGE - 1).id();
        }
        rows.requery();
    }

    /** The beginning of the window came into sight: the page before it. */
    void earlier() {
        if (above != null && !moving && !rows.items().isEmpty()) {
            moving = true;
            upwards = rows.items().getFirst().id();
            rows.requery();
        }
    }

    /** The newest of all, or the oldest. */
    void edge(boolean newest) {
        above = null;
        upwards = newest ? null : "0";
        wanted = newest ? PAGE : WINDOW;
        rows.requery();
    }

    /** Whether newer orders lie above the window. */
    boolean deep() {
        return above != null;
    }

    @Override
    public void close() {
        typing.cancel();
        rows.close();
    }
}
