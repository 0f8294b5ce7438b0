package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Clock;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Refunds of the platform of a trial; callers hold the shop's lock. */
final class SimRefunds {
    private static final long HOUR_MS = 3_600_000;

    private final Clock clock;
    private final SimOrders orders;
    private final Map<Long, ObjectNode> refunds = new TreeMap<>();
    private long next = 5_000_000_000_001L;
    long windowMs = 24 * HOUR_MS;
    long paidFen;
    int payments;

    SimRefunds(Clock clock, SimOrders orders) {
        this.clock = clock;
        this.orders = orders;
    }

    Map<Long, ObjectNode> all() {
        return refunds;
    }

    long ask(long oid, int handlingWay) {
        ObjectNode order = orders.order(oid);
        long id = next++;
        long now = clock.nowMs();
        JsonNode item = order.get("orderItemInfo");
        ObjectNode refund = Json.MAPPER.createObjectNode();
        refund.put("refundId", id)
                .put("oid", oid)
                .put("itemId", item.get("itemId").longValue())
                .put("skuId", item.get("skuId").longValue())
                .put("refundFee", SimOrders.base(order).get("totalFee").longValue())
                .put("status", 10)
                .put("negotiateStatus", 1)
                .put("handlingWay", handlingWay)
                .put("refundReasonDesc", "不想要了")
                .put("submitTime", now)
                .put("createTime", now)
                .put("updateTime", now)
                .put("expireTime", now + 48 * HOUR_MS)
                .put("productNum", item.get("num").intValue())
                .put("logisticsId", 0);
        refunds.put(id, refund);
        mark(refund);
        return id;
    }

    private void mark(ObjectNode refund) {
        ObjectNode order = orders.order(refund.get("oid").longValue());
        order.putArray("orderRefundList")
                .addObject()
                .put("refundId", refund.get("refundId").longValue())
                .put("refundStatus", refund.get("status").intValue());
        orders.touch(order);
    }

    ObjectNode of(JsonNode p) {
        ObjectNode refund = refunds.get(p.get("refundId").longValue());
        if (refund == null) {
            throw new SimRefusal("refund", 300_011, "退款单不存在");
        }
        return refund;
    }

    void move(ObjectNode refund, int status) {
        refund.put("status", status);
        touch(refund);
        mark(refund);
    }

    void touch(ObjectNode refund) {
        refund.put("updateTime", Math.max(clock.nowMs(), refund.get("updateTime").longValue() + 1));
    }

    /** The buyer sends the goods back. */
    void sendBack(long id) {
        ObjectNode refund = refunds.get(id);
        parcel(refund, "SF" + id, 4);
        move(refund, 40);
    }

    private static void parcel(ObjectNode refund, String waybill, int carrier) {
        refund.put("logisticsId", 7)
                .putObject("logisticsInfo")
                .put("expressNo", waybill)
                .put("expressCode", carrier);
    }

    // a row of the list says neither the parcel nor the pieces
    private static ObjectNode row(ObjectNode refund) {
        ObjectNode row = refund.deepCopy();
        row.remove("logisticsInfo");
        row.remove("productNum");
        return row;
    }

    ObjectNode list(JsonNode p) {
        SimRange.check(p, clock.nowMs(), windowMs, 100, 300_019);
        SimRefusal.when(
                p.get("type").intValue() != 8 && p.get("type").intValue() != 9,
                "type",
                400,
                "type无效");
        String filter = SimRange.filter(p, "pcursor");
        var rows =
                refunds.values().stream()
                        .filter(r -> SimRange.inside(p, r.get("updateTime").longValue()))
                        .sorted(
                                Comparator.comparingLong(
                                        (ObjectNode r) -> r.get("updateTime").longValue()))
                        .map(SimRefunds::row)
                        .toList();
        ObjectNode data = Json.MAPPER.createObjectNode();
        SimRange.page(rows, p, "pcursor", filter, data, "refundOrderInfoList");
        return data;
    }

    void approve(JsonNode p) {
        ObjectNode refund = in(p, 10);
        SimRefusal.when(refund.get("handlingWay").intValue() != 10, "handling-way", 21, "不是仅退款");
        amount(refund, p);
        pay(refund);
    }

    void approveReturn(JsonNode p) {
        ObjectNode refund = in(p, 10);
        amount(refund, p);
        SimRefusal.when(p.get("addressId").longValue() != 9, "address", 400, "addressId无效");
        move(refund, 30);
    }

    void receipt(JsonNode p) {
        ObjectNode refund = in(p, 40);
        JsonNode freight = refund.path("returnFreightInfo");
        boolean agreed =
                p.path("returnFreightHandlingAdvice").asInt(0) == 1
                        && p.path("returnFreightAmount").asLong(0)
                                == freight.path("returnFreightAmount").asLong(0);
        SimRefusal.when(freight.isObject() && !agreed, "freight-advice", 21, "退货运费未处理");
        SimRefusal.when(
                freight.isMissingNode() && p.has("returnFreightHandlingAdvice"),
                "freight-advice",
                21,
                "无退货运费");
        pay(refund);
    }

    void sendAnew(JsonNode p) {
        ObjectNode refund = in(p, 40);
        parcel(refund, p.get("expressNo").stringValue(), p.get("expressCode").intValue());
        move(refund, 45);
    }

    void reject(JsonNode p) {
        ObjectNode refund = of(p);
        SimRefusal.when(
                p.get("refundVersion").longValue() != refund.get("updateTime").longValue(),
                "refund-version",
                300_105,
                "退款单版本已变更");
        SimRefusal.when(p.get("reasonCode").longValue() != 11, "reject-reason", 300_101, "拒绝原因无效");
        in(p, 10);
        move(refund, 12);
    }

    private ObjectNode in(JsonNode p, int status) {
        ObjectNode refund = of(p);
        SimRefusal.when(
                refund.get("status").intValue() != status, "refund-state", 300_014, "退款单状态已变更");
        return refund;
    }

    private static void amount(ObjectNode refund, JsonNode p) {
        boolean exchange = refund.get("handlingWay").intValue() == 3;
        SimRefusal.when(
                (exchange ? 0 : refund.get("refundFee").longValue())
                        != p.get("refundAmount").longValue(),
                "amount",
                300_108,
                "退款金额不一致");
    }

    private void pay(ObjectNode refund) {
        paidFen += refund.get("refundFee").longValue();
        payments++;
        move(refund, 60);
    }

    static ObjectNode reasons() {
        ObjectNode data = Json.MAPPER.createObjectNode();
        var list = data.putArray("reasonList");
        list.addObject().put("code", 10).put("desc", "商品无问题").put("requiredRejectImage", true);
        list.addObject().put("code", 11).put("desc", "其他原因").put("requiredRejectImage", false);
        return data;
    }

    static ObjectNode addresses() {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.putArray("list").addObject().put("addressId", 9);
        return data;
    }
}
