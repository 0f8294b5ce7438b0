package shop.kaibo.desk.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The sum that goes back and how it comes about. FX thread only. */
public final class RefundBox extends VBox {
    private final Label sum = Texted.label("—", Styles.NUM_XXL);
    private final VBox lines = Styles.with(new VBox(), Styles.GAP_4);
    private final Label intent = Texted.label("", Styles.LABEL, Styles.WARNING);

    public RefundBox(String title, String unit) {
        Styles.with(this, "k-refund");
        intent.setGraphic(Icons.of(Icons.WARN, Styles.WARNING));
        getChildren()
                .addAll(Texted.label(title, Styles.MUTED), Texted.figure(sum, unit), lines, intent);
        intent("");
    }

    /** The sum, already formatted; longer ones are drawn smaller so that they fit. */
    public void sum(String shown) {
        sum.setText(shown);
        sum.getStyleClass().removeAll(Styles.NUM_XXL, Styles.NUM_XL, Styles.NUM_L);
        sum.getStyleClass()
                .add(
                        shown.length() <= 6
                                ? Styles.NUM_XXL
                                : shown.length() <= 8 ? Styles.NUM_XL : Styles.NUM_L);
    }

    public void clearLines() {
        lines.getChildren().clear();
    }

    /** One line of the reckoning. */
    public void line(String name, String value) {
        lines.getChildren()
                .add(
                        new HBox(
                                Texted.label(name, Styles.LABEL, Styles.MUTED),
                                Texted.space(),
                                Texted.label(value, Styles.LABEL)));
    }

    /** The sentence while the network is away: what is kept is only the intent; empty hides it. */
    public void intent(String sentence) {
        intent.setText(sentence);
        intent.setVisible(!sentence.isEmpty());
        intent.setManaged(!sentence.isEmpty());
    }

    /** Puts more beneath: the why, the camera. */
    public RefundBox beneath(Node... nodes) {
        getChildren().addAll(nodes);
        return this;
    }
}
