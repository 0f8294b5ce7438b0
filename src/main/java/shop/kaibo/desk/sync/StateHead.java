package shop.kaibo.desk.sync;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.Locale;

/** The state in one sentence, with its figures at the right. FX thread only. */
final class StateHead extends HBox {
    StateHead(SyncViewModel model) {
        Styles.with(this, Styles.PANEL, "s-head");
        model.headProperty().addListener((_, _, now) -> show(now));
        show(model.headProperty().get());
    }

    private void show(Head head) {
        Ikon sign =
                switch (head.tone()) {
                    case SUCCESS -> Icons.CHECK_ALL;
                    case ACCENT -> Icons.SYNC;
                    case DANGER -> Icons.WARN;
                    case WARNING, NEUTRAL -> Icons.OFFLINE;
                };
        var ring = new StackPane(Icons.of(sign, Styles.ICON_28, head.tone().styleClass()));
        Styles.with(
                ring,
                "s-ring",
                "s-ring-large",
                "s-ring-" + head.tone().name().toLowerCase(Locale.ROOT));
        var words =
                new VBox(
                        Texted.label(head.title(), Styles.NUM_M),
                        Texted.shrinking(head.meaning(), Styles.BODY, Styles.MUTED));
        Styles.with(words, Styles.GAP_2).setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        var figures = Styles.with(new HBox(), "s-figures");
        head.figures().forEach(figure -> figures.getChildren().add(figure(figure)));
        getChildren().setAll(ring, words, Texted.space(), figures);
    }

    private static Node figure(Head.Figure figure) {
        var value = Texted.label(figure.value(), Styles.NUM_L);
        if (figure.tone() != shop.kaibo.desk.kit.Tone.NEUTRAL) {
            figure.tone().on(value);
        }
        var box =
                new VBox(
                        Texted.label(figure.label(), Styles.LABEL, Styles.MUTED),
                        Texted.figure(value, figure.unit()));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
