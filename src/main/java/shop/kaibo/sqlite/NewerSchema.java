package shop.kaibo.sqlite;

/** The file was written by a newer program; opening it here could harm it. Thread-safe. */
public final class NewerSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerSchema(int found, int known) {
        super("schema " + found + " is newer than " + known);
    }
}
