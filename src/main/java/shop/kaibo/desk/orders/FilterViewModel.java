package shop.kaibo.desk.orders;

import javafx.beans.property.ReadOnlyObjectProperty;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.order.OrderPart;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderTab;
import shop.kaibo.order.merge.MergeService;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Chips that narrow a heap. Each stands for a word of the search line, so that it can be typed and
 * saved as well as chosen. FX thread only.
 */
public final class FilterViewModel implements AutoCloseable {
    private final OrderPages pages;
    private final Texts texts;
    private final Live<Map<OrderTab, Map<OrderPart, Long>>> parts;
    private final Live<Long> mergeable;

    FilterViewModel(
            OrderService orders,
            MergeService merges,
            OrderPages pages,
            Background background,
            ChangeFeed feed,
            Texts texts) {
        this.pages = pages;
        this.texts = texts;
        parts = new Live<>(background, feed, Set.of("orders"), Map.of(), orders::parts);
        mergeable = new Live<>(background, feed, Set.of("orders"), 0L, merges::count);
    }

    /** How much of each heap came from where. */
    public ReadOnlyObjectProperty<Map<OrderTab, Map<OrderPart, Long>>> partsProperty() {
        return parts.property();
    }

    /** How many orders could share a parcel with another. */
    public ReadOnlyObjectProperty<Long> mergeableProperty() {
        return mergeable.property();
    }

    /** The word a part is searched by. */
    public String word(OrderPart part) {
        return texts.get("orders.word." + part.name().toLowerCase(Locale.ROOT));
    }

    /** The word by which orders for shared parcels are searched. */
    public String mergeWord() {
        return texts.get("orders.word.merge");
    }

    private List<String> words() {
        return List.of(pages.search.get().strip().split("\\s+"));
    }

    public boolean on(String word) {
        return words().stream().anyMatch(word::equalsIgnoreCase);
    }

    /** Puts the word into the search line or takes it out; of the sources only one can be meant. */
    public void toggle(String word) {
        var rest = new ArrayList<>(words());
        rest.removeIf(String::isEmpty);
        boolean was = rest.removeIf(word::equalsIgnoreCase);
        if (!was) {
            rest.removeIf(other -> source(word) && source(other));
            rest.add(word);
        }
        pages.search.set(String.join(" ", rest));
        pages.ask();
    }

    private boolean source(String word) {
        for (OrderPart part : OrderPart.values()) {
            if (part != OrderPart.REPEAT && word(part).equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        parts.close();
        mergeable.close();
    }
}
