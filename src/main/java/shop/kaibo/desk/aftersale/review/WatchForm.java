package shop.kaibo.desk.aftersale.review;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.function.BiConsumer;

/** Why a buyer is looked at twice, and for how many days. FX thread only. */
final class WatchForm extends VBox {
    private final Field reason;
    private final Field days;
    private final ReviewActs acts;

    /**
     * @param save takes the reason and the days as typed
     * @param stay closes the form
     */
    WatchForm(ReviewViewModel model, BiConsumer<String, String> save, Runnable stay) {
        acts = model.acts();
        Texts texts = model.texts();
        Styles.with(this, Styles.GAP_8);
        reason = Field.text(texts.get("review.watch.reason")).withoutSentence();
        days = Field.number("", texts.get("review.watch.days")).withoutSentence();
        HBox.setHgrow(reason, Priority.ALWAYS);
        Em.width(days, 120);
        Runnable go = () -> save.accept(reason.input().getText(), days.input().getText());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        go.run();
                        key.consume();
                    } else if (key.getCode() == KeyCode.ESCAPE) {
                        stay.run();
                        key.consume();
                    }
                });
        Button keep = Buttons.primary(texts.get("review.watch.keep"), go);
        keep.setGraphic(Keys.cap("⏎"));
        Button back = Buttons.plain(texts.get("review.watch.stay"), stay);
        back.setGraphic(Keys.cap("Esc"));
        var unit = Texted.label(texts.get("review.watch.unit"), Styles.MUTED);
        var line = Styles.with(new HBox(reason, days, unit), "review-line");
        var only = Texted.shrinking(texts.get("review.watch.only"), Styles.LABEL, Styles.MUTED);
        getChildren()
                .addAll(
                        line,
                        Styles.with(new HBox(only, Texted.space(), back, keep), "review-line"));
    }

    void begin() {
        reason.input().clear();
        days.input().setText(acts.usualDays());
        reason.input().requestFocus();
    }
}
