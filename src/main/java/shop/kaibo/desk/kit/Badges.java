package shop.kaibo.desk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** States as an icon and a word: tinted in tables, bare in dense lines. FX thread only. */
public final class Badges {
    private Badges() {}

    /** On the tint of its tone. */
    public static Label tinted(Tone tone, @Nullable Ikon sign, String word) {
        return badge(sign, word, tone.styleClass());
    }

    /** Icon coloured, word muted, no fill. */
    public static Label bare(Tone tone, @Nullable Ikon sign, String word) {
        return badge(sign, word, tone.styleClass(), "k-bare");
    }

    /** Solid accent: what is on air. */
    public static Label solid(@Nullable Ikon sign, String word) {
        return badge(sign, word, "k-solid");
    }

    /** Only an edge: over, sold out. */
    public static Label outline(String word) {
        return badge(null, word, "k-outline");
    }

    /** A small round count, amber for due, red for stuck. */
    public static Label count(String counted, boolean stuck) {
        var label = new Least(counted, 18, Styles.COUNT);
        label.pseudoClassStateChanged(States.ERROR, stuck);
        return label;
    }

    private static Label badge(@Nullable Ikon sign, String word, String... classes) {
        var label = Styles.with(new Label(word), "k-badge");
        Styles.with(label, classes);
        if (sign != null) {
            label.setGraphic(Icons.of(sign, Styles.ICON_14));
        }
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
