package shop.kaibo.desk.kit;

/**
 * What a colour says: accent is now, amber is running out, red is wrong, green is durable. Always
 * beside an icon and a word. Thread-safe.
 */
public enum Tone {
    NEUTRAL(Styles.MUTED),
    ACCENT(Styles.ACCENT),
    SUCCESS(Styles.SUCCESS),
    WARNING(Styles.WARNING),
    DANGER(Styles.DANGER);

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    /** Colours text or an icon. */
    public String styleClass() {
        return styleClass;
    }

    /** Gives the node's classes this tone in place of any other. */
    public void on(javafx.scene.Node node) {
        for (Tone other : values()) {
            Styles.mark(node, other.styleClass, other == this);
        }
    }
}
