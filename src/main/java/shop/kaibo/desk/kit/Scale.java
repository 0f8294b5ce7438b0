package shop.kaibo.desk.kit;

/** The three sizes of the whole window; the root font size is its only switch. Thread-safe. */
public enum Scale {
    NORMAL(100),
    LARGE(150),
    HUGE(200);

    private final int percent;

    Scale(int percent) {
        this.percent = percent;
    }

    /** The size nearest to a percentage: up to 124 is normal, up to 174 large. */
    public static Scale of(int percent) {
        return percent < 125 ? NORMAL : percent < 175 ? LARGE : HUGE;
    }

    public int percent() {
        return percent;
    }

    public double factor() {
        return percent / 100.0;
    }

    /** Whole pixels of a length drawn at 100 %. */
    public double px(double at100) {
        return Math.round(at100 * factor());
    }

    String styleClass() {
        return "k-scale-" + percent;
    }
}
