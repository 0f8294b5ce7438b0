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

    StreamBuyer() {
        Styles.with(this, "live-buyer");
        getChildren().addAll(name, repeat);
    }

    void show(StreamRow row) {
        name.say(row.buyer());
        repeat.setText(row.repeat());
    }
}
