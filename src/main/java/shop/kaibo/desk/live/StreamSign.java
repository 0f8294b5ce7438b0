package shop.kaibo.desk.live;

import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;

/** How far an order of the stream is, as icon and word. FX thread only. */
final class StreamSign extends Label {
    private StreamRow.@Nullable Sign shown;

    StreamSign() {
        Styles.with(this, "live-state");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(StreamRow row) {
        setText(row.state());
        StreamRow.Sign sign = row.sign();
        if (sign == shown) {
            return;
        }
        shown = sign;
        setGraphic(Icons.of(icon(sign), Styles.ICON_16, sign.tone().styleClass()));
        boolean refund = sign == StreamRow.Sign.REFUND;
        Styles.mark(this, Styles.BOLD, refund);
        Styles.mark(this, Styles.DANGER, refund);
        Styles.mark(this, Styles.MUTED, !refund && sign != StreamRow.Sign.PAID);
    }

    private static Ikon icon(StreamRow.Sign sign) {
        return switch (sign) {
            case PAID -> Icons.CHECK;
            case PENDING -> Icons.CLOCK;
            case SHIPPED -> Icons.TRUCK;
            case CLOSED -> Icons.CLOSE;
            case REFUND -> Icons.REFUND;
            case HELD -> Icons.FORBIDDEN;
        };
    }
}
