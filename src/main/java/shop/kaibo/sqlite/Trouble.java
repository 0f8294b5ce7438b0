package shop.kaibo.sqlite;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.util.Optional;

/** What keeps a disk from taking what is written. Thread-safe. */
public enum Trouble {
    FULL,
    /** The folder or the file may not be written. */
    READ_ONLY,
    /** The system gives this program no more open files. */
    FILES,
    /** It answers with errors; what it was asked to keep last may be gone from it. */
    BROKEN;

    private static final int DEEPEST = 20;

    /** What a failure says of the disk; empty when the disk has nothing to do with it. */
    public static Optional<Trouble> of(Throwable failure) {
        Throwable e = failure;
        for (int deep = 0; e != null && deep < DEEPEST; deep++) {
            if (e instanceof SQLiteException sqlite) {
                return of(sqlite.getResultCode().code & 0xff);
            }
            if (e instanceof IOException) {
                return Optional.of(said(String.valueOf(e.getMessage())));
            }
            e = e.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Trouble> of(int code) {
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of(FULL);
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return Optional.of(READ_ONLY);
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return Optional.of(FILES);
        }
        return code == SQLiteErrorCode.SQLITE_IOERR.code ? Optional.of(BROKEN) : Optional.empty();
    }

    // the system says it in words only
    private static Trouble said(String words) {
        if (words.contains("No space left") || words.contains("Disk quota")) {
            return FULL;
        }
        if (words.contains("Read-only file system") || words.contains("Permission denied")) {
            return READ_ONLY;
        }
        return words.contains("Too many open files") ? FILES : BROKEN;
    }
}
