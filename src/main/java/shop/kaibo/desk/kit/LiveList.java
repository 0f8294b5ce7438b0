package shop.kaibo.desk.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * A list on screen that follows the store: queried off the FX thread when its tables change, at
 * most four times a second, one change event a time, rows that are equal left alone. FX thread
 * only.
 */
public final class LiveList<T> implements AutoCloseable {
    private final Rows<T> rows = new Rows<>();
    private final ObservableList<T> items = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Requery<List<T>> requery;

    /** Starts the first query at once; the query runs on a background thread. */
    public LiveList(
            Background background, ChangeFeed feed, Set<String> tables, Callable<List<T>> query) {
        requery = new Requery<>(background, feed, tables, query, this::flush);
        requery.touch();
    }

    /** The rows; read only. */
    public ObservableList<T> items() {
        return items;
    }

    /** False until the first answer, so that "empty" is not said too early. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Asks again, for example because the filter in the query changed. */
    public void requery() {
        requery.touch();
    }

    /** Holds the rows still; what changed meanwhile is shown when thawed. */
    public void freeze(boolean on) {
        requery.freeze(on);
    }

    @Override
    public void close() {
        requery.close();
    }

    private void flush(List<T> fresh) {
        rows.replace(fresh);
        loaded.set(true);
    }
}
