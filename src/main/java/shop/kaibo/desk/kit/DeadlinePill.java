package shop.kaibo.desk.kit;

/** Time left as hh:mm: amber under two hours, solid red under one and when over. FX thread only. */
public final class DeadlinePill extends Least {
    private static final long HOUR_MS = 3_600_000L;

    public DeadlinePill() {
        super("", 64, "k-deadline");
    }

    /**
     * Shows what is left.
     *
     * @param leftMs milliseconds left, negative when over
     * @param over the word before an overdue time
     */
    public void show(long leftMs, String over) {
        setText(
                leftMs < 0
                        ? over + " " + Formats.shortHours(-leftMs)
                        : Formats.hoursMinutes(leftMs));
        pseudoClassStateChanged(States.WARNING, leftMs >= HOUR_MS && leftMs < 2 * HOUR_MS);
        pseudoClassStateChanged(States.ERROR, leftMs < HOUR_MS);
    }
}
