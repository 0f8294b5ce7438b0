package shop.kaibo.desk.orders;

import javafx.scene.control.Label;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Icons;

/** The picture beside each state and each step. FX thread only. */
final class SignIcons {
    private SignIcons() {}

    static Label badge(OrderSign sign, Texts texts) {
        return Badges.tinted(sign.tone(), of(sign), texts.get(sign.key()));
    }

    private static Ikon of(OrderSign sign) {
        return switch (sign) {
            case PENDING_PAY -> Icons.CLOCK;
            case TO_SHIP -> Icons.PACKAGE;
            case SENDING -> Icons.UPLOADING;
            case RETURNED -> Icons.REFUSED;
            case BLOCKED -> Icons.FORBIDDEN;
            case SHIPPED -> Icons.TRUCK;
            case RECEIVED -> Icons.CHECK_ALL;
            case REFUNDING -> Icons.REFUND;
            case REFUNDED -> Icons.CASH_REFUND;
            case CLOSED -> Icons.CLOSE;
            case LOST -> Icons.WARN;
            case OTHER -> Icons.TELL;
        };
    }

    static Ikon of(Step.Kind kind) {
        return switch (kind) {
            case PLACED -> Icons.CART;
            case PAID -> Icons.CHECK;
            case SHIPPED -> Icons.TRUCK;
            case WAITING -> Icons.PACKAGE;
            case PARCEL, CASE -> Icons.AFTERSALE;
            case NOTE -> Icons.EDIT;
        };
    }
}
