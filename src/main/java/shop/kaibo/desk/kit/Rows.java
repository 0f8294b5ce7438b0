package shop.kaibo.desk.kit;

import javafx.collections.ModifiableObservableListBase;

import java.util.ArrayList;
import java.util.List;

/**
 * A list that takes its new content as one change and leaves the equal rows at both ends untouched,
 * so that a table keeps its selection. FX thread only.
 */
public final class Rows<T> extends ModifiableObservableListBase<T> {
    private final List<T> rows = new ArrayList<>();

    /** Takes this content; one change event for all of it. */
    public void replace(List<T> fresh) {
        int head = 0;
        int shorter = Math.min(rows.size(), fresh.size());
        while (head < shorter && rows.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && rows.get(rows.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        int had = rows.size() - head - tail;
        int has = fresh.size() - head - tail;
        if (had == 0 && has == 0) {
            return;
        }
        beginChange();
        int both = Math.min(had, has);
        for (int i = head; i < head + both; i++) {
            if (!rows.get(i).equals(fresh.get(i))) {
                set(i, fresh.get(i));
            }
        }
        if (had > has) {
            remove(head + both, head + had);
        } else if (has > had) {
            addAll(head + both, fresh.subList(head + both, head + has));
        }
        endChange();
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, T element) {
        rows.add(index, element);
    }

    @Override
    protected T doSet(int index, T element) {
        return rows.set(index, element);
    }

    @Override
    protected T doRemove(int index) {
        return rows.remove(index);
    }
}
