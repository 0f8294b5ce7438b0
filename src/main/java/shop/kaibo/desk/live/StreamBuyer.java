package shop.kaibo.desk.live;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** Who bought, and for which time. FX thread only. */
final class StreamBuyer extends HBox {
    private final Discreet name = Discreet.shrinking("", Styles.BODY);
    private final Label repeat = Texted.label("", Styles.CAPTION, Styles.SUBTLE);

    private final Label together = Texted.label("", Styles.CAPTION, Styles.BOLD, Styles.ACCENT);

    StreamBuyer() {
        Styles.with(this, "live-buyer");
        getChildren().addAll(name, repeat, together);
    }

    void show(StreamRow row) {
        name.say(row.buyer());
        boolean heavy = !row.together().isEmpty();
        repeat.setVisible(!heavy);
        repeat.setManaged(!heavy);
        together.setVisible(heavy);
        together.setManaged(heavy);
        repeat.setText(row.repeat());
        together.setText(row.together());
    }
}
