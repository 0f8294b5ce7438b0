package shop.kaibo.order;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Serial numbers of single pieces, kept with the line they left in, so that a piece that comes back
 * is known by itself. Thread-safe.
 */
public final class Serials {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z][0-9A-Z._/:-]{3,63}");

    private final Store store;
    private final OrderShipping shipping;

    Serials(Store store, OrderShipping shipping) {
        this.store = store;
        this.shipping = shipping;
    }

    /**
     * Ships as {@link OrderService#ship} and keeps what the pieces are numbered, in the order of
     * their lines; the same again changes nothing. Refused besides: not a serial number, more of
     * them than pieces, one of a piece that somebody else has.
     */
    public Shipment ship(
            Actor actor,
            String orderId,
            String carrier,
            String waybill,
            List<String> numbers,
            long releaseMs) {
        return store.db()
                .write(
                        tx -> {
                            shipping.ship(tx, actor, orderId, carrier, waybill, releaseMs);
                            keep(tx, actor, orderId, numbers);
                            return Waybills.checked(carrier, waybill);
                        });
    }

    private void keep(Tx tx, Actor actor, String orderId, List<String> numbers) {
        var fresh = new LinkedHashSet<String>();
        for (String number : numbers) {
            fresh.add(checked(tx.handle(), orderId, number));
        }
        List<String> known = of(tx.handle(), orderId);
        known.forEach(fresh::remove);
        List<Integer> places = places(shipping.order(tx, orderId));
        if (known.size() + fresh.size() > places.size()) {
            throw new Refused("serial", "order.serial.many", places.size());
        }
        if (fresh.isEmpty()) {
            return;
        }
        int next = known.size();
        for (String number : fresh) {
            tx.update(
                    "INSERT INTO serial(number, order_id, position, operator, at_ms) VALUES"
                            + " (?,?,?,?,?)",
                    number,
                    orderId,
                    places.get(next++),
                    actor.named(),
                    store.clock().nowMs());
        }
        tx.touched("serial");
        var event = new OrderEvent.Numbered(orderId, List.copyOf(fresh));
        store.events()
                .append(
                        tx,
                        OrderService.topic(orderId),
                        "order.serial",
                        event,
                        actor.named(),
                        null);
    }

    /** A serial number as it is kept; refused when it looks like none. */
    public static String number(String typed) {
        String number =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            throw new Refused("serial", "order.serial.bad", typed);
        }
        return number;
    }

    // sold again after it came back is one thing, at two buyers at once another
    private static String checked(Handle handle, String orderId, String typed) {
        String number = number(typed);
        List<String> elsewhere =
                Ask.list(
                        handle,
                        "SELECT o.remote_id FROM serial s JOIN orders o ON o.id = s.order_id WHERE"
                                + " s.number = ? AND s.order_id <> ? AND o.refund_state ="
                                + " 'none' AND o.status <> 'closed'",
                        List.of(number, orderId),
                        rows -> rows.getString(1));
        if (!elsewhere.isEmpty()) {
            String other = Mask.tail(elsewhere.getFirst());
            throw new Refused("serial", "order.serial.elsewhere", number, other);
        }
        return number;
    }

    /** The numbers of an order's pieces, in the order of its lines. */
    static List<String> of(Handle handle, String orderId) {
        return Ask.list(
                handle,
                "SELECT number FROM serial WHERE order_id = ? ORDER BY position, at_ms, number",
                List.of(orderId),
                rows -> rows.getString(1));
    }

    // each piece by the place of its line
    private static List<Integer> places(StoredOrder order) {
        var places = new ArrayList<Integer>();
        for (int line = 0; line < order.lines().size(); line++) {
            for (long piece = 0; piece < order.lines().get(line).quantity(); piece++) {
                places.add(line);
            }
        }
        return places;
    }
}
