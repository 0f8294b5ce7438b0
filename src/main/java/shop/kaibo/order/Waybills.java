package shop.kaibo.order;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Refused;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a waybill must look like and whose it may be. Carriers keep changing their number ranges, so
 * only what is surely wrong is refused: no number at all, or another carrier's letters.
 * Thread-safe.
 */
public final class Waybills {
    private static final Pattern SHAPE = Pattern.compile("(?=(.*[0-9]){6})[A-Z0-9-]{6,30}");
    private static final Map<String, String> LETTERS =
            Map.of("SF", "SF", "YT", "YTO", "JT", "JTSD", "JD", "JD", "ZT", "ZTO", "YD", "YUNDA");

    private Waybills() {}

    /** The shipment as it is kept, or a refusal. */
    public static Shipment checked(String carrier, String waybill) {
        String code = OrderTerms.normal(carrier);
        String number = OrderTerms.normal(waybill).replace(" ", "");
        if (code.isEmpty() || code.length() > 20) {
            throw new Refused("carrier", "order.ship.noCarrier");
        }
        if (!SHAPE.matcher(number).matches()) {
            throw new Refused("waybill", "order.ship.badWaybill");
        }
        String owner = LETTERS.get(number.substring(0, 2));
        if (owner != null && LETTERS.containsValue(code) && !owner.equals(code)) {
            throw new Refused("waybill", "order.ship.otherCarrier", owner, code);
        }
        return new Shipment(code, number, ShipState.INTENT);
    }

    /** The carrier whose letters a waybill begins with. */
    public static Optional<String> carrier(String waybill) {
        String number = OrderTerms.normal(waybill);
        return number.length() < 2
                ? Optional.empty()
                : Optional.ofNullable(LETTERS.get(number.substring(0, 2)));
    }

    /** Refuses a waybill that already carries another buyer's order, or goes elsewhere. */
    static void checkOwner(Tx tx, StoredOrder order, String waybill) {
        try {
            PreparedStatement find =
                    tx.statement(
                            "SELECT o.remote_id, o.buyer_id <> ?3 FROM order_term t JOIN orders o"
                                + " ON o.id = t.order_id WHERE t.term = ?1 AND o.waybill = ?2 AND"
                                + " (o.buyer_id <> ?3 OR o.address <> ?4) AND o.id <> ?5 AND"
                                + " o.ship_state <> 'rejected' LIMIT 1");
            find.setString(1, waybill);
            find.setString(2, waybill);
            find.setString(3, order.buyerId());
            find.setBytes(4, order.address());
            find.setString(5, order.id());
            try (ResultSet rows = find.executeQuery()) {
                if (rows.next()) {
                    String tail = Mask.tail(rows.getString(1));
                    String key = rows.getBoolean(2) ? "otherBuyer" : "otherAddress";
                    throw new Refused("waybill", "order.ship." + key, tail);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("waybill", e);
        }
    }
}
