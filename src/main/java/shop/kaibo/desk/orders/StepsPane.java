package shop.kaibo.desk.orders;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

import java.util.List;
import java.util.Locale;

/** The life of an order from top to bottom. FX thread only. */
final class StepsPane extends VBox {
    StepsPane() {
        getStyleClass().add("order-steps");
    }

    void show(List<Step> steps) {
        getChildren().clear();
        for (Step step : steps) {
            getChildren().add(line(step, step == steps.getLast()));
        }
    }

    private static HBox line(Step step, boolean last) {
        String tone = step.tone() == Tone.NEUTRAL ? Styles.MUTED : step.tone().styleClass();
        var icon =
                Styles.with(
                        new StackPane(Icons.of(SignIcons.of(step.kind()), Styles.ICON_16, tone)),
                        "order-step-icon",
                        "order-step-" + step.tone().name().toLowerCase(Locale.ROOT));
        var words =
                new VBox(
                        Texted.shrinking(step.words(), Styles.BOLD),
                        Texted.shrinking(step.below(), Styles.CAPTION, Styles.MUTED));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var link = Styles.with(new Region(), "order-step-link");
        link.setVisible(!last);
        VBox.setVgrow(link, Priority.ALWAYS);
        return Styles.with(new HBox(new VBox(icon, link), words), "order-step");
    }
}
