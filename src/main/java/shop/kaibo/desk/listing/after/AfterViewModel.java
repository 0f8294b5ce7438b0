package shop.kaibo.desk.listing.after;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.listing.part.Tools;
import shop.kaibo.listing.after.AfterService;
import shop.kaibo.listing.after.Pace;
import shop.kaibo.listing.after.Unfinished;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the platform will still want of the show's items: a hand on one row, marks on several, and
 * one form that changes them. FX thread only.
 */
public final class AfterViewModel implements AutoCloseable {
    private static final Set<String> TABLES = Set.of("listing", "sku", "shelf", "outbox");

    /** Whether what lacks nothing is shown too. */
    final BooleanProperty whole = new SimpleBooleanProperty();

    private final AfterService after;
    private final Tools tools;
    private final LiveList<GapRow> rows;
    private final LiveList<Pace> paces;
    private final Live<List<String>> categories;
    private final ObservableSet<String> marked = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<@Nullable GapRow> at = new ReadOnlyObjectWrapper<>();
    private final EditViewModel edit;
    private volatile boolean all;
    private String wanted = "";
    private int place;

    public AfterViewModel(AfterService after, Tools tools) {
        this.after = after;
        this.tools = tools;
        rows = new LiveList<>(tools.background(), tools.feed(), TABLES, this::read);
        Set<String> listings = Set.of("listing");
        paces = new LiveList<>(tools.background(), tools.feed(), listings, after::paces);
        categories =
                new Live<>(
                        tools.background(), tools.feed(), listings, List.of(), after::categories);
        edit = new EditViewModel(tools, rows::requery);
        rows.items().subscribe(this::follow);
        whole.subscribe(
                is -> {
                    all = is;
                    rows.requery();
                });
        follow();
    }

    private List<GapRow> read() {
        List<Unfinished> found = all ? after.all() : after.backlog();
        return found.stream().map(one -> GapRow.of(one, tools.texts())).toList();
    }

    /** The hand stays on its row; where that is finished, on the one that took its place. */
    private void follow() {
        List<GapRow> now = rows.items();
        marked.removeIf(id -> now.stream().noneMatch(row -> row.id().equals(id)));
        GapRow held = at.get();
        String sought = wanted.isEmpty() ? held == null ? "" : held.id() : wanted;
        int found = -1;
        for (int i = 0; i < now.size(); i++) {
            found = now.get(i).id().equals(sought) ? i : found;
        }
        if (found >= 0) {
            wanted = "";
        }
        to(found >= 0 ? found : Math.min(place, now.size() - 1));
    }

    private void to(int index) {
        place = Math.max(0, index);
        at.set(index < 0 ? null : rows.items().get(index));
        edit.show(targets());
    }

    Texts texts() {
        return tools.texts();
    }

    ObservableList<GapRow> rows() {
        return rows.items();
    }

    ObservableList<Pace> paces() {
        return paces.items();
    }

    /** Categories the shop knows. */
    ReadOnlyObjectProperty<List<String>> categories() {
        return categories.property();
    }

    /** The row the hand is on; null when there is none. */
    ReadOnlyObjectProperty<@Nullable GapRow> at() {
        return at.getReadOnlyProperty();
    }

    /** Ids of the rows that are changed together. */
    public ObservableSet<String> marked() {
        return marked;
    }

    EditViewModel edit() {
        return edit;
    }

    /** What the form changes: the marked rows, else the one the hand is on. */
    private List<GapRow> targets() {
        List<GapRow> several =
                rows.items().stream().filter(row -> marked.contains(row.id())).toList();
        GapRow one = at.get();
        return several.isEmpty() && one != null ? List.of(one) : several;
    }

    /** The hand goes to a row. */
    void go(@Nullable GapRow row) {
        if (row != null && !Objects.equals(row, at.get())) {
            to(rows.items().indexOf(row));
        }
    }

    /** The hand goes up or down; with Shift the rows it passes are marked. */
    void move(int step, boolean marking) {
        GapRow from = at.get();
        int next = place + step;
        if (from == null || next < 0 || next >= rows.items().size()) {
            return;
        }
        if (marking) {
            marked.add(from.id());
            marked.add(rows.items().get(next).id());
        }
        to(next);
    }

    /** Space: marks a row or takes its mark. */
    void mark(@Nullable GapRow row) {
        if (row != null) {
            if (!marked.add(row.id())) {
                marked.remove(row.id());
            }
            edit.show(targets());
        }
    }

    /** Ctrl+A: all, or none when all are. */
    void markAll() {
        boolean full = marked.size() == rows.items().size();
        marked.clear();
        if (!full) {
            rows.items().forEach(row -> marked.add(row.id()));
        }
        edit.show(targets());
    }

    /** Esc: no marks; false when there were none. */
    boolean unmark() {
        boolean some = !marked.isEmpty();
        marked.clear();
        edit.show(targets());
        return some;
    }

    /** One listing is to be changed, whether it lacks something or not. */
    public void open(String listingId) {
        marked.clear();
        wanted = listingId;
        if (rows.items().stream().noneMatch(row -> row.id().equals(listingId))) {
            whole.set(true);
        }
        follow();
    }

    @Override
    public void close() {
        rows.close();
        paces.close();
        categories.close();
    }
}
