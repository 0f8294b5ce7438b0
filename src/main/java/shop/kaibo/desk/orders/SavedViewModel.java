package shop.kaibo.desk.orders;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.order.SavedSearch;
import shop.kaibo.order.SavedSearches;

import java.util.Optional;
import java.util.Set;

/** Searches kept under names: saved, used and dropped by keyboard. FX thread only. */
public final class SavedViewModel implements AutoCloseable {
    private final SavedSearches searches;
    private final OrderPages pages;
    private final Background background;
    private final Undo undo;
    private final Texts texts;
    private final LiveList<SavedSearch> list;
    private final ReadOnlyBooleanWrapper naming = new ReadOnlyBooleanWrapper();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);

    SavedViewModel(
            SavedSearches searches,
            OrderPages pages,
            Background background,
            ChangeFeed feed,
            Undo undo,
            Texts texts) {
        this.searches = searches;
        this.pages = pages;
        this.background = background;
        this.undo = undo;
        this.texts = texts;
        list = new LiveList<>(background, feed, Set.of(SavedSearches.TABLE), searches::all);
        name.addListener((_, _, _) -> verdict.set(Verdict.FINE));
    }

    /** Asks for a name for what is being searched for. */
    public void begin() {
        name.set(pages.search.get().strip());
        naming.set(true);
    }

    public void end() {
        naming.set(false);
        name.set("");
    }

    /** Enter behind the name; what is refused is said under it. */
    public void save() {
        var search =
                new SavedSearch(name.get().strip(), pages.search.get().strip(), pages.tab.get());
        background.run(
                () -> {
                    searches.save(search);
                    return search;
                },
                _ -> {
                    end();
                    list.requery();
                },
                this::failed);
    }

    private void failed(Exception cause) {
        if (cause instanceof Refused refused) {
            verdict.set(Verdict.error(texts.of(refused)));
        } else {
            background.broken(cause);
        }
    }

    /** Asks one again; places count from 1, as the keys do. */
    public void use(int place) {
        if (place >= 1 && place <= list.items().size()) {
            use(list.items().get(place - 1));
        }
    }

    void use(SavedSearch search) {
        pages.ask(search.text(), search.tab());
    }

    /** The one whose search stands in the line now. */
    public Optional<SavedSearch> current() {
        return list.items().stream()
                .filter(s -> s.text().equals(pages.search.get().strip()))
                .filter(s -> s.tab() == pages.tab.get())
                .findFirst();
    }

    /** Drops the one in use; it can be had back for a while. */
    public void dropCurrent() {
        current().ifPresent(this::drop);
    }

    private void drop(SavedSearch search) {
        background.run(
                () -> searches.drop(search.name()),
                _ -> {
                    list.requery();
                    undo.offer(
                            texts.get("orders.saved.dropped", search.name()),
                            () -> putBack(search));
                });
    }

    private void putBack(SavedSearch search) {
        background.run(
                () -> {
                    searches.save(search);
                    return search;
                },
                _ -> list.requery(),
                this::failed);
    }

    public ObservableList<SavedSearch> items() {
        return list.items();
    }

    /** Whether a name is being asked for. */
    public ReadOnlyBooleanProperty namingProperty() {
        return naming.getReadOnlyProperty();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    @Override
    public void close() {
        list.close();
    }
}
