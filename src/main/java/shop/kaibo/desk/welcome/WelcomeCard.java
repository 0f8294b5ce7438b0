package shop.kaibo.desk.welcome;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** One way to begin: a picture, what it gives, one button, what it takes. FX thread only. */
class WelcomeCard extends VBox {
    private final HBox art = Styles.with(new HBox(), "k-welcome-art");
    private final HBox title;
    private final VBox points = Styles.with(new VBox(), "k-welcome-points");
    private boolean ample = true;

    /** The words stand under the prefix: title, 1, 2, 3. */
    WelcomeCard(Texts texts, String key, String prefix) {
        Styles.with(this, "k-welcome-card");
        title =
                Styles.with(
                        new HBox(
                                Keys.cap(key),
                                Texted.label(texts.get(prefix + "title"), Styles.NUM_M)),
                        "k-welcome-title");
        for (String number : new String[] {"1", "2", "3"}) {
            points.getChildren().add(point(texts.get(prefix + number)));
        }
        getChildren().setAll(art, title, points, space());
    }

    static StackPane tile(Ikon sign) {
        var tile =
                Styles.with(
                        new StackPane(Icons.of(sign, Styles.ICON_36, Styles.ACCENT)),
                        "k-welcome-tile");
        return Em.size(tile, 80, 80);
    }

    static Node between() {
        return Icons.of(Icons.BOTH_WAYS, Styles.ICON_22, Styles.MUTED);
    }

    final void art(Node... nodes) {
        art.getChildren().setAll(nodes);
    }

    /** Puts the button and the sentence beneath it at the foot. */
    final void act(Button button, String foot) {
        button.setMaxWidth(Double.MAX_VALUE);
        Label sentence = Texted.label(foot, Styles.LABEL, Styles.MUTED);
        sentence.setMinSize(0, Region.USE_PREF_SIZE);
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        getChildren().setAll(art, title, points, space(), foot(button, sentence));
        show();
    }

    /** Width and height in pixels; height 0 is as high as needed, without the picture. */
    final void fit(double width, double height) {
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        ample = height > 0;
        setMinHeight(ample ? height : USE_PREF_SIZE);
        setPrefHeight(ample ? height : USE_COMPUTED_SIZE);
        show();
    }

    private void show() {
        art.setVisible(ample);
        art.setManaged(ample);
    }

    private static Node foot(Node... nodes) {
        return Styles.with(new VBox(nodes), "k-welcome-act");
    }

    private static Node point(String words) {
        Label label = Texted.label(words, Styles.MUTED);
        label.setMinSize(0, Region.USE_PREF_SIZE);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        var check = new StackPane(Icons.of(Icons.CHECK, Styles.ICON_18, Styles.MUTED));
        return Styles.with(
                new HBox(Styles.with(check, "k-welcome-check"), label), "k-welcome-point");
    }

    private static Region space() {
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }
}
