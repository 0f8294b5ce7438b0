package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

/**
 * What is done with orders. The rejections the documents name are rules of our own, looked up
 * before the call: a refused shipment costs the merchant points. Thread-safe.
 */
final class Parcels {
    private static final long TO_SHIP = 30;
    private static final Set<Long> REFUND_ENDED = Set.of(60L, 70L);

    private final Calls calls;
    private final Budget budget;

    Parcels(Calls calls, Budget budget) {
        this.calls = calls;
        this.budget = budget;
    }

    Outcome<RemoteOrder> one(String oid) {
        return detail(oid, OrderWords::of);
    }

    private <T> Outcome<T> detail(String oid, java.util.function.Function<JsonNode, T> value) {
        return calls.get("open.order.detail", Calls.param().put("oid", Long.parseLong(oid)), value);
    }

    Outcome<RemoteOrder> ship(String oid, String carrier, String waybill) {
        int number = Carriers.number(carrier);
        if (number == 0) {
            return Refusals.own(Refusals.CARRIER);
        }
        Outcome<JsonNode> read = detail(oid, order -> order);
        if (!(read instanceof Outcome.Done<JsonNode>(JsonNode order))) {
            return read.failed();
        }
        RemoteOrder now = OrderWords.of(order);
        // an order may have left in several parcels, of which the port knows the first
        if (OrderWords.waybills(order).contains(waybill)) {
            return new Outcome.Done<>(now);
        }
        String barred = barred(order);
        if (!barred.isEmpty()) {
            return Refusals.own(barred);
        }
        ObjectNode param =
                Calls.param()
                        .put("orderId", Long.parseLong(oid))
                        .put("expressCode", number)
                        .put("expressNo", waybill);
        // the same waybill again answers success, so this may be repeated
        Outcome<Boolean> shipped = calls.put("open.seller.order.goods.deliver", param, _ -> true);
        return shipped instanceof Outcome.Done ? unsure(one(oid)) : shipped.failed();
    }

    private static String barred(JsonNode order) {
        JsonNode base = Json.at(order, "orderBaseInfo");
        if (Json.number(base, "status") != TO_SHIP) {
            return Refusals.SHIP_STATE;
        }
        List<Long> refunds =
                Json.list(order, "orderRefundList", r -> Json.number(r, "refundStatus"));
        if (refunds.stream().anyMatch(status -> !REFUND_ENDED.contains(status))) {
            return Refusals.SHIP_REFUND;
        }
        if (!Json.list(base, "disableDeliveryReasonCode", code -> code).isEmpty()) {
            return Refusals.SHIP_BARRED;
        }
        return Json.number(base, "riskCode") != 0 ? Refusals.SHIP_RISK : "";
    }

    Outcome<RemoteOrder> close(String oid) {
        ObjectNode param = Calls.param().put("orderId", Long.parseLong(oid));
        Outcome<RemoteOrder> before = one(oid);
        if (!(before instanceof Outcome.Done<RemoteOrder>(RemoteOrder order))) {
            return before;
        }
        return switch (order.status()) {
            case CLOSED -> before;
            case PENDING_PAY -> {
                Outcome<Boolean> closed = calls.put("open.seller.order.close", param, _ -> true);
                yield closed instanceof Outcome.Done ? unsure(one(oid)) : closed.failed();
            }
            default -> new Outcome.Rejected<>("order_paid", Refusals.PAID);
        };
    }

    /** It was done; only what it looks like now did not come. */
    static <T> Outcome<T> unsure(Outcome<T> read) {
        return read instanceof Outcome.Done ? read : new Outcome.Unknown<>("read");
    }

    Outcome<String> plain(String oid, Personal.Field field) {
        if (!budget.left()) {
            return new Outcome.Rejected<>("decrypt_quota", Refusals.QUOTA);
        }
        Outcome<RemoteOrder> read = one(oid);
        if (!(read instanceof Outcome.Done<RemoteOrder>(RemoteOrder order))) {
            return read.failed();
        }
        Personal sealed =
                switch (field) {
                    case NAME -> order.name();
                    case PHONE -> order.phone();
                    case ADDRESS -> order.address();
                };
        if (sealed.cipher() == null) {
            return new Outcome.Rejected<>("decrypt_expired", "");
        }
        ObjectNode param = Calls.param();
        param.putArray("batchDecryptList")
                .addObject()
                .put("bizId", oid)
                .put("encryptedData", sealed.cipher());
        budget.spend();
        Outcome<JsonNode> asked =
                calls.ask(
                        "open.order.decrypt.batch",
                        param,
                        json ->
                                Json.list(json, "batchDecryptResultList", r -> r).stream()
                                        .findFirst()
                                        .orElseThrow(() -> new Json.Misread("result list")));
        if (asked instanceof Outcome.Rejected<JsonNode>(String _, String why)
                && why.equals(Refusals.QUOTA)) {
            return new Outcome.Rejected<>("decrypt_quota", why);
        }
        if (!(asked instanceof Outcome.Done<JsonNode>(JsonNode result))) {
            return asked.failed();
        }
        return Json.number(result, "errorCode") == 1
                ? new Outcome.Done<>(Json.text(result, "decryptedData"))
                : new Outcome.Rejected<>("decrypt_expired", Json.text(result, "errorMsg"));
    }
}
