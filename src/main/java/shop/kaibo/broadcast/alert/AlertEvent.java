package shop.kaibo.broadcast.alert;

/**
 * "broadcast.alert": something began to want a hand. Thread-safe.
 *
 * @param alert the last part of its text's key
 * @param slot 0 where it is about the whole show
 */
public record AlertEvent(String alert, int slot) {
    /** The event's kind. */
    public static final String KIND = "broadcast.alert";

    static AlertEvent of(BoardAlert alert) {
        return switch (alert) {
            case BoardAlert.Silent _ -> new AlertEvent("silent", 0);
            case BoardAlert.WrongPrice wrong -> new AlertEvent("price", wrong.slot());
            case BoardAlert.Oversold over -> new AlertEvent("oversold", over.slot());
            case BoardAlert.Low low -> new AlertEvent("low", low.slot());
            case BoardAlert.SizeOut out -> new AlertEvent("size", out.slot());
            case BoardAlert.Unpaid _ -> new AlertEvent("unpaid", 0);
            case BoardAlert.Refunds _ -> new AlertEvent("refunds", 0);
            case BoardAlert.SoldOut out -> new AlertEvent("soldOut", out.slot());
        };
    }
}
