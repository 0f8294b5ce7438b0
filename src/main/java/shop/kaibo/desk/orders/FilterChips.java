package shop.kaibo.desk.orders;

import javafx.scene.Node;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.order.OrderPart;
import shop.kaibo.order.OrderTab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What could share a parcel, where buyers came from, who came again. FX thread only. */
final class FilterChips {
    private final OrdersViewModel model;
    private final FilterViewModel filters;
    private final Map<OrderPart, Chip> chips = new EnumMap<>(OrderPart.class);
    private final Chip merge;
    private boolean tight;

    FilterChips(OrdersViewModel model) {
        this.model = model;
        filters = model.filters();
        Texts texts = model.texts();
        merge = chip(texts.get("orders.part.merge"), filters.mergeWord());
        for (OrderPart part : OrderPart.values()) {
            String key = "orders.part." + part.name().toLowerCase(Locale.ROOT);
            chips.put(part, chip(texts.get(key), filters.word(part)));
        }
        filters.partsProperty().subscribe(_ -> counted());
        filters.mergeableProperty().subscribe(n -> merge.count(Formats.count(n)));
        filters.mergeableProperty().subscribe(_ -> room());
        model.tabProperty().subscribe(_ -> counted());
        model.due().onlyProperty().subscribe(_ -> counted());
        model.searchProperty().subscribe(_ -> marked());
    }

    /** The chips, to stand behind those of the heaps. */
    List<Node> nodes() {
        var nodes = new ArrayList<Node>(List.of(merge));
        nodes.addAll(chips.values());
        return nodes;
    }

    /** In little room only those stay that are in use or have work behind them. */
    void tight(boolean is) {
        tight = is;
        room();
    }

    private void room() {
        boolean work = filters.mergeableProperty().get() > 0;
        show(merge, merge.isSelected() || !tight || work);
        chips.values().forEach(chip -> show(chip, chip.isSelected() || !tight));
    }

    private static void show(Chip chip, boolean is) {
        chip.setVisible(is);
        chip.setManaged(is);
    }

    private Chip chip(String name, String word) {
        var chip = new Chip(name);
        chip.setFocusTraversable(false);
        chip.setOnAction(
                _ -> {
                    filters.toggle(word);
                    marked();
                });
        return chip;
    }

    private void marked() {
        merge.setSelected(filters.on(filters.mergeWord()));
        chips.forEach((part, chip) -> chip.setSelected(filters.on(filters.word(part))));
        room();
    }

    // of the heap that is looked at
    private void counted() {
        OrderTab heap =
                model.due().onlyProperty().get() ? OrderTab.TO_SHIP : model.tabProperty().get();
        Map<OrderPart, Long> counts = filters.partsProperty().get().getOrDefault(heap, Map.of());
        chips.forEach((part, chip) -> chip.count(Formats.count(counts.getOrDefault(part, 0L))));
    }
}
