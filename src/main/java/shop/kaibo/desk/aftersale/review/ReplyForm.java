package shop.kaibo.desk.aftersale.review;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.function.Consumer;

/** Where a reply is written: ready sentences, then one's own words. FX thread only. */
final class ReplyForm extends VBox {
    private final TextArea text = new TextArea();
    private final ReviewActs acts;

    /**
     * @param send takes what was written
     * @param stay closes the form
     */
    ReplyForm(ReviewViewModel model, Consumer<String> send, Runnable stay) {
        acts = model.acts();
        Texts texts = model.texts();
        Styles.with(this, Styles.GAP_8);
        text.setPromptText(texts.get("review.reply.prompt"));
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.getStyleClass().add("review-reply");
        text.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                        send.accept(text.getText());
                        key.consume();
                    } else if (key.getCode() == KeyCode.ESCAPE) {
                        stay.run();
                        key.consume();
                    }
                });
        var ready = Styles.with(new FlowPane(), "review-ready");
        for (int i = 1; i <= ReviewActs.TEMPLATES; i++) {
            int number = i;
            Button one =
                    Buttons.small(
                            Buttons.plain(
                                    texts.get("review.template.name." + i), () -> begin(number)));
            one.setGraphic(Keys.cap(Integer.toString(i)));
            one.setFocusTraversable(false);
            ready.getChildren().add(one);
        }
        Button go =
                Buttons.primary(texts.get("review.reply.send"), () -> send.accept(text.getText()));
        go.setGraphic(Keys.cap("Ctrl ⏎"));
        Button back = Buttons.plain(texts.get("review.reply.stay"), stay);
        back.setGraphic(Keys.cap("Esc"));
        Label open = Texted.shrinking(texts.get("review.reply.public"), Styles.LABEL, Styles.MUTED);
        getChildren()
                .addAll(
                        ready,
                        text,
                        Styles.with(new HBox(open, Texted.space(), back, go), "review-line"));
    }

    /** Empty for 0, else with the ready sentence of that number. */
    void begin(int template) {
        text.setText(template == 0 ? "" : acts.templates().get(template - 1));
        text.requestFocus();
        text.end();
    }
}
