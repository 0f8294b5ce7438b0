package shop.kaibo.desk.orders;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.order.OrderLine;
import shop.kaibo.order.OrderRow;

/**
 * An order as the table shows it. Thread-safe.
 *
 * @param slot the number the anchor spoke, "" when unknown
 * @param phone its last four, in words; "" when unknown
 * @param dueMs ship-by of an order that still has to leave, else 0
 * @param shippable whether a waybill may be filled in
 */
public record OrdersRow(
        String id,
        String at,
        String tail,
        String slot,
        String item,
        String pieces,
        String amount,
        String buyer,
        String phone,
        String source,
        String anchor,
        long dueMs,
        String waybill,
        OrderSign sign,
        boolean shippable) {
    static OrdersRow of(OrderRow order, Texts texts) {
        OrderSign sign = OrderSign.of(order);
        boolean leaves = sign == OrderSign.TO_SHIP || sign == OrderSign.RETURNED;
        return new OrdersRow(
                order.id(),
                Shanghai.shortMinute(order.createdMs()),
                "…" + Mask.tail(order.remoteId()),
                order.lines().isEmpty() || order.lines().getFirst().slot() == 0
                        ? ""
                        : String.valueOf(order.lines().getFirst().slot()),
                item(order, texts),
                "×" + order.pieces(),
                Money.grouped(order.totalFen()),
                order.buyer().shown(),
                phone(order, texts),
                texts.get("orders.source." + order.source().word()),
                order.anchor(),
                leaves ? order.shipByMs() : 0,
                order.waybill().isEmpty() ? "—" : brief(order.waybill()),
                sign,
                order.shippable());
    }

    private static String item(OrderRow order, Texts texts) {
        if (order.lines().isEmpty()) {
            return "—";
        }
        OrderLine first = order.lines().getFirst();
        String name = first.spec().isEmpty() ? first.title() : first.title() + " " + first.spec();
        return order.lines().size() == 1
                ? name
                : texts.get("orders.more", name, order.lines().size());
    }

    private static String phone(OrderRow order, Texts texts) {
        String phone = order.buyer().phone();
        return phone.isEmpty() ? "" : texts.get("orders.tail", Mask.tail(phone));
    }

    private static String brief(String waybill) {
        return waybill.length() <= 8 ? waybill : waybill.substring(0, 2) + "…" + Mask.tail(waybill);
    }
}
