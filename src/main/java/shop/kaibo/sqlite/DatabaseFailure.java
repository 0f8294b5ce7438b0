package shop.kaibo.sqlite;

/**
 * The database could not do it: disk full, I/O error, damage, or a statement of ours that is wrong.
 * Thread-safe.
 */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String what, Throwable cause) {
        super(what, cause);
    }
}
