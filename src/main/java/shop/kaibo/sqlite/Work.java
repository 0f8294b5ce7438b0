package shop.kaibo.sqlite;

/** What a write does inside its transaction; runs on the writer's thread. */
@FunctionalInterface
public interface Work<T> {
    T run(Tx tx) throws Exception;
}
