package shop.kaibo.desk.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;

/** Buttons carry a verb. One primary a screen; danger only for what cannot be undone. FX thread. */
public final class Buttons {
    private Buttons() {}

    /** The one key to press next. */
    public static Button primary(String verb, Runnable act) {
        return Styles.with(plain(verb, act), Styles.PRIMARY);
    }

    public static Button plain(String verb, Runnable act) {
        var button = new Button(verb);
        button.setOnAction(_ -> act.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Without a frame, for the lesser of two. */
    public static Button quiet(String verb, Runnable act) {
        return Styles.with(plain(verb, act), Styles.QUIET);
    }

    public static Button danger(String verb, Runnable act) {
        return Styles.with(plain(verb, act), Styles.DANGER);
    }

    /** Only an icon; the name is what a screen reader says. */
    public static Button icon(Ikon sign, String name, Runnable act) {
        var button = Styles.with(plain("", act), Styles.ICON_ONLY);
        button.setGraphic(Icons.of(sign, Styles.ICON_18));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(name);
        return button;
    }

    /** Text that acts, in the accent. */
    public static Hyperlink link(String words, Runnable act) {
        var link = new Hyperlink(words);
        link.setOnAction(_ -> act.run());
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    public static Button small(Button button) {
        return Styles.with(button, Styles.SMALL);
    }

    /** 44 high, beside a search line. */
    public static Button large(Button button) {
        return Styles.with(button, Styles.LARGE);
    }

    /** 60 high, the confirm key of the bench. */
    public static Button huge(Button button) {
        return Styles.with(button, Styles.HUGE);
    }

    /** Puts an icon before the verb. */
    public static Button with(Button button, Ikon sign) {
        button.setGraphic(Icons.of(sign));
        return button;
    }
}
