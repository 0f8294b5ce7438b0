package shop.kaibo.command;

/** The exit codes a caller can rely on. Thread-safe. */
public final class Exit {
    /** All done. */
    public static final int DONE = 0;

    /** An input or a rule refused something. */
    public static final int REFUSED = 1;

    /** The command line itself was wrong. */
    public static final int USAGE = 2;

    /** The world: offline, disk, platform, home in use. */
    public static final int WORLD = 3;

    /** Our own fault. */
    public static final int FAULT = 70;

    private Exit() {}
}
