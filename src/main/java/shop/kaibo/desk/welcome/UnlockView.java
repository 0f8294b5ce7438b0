package shop.kaibo.desk.welcome;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Logo;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;

/** What the window shows of a shop whose key is locked: one field, one button. FX thread only. */
public final class UnlockView extends StackPane {
    private static final double WIDE = 420;

    private final Field field;

    public UnlockView(UnlockViewModel model) {
        Texts texts = model.texts();
        Styles.with(this, "k-welcome");
        getStylesheets().add(Theme.sheet(UnlockView.class, "welcome.css"));
        field = Field.secret(texts.get("welcome.unlock.ask"));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.verdictProperty().bind(model.verdictProperty());
        field.disableProperty().bind(model.busyProperty());
        field.input().setOnAction(_ -> model.open());
        model.busyProperty().addListener((_, _, busy) -> again(busy));
        Button open = Buttons.large(Buttons.primary("", model::open));
        open.textProperty()
                .bind(
                        model.busyProperty()
                                .map(
                                        busy ->
                                                texts.get(
                                                        busy
                                                                ? "welcome.unlock.busy"
                                                                : "welcome.unlock.act")));
        open.disableProperty().bind(model.busyProperty());
        Button file =
                Buttons.large(
                        Buttons.with(
                                Buttons.quiet(texts.get("welcome.unlock.file"), model::file),
                                Icons.LOCK_OPEN));
        file.disableProperty().bind(model.busyProperty());
        var box =
                Styles.with(
                        new VBox(
                                head(texts),
                                words(texts.get("welcome.unlock.why")),
                                field,
                                Styles.with(new HBox(file, Texted.space(), open), Styles.GAP_8),
                                words(texts.get("welcome.unlock.lost"))),
                        "k-welcome-card",
                        Styles.GAP_16);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        Em.width(box, WIDE);
        getChildren().add(box);
    }

    /** Puts the caret where the words go. */
    public void begin() {
        field.input().requestFocus();
    }

    private void again(boolean busy) {
        if (!busy) {
            field.input().requestFocus();
        }
    }

    private static HBox head(Texts texts) {
        var head =
                Styles.with(
                        new HBox(
                                new Logo(44),
                                Texted.label(texts.get("welcome.unlock"), Styles.NUM_M)),
                        Styles.GAP_12);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Label words(String said) {
        Label label = Texted.label(said, Styles.LABEL, Styles.MUTED);
        label.setWrapText(true);
        label.setMinSize(0, Region.USE_PREF_SIZE);
        label.setTextAlignment(TextAlignment.LEFT);
        return label;
    }
}
