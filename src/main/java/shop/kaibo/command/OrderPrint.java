package shop.kaibo.command;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.order.OrderLine;
import shop.kaibo.order.OrderRow;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An order as commands print it; buyers only masked. */
final class OrderPrint {
    private OrderPrint() {}

    static void say(Console console, OrderRow order) {
        String status = order.status().name().toLowerCase(Locale.ROOT);
        console.say(
                fields(order),
                "command.orders.row",
                Shanghai.shortMinute(order.createdMs()),
                "…" + Mask.tail(order.remoteId()),
                order.pieces(),
                Money.yuan(order.totalFen()),
                order.buyer().shown(),
                console.texts().get("command.order." + status));
    }

    private static Map<String, Object> fields(OrderRow order) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", order.id());
        row.put("remoteId", order.remoteId());
        row.put("status", order.status().name().toLowerCase(Locale.ROOT));
        row.put("totalFen", order.totalFen());
        row.put("lines", order.lines().stream().map(OrderPrint::line).toList());
        row.put("buyerMask", order.buyer().shown());
        row.put("source", order.source().name().toLowerCase(Locale.ROOT));
        row.put("anchor", order.anchor());
        row.put("createdAt", order.createdMs());
        row.put("carrier", order.carrier());
        row.put("waybill", order.waybill());
        row.put("shipState", order.shipState().name().toLowerCase(Locale.ROOT));
        row.put("refundState", order.refundState().name().toLowerCase(Locale.ROOT));
        row.put("unknownThere", order.unknownThere());
        return row;
    }

    private static Map<String, Object> line(OrderLine line) {
        var row = new LinkedHashMap<String, Object>();
        row.put("slot", line.slot());
        row.put("sku", line.skuId());
        row.put("spec", line.spec());
        row.put("code", line.code());
        row.put("quantity", line.quantity());
        row.put("priceFen", line.priceFen());
        return row;
    }
}
