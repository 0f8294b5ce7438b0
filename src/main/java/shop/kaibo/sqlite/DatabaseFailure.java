package shop.kaibo.sqlite;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The database could not do it: disk full, I/O error, damage, or a statement of ours that is wrong.
 * Thread-safe.
 */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private final boolean once;

    public DatabaseFailure(String what, Throwable cause) {
        this(what, cause, false);
    }

    DatabaseFailure(String what, Throwable cause, boolean once) {
        super(what, cause);
        this.once = once;
    }

    /**
     * Whether it was kept after all, but only in the database: the log that must hold it too does
     * not. Doing it again would do it twice.
     */
    public boolean isKeptOnce() {
        return once;
    }

    /** Whether a failure came from a file that is damaged, wherever it was caught. */
    public static boolean isDamage(Throwable failure) {
        int deep = 0;
        for (Throwable e = failure; e != null && deep < DEEPEST; e = e.getCause()) {
            deep++;
            if (e instanceof SQLiteException sqlite) {
                int code = sqlite.getResultCode().code & 0xff;
                return code == SQLiteErrorCode.SQLITE_CORRUPT.code
                        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
            }
        }
        return false;
    }
}
