package shop.kaibo.desk.orders;

import shop.kaibo.desk.kit.Tone;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.RefundState;
import shop.kaibo.order.ShipState;

import java.util.Locale;

/** What a shipper must see of an order at one look. Thread-safe. */
public enum OrderSign {
    PENDING_PAY(Tone.NEUTRAL),
    TO_SHIP(Tone.ACCENT),
    /** Has its waybill here; the platform does not know yet. */
    SENDING(Tone.NEUTRAL),
    /** The platform would not take the waybill. */
    RETURNED(Tone.DANGER),
    BLOCKED(Tone.DANGER),
    SHIPPED(Tone.NEUTRAL),
    RECEIVED(Tone.SUCCESS),
    REFUNDING(Tone.DANGER),
    REFUNDED(Tone.NEUTRAL),
    CLOSED(Tone.NEUTRAL),
    LOST(Tone.WARNING),
    OTHER(Tone.NEUTRAL);

    private final Tone tone;

    OrderSign(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Text key of its word. */
    public String key() {
        return "orders.sign." + name().toLowerCase(Locale.ROOT);
    }

    /** How an order stands now. */
    public static OrderSign of(OrderRow order) {
        if (order.unknownThere()) {
            return LOST;
        }
        if (order.refundState() == RefundState.REFUNDED) {
            return REFUNDED;
        }
        boolean refunding = order.refundState() == RefundState.UNDER_WAY;
        return switch (order.status()) {
            case PENDING_PAY -> PENDING_PAY;
            case PAID, PART_SHIPPED -> {
                boolean sending =
                        order.shipState() == ShipState.INTENT
                                || order.shipState() == ShipState.DONE;
                yield refunding || order.hold() != null
                        ? BLOCKED
                        : sending
                                ? SENDING
                                : order.shipState() == ShipState.REJECTED ? RETURNED : TO_SHIP;
            }
            case SHIPPED -> refunding ? REFUNDING : SHIPPED;
            case RECEIVED, DONE -> refunding ? REFUNDING : RECEIVED;
            case CLOSED -> CLOSED;
            case OTHER -> OTHER;
        };
    }
}
