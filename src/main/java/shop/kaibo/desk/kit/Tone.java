package shop.kaibo.desk.kit;

import java.util.List;

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
        var classes = node.getStyleClass();
        classes.removeAll(
                List.of(
                        Styles.MUTED,
                        Styles.ACCENT,
                        Styles.SUCCESS,
                        Styles.WARNING,
                        Styles.DANGER));
        classes.add(styleClass);
    }
}
