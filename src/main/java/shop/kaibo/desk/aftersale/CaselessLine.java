package shop.kaibo.desk.aftersale;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import shop.kaibo.aftersale.Caseless;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** Says which accounts never bring a case, and where their money goes back. FX thread only. */
final class CaselessLine extends HBox {
    private final Texts texts;
    private final Label words = Texted.label("", Styles.LABEL, Styles.MUTED);

    CaselessLine(QueueViewModel queue, Texts texts) {
        this.texts = texts;
        words.setMinSize(0, Region.USE_PREF_SIZE);
        words.setWrapText(true);
        words.setGraphic(Icons.of(Icons.TELL, Styles.ICON_16, Styles.MUTED));
        Styles.with(this, "queue-caseless").getChildren().add(words);
        queue.caselessProperty().subscribe(this::show);
    }

    private void show(Caseless caseless) {
        boolean some = !caseless.names().isEmpty() && !caseless.all();
        words.setText(
                some ? texts.get("bench.caseless.some", String.join("、", caseless.names())) : "");
        setVisible(some);
        setManaged(some);
    }
}
