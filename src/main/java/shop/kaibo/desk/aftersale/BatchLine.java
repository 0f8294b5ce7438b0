package shop.kaibo.desk.aftersale;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Styles;

/** What Ctrl+Enter would do with the marked refunds, at the foot of the queue. FX thread only. */
final class BatchLine extends VBox {
    BatchLine(BatchViewModel batch, Texts texts) {
        Styles.with(this, "queue-batch", Styles.GAP_8);
        var words = Styles.with(new Label(), Styles.BOLD);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(batch.lineProperty());
        var agree = Buttons.primary(texts.get("bench.batch.agree") + "  Ctrl ⏎", batch::approve);
        agree.setFocusTraversable(false);
        agree.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(words, agree);
        batch.lineProperty()
                .subscribe(
                        line -> {
                            setVisible(!line.isEmpty());
                            setManaged(!line.isEmpty());
                        });
    }
}
