package shop.kaibo.sqlite;

import org.jdbi.v3.core.Handle;

/** What a read does on its own snapshot; runs on the caller's thread. */
@FunctionalInterface
public interface Query<T> {
    T run(Handle handle) throws Exception;
}
