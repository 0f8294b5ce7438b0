package shop.kaibo.platform.kuaishou;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Mask;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.RemoteOrder.Status;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Orders as the port's: one order is one sku, whatever the number of pieces. Thread-safe. */
final class OrderWords {
    private static final long PARTLY_DELIVERED = 10;

    private OrderWords() {}

    static RemoteOrder of(JsonNode order) {
        JsonNode base = Json.at(order, "orderBaseInfo");
        JsonNode address = Json.at(order, "orderAddress");
        JsonNode delivery = Json.at(order, "orderDeliveryInfo");
        JsonNode parcel = parcel(order);
        long updated = Json.needed(base, "updateTime");
        String nick = Json.text(base, "buyerNick");
        return new RemoteOrder(
                Json.id(base, "oid"),
                updated,
                status(base, delivery),
                Json.text(base, "status"),
                RemoteOrder.Source.PUBLIC,
                Json.needed(base, "totalFee"),
                List.of(line(Json.at(order, "orderItemInfo"))),
                Json.text(base, "buyerOpenId"),
                new Personal(Mask.name(nick), null, nick.isEmpty() ? null : nick),
                personal(address, "Consignee", ""),
                personal(address, "Mobile", ""),
                personal(address, "Address", place(address)),
                Json.text(delivery, "openAddressId"),
                orNull(Json.text(base, "remark")),
                parcel == null ? null : Carriers.code(Json.number(parcel, "expressCode")),
                parcel == null ? null : orNull(Json.text(parcel, "expressNo")),
                0,
                0,
                Json.needed(base, "createTime"),
                Json.number(base, "payTime"),
                Json.number(base, "sendTime"),
                Json.number(base, "validPromiseShipmentTimeStamp"),
                updated);
    }

    // one piece shipped moves the whole order to 40
    private static Status status(JsonNode base, JsonNode delivery) {
        return switch ((int) Json.needed(base, "status")) {
            case 10 -> Status.PENDING_PAY;
            case 30 -> Status.PAID;
            case 40 ->
                    Json.number(delivery, "deliveryStatus") == PARTLY_DELIVERED
                            ? Status.PART_SHIPPED
                            : Status.SHIPPED;
            case 50 -> Status.RECEIVED;
            case 70 -> Status.DONE;
            case 80 -> Status.CLOSED;
            default -> Status.OTHER;
        };
    }

    private static RemoteOrder.Line line(JsonNode item) {
        String id = Json.id(item, "itemId");
        String spec = Json.text(item, "skuDesc");
        return new RemoteOrder.Line(
                id,
                ItemWords.skuId(id, Json.id(item, "skuId")),
                Json.text(item, "itemTitle"),
                spec.equals(Drafts.ONLY) ? "" : spec,
                Json.needed(item, "num"),
                Json.needed(item, "price"));
    }

    private static Personal personal(JsonNode address, String field, String before) {
        String mask = (before + Json.text(address, "desensitise" + field)).strip();
        return new Personal(mask, orNull(Json.text(address, "encrypted" + field)), null);
    }

    private static String place(JsonNode address) {
        return Json.text(address, "province")
                + Json.text(address, "city")
                + Json.text(address, "district")
                + ' ';
    }

    static List<String> waybills(JsonNode order) {
        return Json.list(order, "orderLogisticsInfo", parcel -> Json.text(parcel, "expressNo"));
    }

    static @Nullable JsonNode parcel(JsonNode order) {
        List<JsonNode> parcels = Json.list(order, "orderLogisticsInfo", parcel -> parcel);
        return parcels.isEmpty() ? null : parcels.getFirst();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
