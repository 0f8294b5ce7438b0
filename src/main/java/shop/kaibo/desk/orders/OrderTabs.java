package shop.kaibo.desk.orders;

import javafx.scene.layout.FlowPane;

import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.order.OrderTab;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The heaps of orders with their counts, and what narrows them. FX thread only. */
final class OrderTabs extends FlowPane {
    private static final List<OrderTab> TABS =
            List.of(
                    OrderTab.ALL,
                    OrderTab.TO_SHIP,
                    OrderTab.PENDING_PAY,
                    OrderTab.SHIPPED,
                    OrderTab.RECEIVED,
                    OrderTab.REFUNDING,
                    OrderTab.BLOCKED,
                    OrderTab.CLOSED);

    private final OrdersViewModel model;
    private final FilterChips filters;
    private final Map<OrderTab, Chip> chips = new EnumMap<>(OrderTab.class);

    OrderTabs(OrdersViewModel model) {
        this.model = model;
        Styles.with(this, "order-tabs");
        for (OrderTab tab : TABS) {
            String word = "orders.tab." + tab.name().toLowerCase(Locale.ROOT);
            var chip = new Chip(model.texts().get(word));
            chip.setFocusTraversable(false);
            chip.setOnAction(_ -> choose(tab));
            chips.put(tab, chip);
            getChildren().add(chip);
        }
        filters = new FilterChips(model);
        getChildren().addAll(filters.nodes());
        model.countsProperty().subscribe(this::counted);
        model.tabProperty().subscribe(this::marked);
        model.due().onlyProperty().subscribe(this::marked);
    }

    /** Narrows by words alone where there is little room. */
    void tight(boolean is) {
        filters.tight(is);
    }

    private void choose(OrderTab tab) {
        model.due().onlyProperty().set(false);
        model.tabProperty().set(tab);
        marked();
    }

    private void marked() {
        OrderTab is =
                model.due().onlyProperty().get() ? OrderTab.TO_SHIP : model.tabProperty().get();
        chips.forEach((tab, chip) -> chip.setSelected(tab == is));
    }

    private void counted(Map<OrderTab, Long> counts) {
        chips.forEach(
                (tab, chip) -> {
                    long count = counts.getOrDefault(tab, 0L);
                    boolean red = tab == OrderTab.REFUNDING || tab == OrderTab.BLOCKED;
                    chip.count(Formats.count(count));
                    chip.tone(red && count > 0 ? Tone.DANGER : Tone.NEUTRAL);
                });
    }
}
