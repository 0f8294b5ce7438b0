package shop.kaibo.platform.kuaishou;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteCase.Status;
import shop.kaibo.platform.RemoteCase.Type;

import tools.jackson.databind.JsonNode;

/** Refunds as the port's cases; codes nobody wrote down are OTHER and kept. Thread-safe. */
final class RefundWords {
    static final int EXCHANGE = 3;
    private static final int PAID_BACK = 60;

    private RefundWords() {}

    static RemoteCase of(JsonNode refund) {
        int way = (int) Json.needed(refund, "handlingWay");
        int raw = (int) Json.needed(refund, "status");
        Status status = status(raw);
        long fee = Json.needed(refund, "refundFee");
        // a finished exchange is no money
        boolean paid = raw == PAID_BACK && way != EXCHANGE;
        JsonNode parcel = Json.at(refund, "logisticsInfo");
        long number = Json.number(parcel, "expressCode");
        String waybill = Json.text(parcel, "expressNo");
        boolean sent = raw == 45;
        boolean ours = status == Status.WAIT_SELLER || status == Status.WAIT_SELLER_RECEIVE;
        String sku = Json.text(refund, "skuId");
        return new RemoteCase(
                Json.id(refund, "refundId"),
                Json.id(refund, "oid"),
                type(way),
                String.valueOf(way),
                status,
                String.valueOf(raw),
                Json.id(refund, "updateTime"),
                ItemWords.skuId(Json.text(refund, "itemId"), sku),
                Math.max(1, Json.number(refund, "productNum")),
                fee,
                paid ? fee : 0,
                Json.text(refund, "refundReasonDesc"),
                sent || waybill.isEmpty() ? null : Carriers.code(number),
                sent ? null : orNull(waybill),
                way == EXCHANGE ? ItemWords.skuId(Json.text(refund, "itemId"), wanted(refund)) : "",
                sent ? Carriers.code(number) : null,
                sent ? orNull(waybill) : null,
                null,
                ours ? Json.number(refund, "expireTime") : 0,
                Json.number(refund, "submitTime"),
                0,
                Json.needed(refund, "updateTime"));
    }

    private static String wanted(JsonNode refund) {
        String other = Json.text(Json.at(refund, "exchangeInfo"), "skuId");
        return other.isEmpty() ? Json.text(refund, "skuId") : other;
    }

    /** Whether a row of the list lacks what only the single refund tells: its parcel. */
    static boolean withParcel(JsonNode refund) {
        int raw = (int) Json.number(refund, "status");
        return Json.number(refund, "logisticsId") > 0 || raw == 40 || raw == 45;
    }

    private static Type type(int way) {
        return switch (way) {
            case 1 -> Type.RETURN_REFUND;
            case 10 -> Type.REFUND_ONLY;
            case EXCHANGE -> Type.EXCHANGE;
            case 4 -> Type.RESHIP;
            case 5 -> Type.REPAIR;
            default -> Type.OTHER;
        };
    }

    private static Status status(int raw) {
        return switch (raw) {
            case 10, 11 -> Status.WAIT_SELLER;
            case 12 -> Status.REFUSED_WAIT_BUYER;
            case 20, 21, 22 -> Status.PLATFORM;
            case 30 -> Status.WAIT_BUYER_RETURN;
            case 40 -> Status.WAIT_SELLER_RECEIVE;
            case 45 -> Status.WAIT_BUYER_RECEIVE;
            case 50 -> Status.REFUNDING;
            case PAID_BACK -> Status.SUCCESS;
            case 70 -> Status.CLOSED;
            default -> Status.OTHER;
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
