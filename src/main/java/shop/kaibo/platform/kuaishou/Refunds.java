package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteCase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Acts on refunds. Each is decided on a version, the refund's time of change; only refusing carries
 * it to the platform, so the others look before they leap. Thread-safe.
 */
final class Refunds {
    private static final String OTHER_REASON = "其他";
    private static final int FREIGHT_AGREED = 1;

    private final Calls calls;
    private final Choices choices;
    private volatile long returnAddress;

    Refunds(Calls calls, Choices choices) {
        this.calls = calls;
        this.choices = choices;
    }

    Outcome<RemoteCase> one(String refundId) {
        return detail(refundId, RefundWords::of);
    }

    private <T> Outcome<T> detail(String refundId, java.util.function.Function<JsonNode, T> value) {
        return calls.get("open.seller.order.refund.detail", of(refundId), value);
    }

    private static ObjectNode of(String refundId) {
        return Calls.param().put("refundId", Long.parseLong(refundId));
    }

    Outcome<RemoteCase> act(String refundId, CaseAct act, String version) {
        Outcome<JsonNode> read = detail(refundId, refund -> refund);
        if (!(read instanceof Outcome.Done<JsonNode>(JsonNode refund))) {
            return read.failed();
        }
        if (!Json.text(refund, "updateTime").equals(version)) {
            return new Outcome.Stale<>(null);
        }
        Outcome<Boolean> acted =
                switch (act) {
                    case CaseAct.AgreeRefund(long fen) -> agree(refundId, refund, fen);
                    case CaseAct.AgreeReturn() -> agreeReturn(refundId, refund);
                    case CaseAct.ConfirmReceipt(long _) -> receipt(refundId, refund);
                    case CaseAct.Send(String carrier, String waybill) ->
                            send(refundId, carrier, waybill);
                    case CaseAct.Answer(String _) -> Refusals.own(Refusals.ANSWER);
                    case CaseAct.Refuse(String code, String text) ->
                            refuse(refundId, code, text, version);
                };
        return acted instanceof Outcome.Done ? Parcels.unsure(one(refundId)) : acted.failed();
    }

    private Outcome<Boolean> agree(String refundId, JsonNode refund, long fen) {
        ObjectNode param =
                of(refundId)
                        .put("refundAmount", fen)
                        .put("status", Json.number(refund, "status"))
                        .put("negotiateStatus", Json.number(refund, "negotiateStatus"))
                        // spelt so by the platform
                        .put("refundHandingWay", Json.number(refund, "handlingWay"));
        return calls.once("open.seller.order.refund.approve", param, _ -> true);
    }

    private Outcome<Boolean> agreeReturn(String refundId, JsonNode refund) {
        Outcome<Long> address = address();
        if (!(address instanceof Outcome.Done<Long>(Long id))) {
            return address.failed();
        }
        boolean exchange = Json.number(refund, "handlingWay") == RefundWords.EXCHANGE;
        ObjectNode param =
                of(refundId)
                        // an exchange is agreed to with no money
                        .put("refundAmount", exchange ? 0 : Json.number(refund, "refundFee"))
                        .put("addressId", id);
        return calls.once("open.seller.order.refund.returngoods.approve", param, _ -> true);
    }

    private Outcome<Long> address() {
        if (choices.returnAddress() > 0) {
            return new Outcome.Done<>(choices.returnAddress());
        }
        if (returnAddress > 0) {
            return new Outcome.Done<>(returnAddress);
        }
        Outcome<List<Long>> list =
                calls.get(
                        "open.address.seller.list",
                        Calls.param(),
                        data -> Json.listed(data, "list", a -> Json.needed(a, "addressId")));
        if (!(list instanceof Outcome.Done<List<Long>>(List<Long> found))) {
            return list.failed();
        }
        if (found.isEmpty()) {
            return Refusals.own(Refusals.ADDRESS);
        }
        returnAddress = found.getFirst();
        return new Outcome.Done<>(returnAddress);
    }

    // the freight of a return is the platform's figure, taken over as it stands
    private Outcome<Boolean> receipt(String refundId, JsonNode refund) {
        ObjectNode param = of(refundId);
        JsonNode freight = Json.at(refund, "returnFreightInfo");
        if (freight.isObject()) {
            param.put("returnFreightHandlingAdvice", FREIGHT_AGREED)
                    .put("returnFreightAmount", Json.number(freight, "returnFreightAmount"));
        }
        return calls.once("open.seller.order.refund.confirm.receipt", param, _ -> true);
    }

    private Outcome<Boolean> send(String refundId, String carrier, String waybill) {
        int number = Carriers.number(carrier);
        if (number == 0) {
            return Refusals.own(Refusals.CARRIER);
        }
        ObjectNode param = of(refundId).put("expressCode", number).put("expressNo", waybill);
        return calls.once("open.refund.confirm.and.send", param, _ -> true);
    }

    private Outcome<Boolean> refuse(String refundId, String code, String text, String version) {
        Outcome<Long> reason =
                code.matches("[0-9]{1,18}")
                        ? new Outcome.Done<>(Long.parseLong(code))
                        : reason(refundId);
        if (!(reason instanceof Outcome.Done<Long>(Long number))) {
            return reason.failed();
        }
        ObjectNode param =
                of(refundId)
                        .put("reasonCode", number)
                        .put("rejectDesc", text)
                        .put("refundVersion", Long.parseLong(version));
        param.putArray("rejectImages");
        return calls.once("open.refund.reject", param, _ -> true);
    }

    private record Reason(long code, String words, boolean photo) {}

    /** Our own word is none of the platform's: its catch-all, or the first that wants no photo. */
    private Outcome<Long> reason(String refundId) {
        Outcome<List<Reason>> asked =
                calls.get(
                        "open.refund.reject.reason",
                        of(refundId),
                        data ->
                                Json.listed(
                                        data,
                                        "reasonList",
                                        r ->
                                                new Reason(
                                                        Json.needed(r, "code"),
                                                        Json.text(r, "desc"),
                                                        Json.at(r, "requiredRejectImage")
                                                                .asBoolean(false))));
        if (!(asked instanceof Outcome.Done<List<Reason>>(List<Reason> reasons))) {
            return asked.failed();
        }
        List<Reason> free = reasons.stream().filter(r -> !r.photo()).toList();
        return free.stream()
                .filter(r -> r.words().contains(OTHER_REASON))
                .findFirst()
                .or(() -> free.stream().findFirst())
                .<Outcome<Long>>map(r -> new Outcome.Done<>(r.code()))
                .orElseGet(() -> Refusals.own(Refusals.REASON));
    }
}
