package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.ArrayList;

/** The last parcels handled, at the foot of an idle bench. FX thread only. */
final class LatelyView extends VBox {
    private final BenchState state;
    private final Texts texts;
    private final EqualRow row = new EqualRow();

    LatelyView(BenchState state, Texts texts) {
        this.state = state;
        this.texts = texts;
        getStyleClass().add("bench-idle-foot");
        state.handled().subscribe(this::show);
        show();
    }

    private void show() {
        var chips = new ArrayList<Node>();
        for (Handled one : state.handled()) {
            var chip =
                    Styles.with(
                            new HBox(
                                    Icons.of(Icons.DONE, Styles.ICON_18, Styles.SUCCESS),
                                    Texted.label(one.tail(), Styles.BOLD),
                                    Texted.shrinking(one.grade(), Styles.MUTED),
                                    Texted.space(),
                                    Texted.label(one.refund()),
                                    Texted.label(
                                            one.seconds() + " " + texts.get("bench.seconds"),
                                            Styles.CAPTION,
                                            Styles.SUBTLE)),
                            "bench-chip");
            chip.setMaxWidth(Double.MAX_VALUE);
            chips.add(chip);
        }
        row.show(chips, 3);
        getChildren().clear();
        if (!chips.isEmpty()) {
            getChildren()
                    .addAll(
                            Texted.label(texts.get("bench.lately"), Styles.LABEL, Styles.MUTED),
                            row);
        }
    }
}
