package shop.kaibo.base;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Says which tables a committed write touched, so that screens re-query and sync wakes without
 * features knowing either. Thread-safe; listeners run on the writer's thread and must return at
 * once.
 */
public interface ChangeFeed {
    /** Calls back after each commit that touched one of the tables; closing ends it. */
    Subscription listen(Set<String> tables, Consumer<Set<String>> listener);

    /** Ends a listening. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
