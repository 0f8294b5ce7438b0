package shop.kaibo.desk.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.kaibo.base.ChangeFeed;

import java.util.Set;
import java.util.concurrent.Callable;

/** One value that follows the store as {@link LiveList} does. FX thread only. */
public final class Live<T> implements AutoCloseable {
    private final ReadOnlyObjectWrapper<T> value;
    private final Requery<T> requery;

    /** Shows the first value until the first answer has come; the query runs elsewhere. */
    public Live(
            Background background,
            ChangeFeed feed,
            Set<String> tables,
            T first,
            Callable<T> query) {
        value = new ReadOnlyObjectWrapper<>(first);
        requery = new Requery<>(background, feed, tables, query, this::flush);
        requery.touch();
    }

    public ReadOnlyObjectProperty<T> property() {
        return value.getReadOnlyProperty();
    }

    public T get() {
        return value.get();
    }

    /** Asks again, for example because what the query asks for changed. */
    public void requery() {
        requery.touch();
    }

    @Override
    public void close() {
        requery.close();
    }

    private void flush(T fresh) {
        if (!fresh.equals(value.get())) {
            value.set(fresh);
        }
    }
}
