package shop.kaibo.desk.kit;

import javafx.collections.MapChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;

/**
 * Words about a buyer, which a camera in the room must not see: while the window is stream-safe
 * dots stand in their place, and the words are nowhere in the scene. FX thread only.
 */
public final class Discreet extends Label {
    /** What stands for words that are not to be seen. */
    public static final String DOTS = "•••";

    private static final String KEY = "kaibo.discreet";

    private String words = "";

    private Discreet(String... styleClasses) {
        Styles.with(this, styleClasses);
        MapChangeListener<Object, Object> switched =
                change -> {
                    if (KEY.equals(change.getKey())) {
                        refresh();
                    }
                };
        sceneProperty()
                .addListener(
                        (_, was, is) -> {
                            if (was != null) {
                                was.getProperties().removeListener(switched);
                            }
                            if (is != null) {
                                is.getProperties().addListener(switched);
                            }
                            refresh();
                        });
    }

    /** Words that may end in … when room is short. */
    public static Discreet shrinking(String said, String... styleClasses) {
        var label = new Discreet(styleClasses);
        label.getStyleClass().add(Styles.MAY_SHRINK);
        label.setMinWidth(0);
        label.say(said);
        return label;
    }

    /** Words shown whole. */
    public static Discreet label(String said, String... styleClasses) {
        var label = new Discreet(styleClasses);
        label.setMinWidth(USE_PREF_SIZE);
        label.say(said);
        return label;
    }

    /** Hides or shows again all such words of a window. */
    public static void hide(Scene scene, boolean on) {
        if (on) {
            scene.getProperties().put(KEY, true);
        } else {
            scene.getProperties().remove(KEY);
        }
    }

    /** Says other words from now on. */
    public void say(String said) {
        words = said;
        refresh();
    }

    private void refresh() {
        boolean hidden = getScene() != null && getScene().getProperties().containsKey(KEY);
        setText(hidden && !words.isEmpty() ? DOTS : words);
    }
}
