package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Clock;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Orders of the platform of a trial; callers hold the shop's lock. */
final class SimOrders {
    private static final long DAY_MS = 24L * 3_600_000;

    private final Clock clock;
    private final SimItems items;
    private final Map<Long, ObjectNode> orders = new TreeMap<>();
    private long next = 2_232_900_000_000_001L;
    int decryptsADay = 1_000;
    private int decrypted;

    SimOrders(Clock clock, SimItems items) {
        this.clock = clock;
        this.items = items;
    }

    Map<Long, ObjectNode> all() {
        return orders;
    }

    long place(long item, long sku, long pieces, boolean paid, String buyer) {
        items.move(item, sku, -pieces);
        ObjectNode its = items.sku(item, sku);
        long id = next++;
        long now = clock.nowMs();
        long price = its.get("skuSalePrice").longValue();
        ObjectNode order = Json.MAPPER.createObjectNode();
        ObjectNode base = order.putObject("orderBaseInfo");
        base.put("oid", id)
                .put("status", paid ? 30 : 10)
                .put("totalFee", price * pieces)
                .put("buyerOpenId", "b-" + buyer)
                .put("buyerNick", "买家" + buyer)
                .put("remark", "")
                .put("createTime", now)
                .put("payTime", paid ? now : 0)
                .put("sendTime", 0)
                .put("updateTime", now)
                .put("riskCode", 0)
                .put("orderDomainCode", "live")
                .put("validPromiseShipmentTimeStamp", now + 2 * DAY_MS);
        base.putArray("disableDeliveryReasonCode");
        order.putObject("orderItemInfo")
                .put("itemId", item)
                .put("skuId", sku)
                .put("itemTitle", items.all().get(item).get("title").stringValue())
                .put("skuDesc", its.get("specification").stringValue())
                .put("num", pieces)
                .put("price", price);
        order.putObject("orderAddress")
                .put("province", "浙江省")
                .put("city", "杭州市")
                .put("district", "西湖区")
                .put("desensitiseConsignee", "王**")
                .put("encryptedConsignee", "#c" + id)
                .put("desensitiseMobile", "138****" + (1000 + id % 9000))
                .put("encryptedMobile", "$m" + id)
                .put("desensitiseAddress", "**街道**号")
                .put("encryptedAddress", "~a" + id);
        order.putObject("orderDeliveryInfo")
                .put("deliveryStatus", 0)
                .put("openAddressId", "addr-" + buyer);
        order.putArray("orderRefundList");
        order.putArray("orderLogisticsInfo");
        orders.put(id, order);
        return id;
    }

    ObjectNode order(long id) {
        ObjectNode order = orders.get(id);
        if (order == null) {
            throw new SimRefusal("order", 100_003, "订单不存在");
        }
        return order;
    }

    static ObjectNode base(ObjectNode order) {
        return (ObjectNode) order.get("orderBaseInfo");
    }

    void touch(ObjectNode order) {
        ObjectNode base = base(order);
        base.put("updateTime", Math.max(clock.nowMs(), base.get("updateTime").longValue() + 1));
    }

    void status(ObjectNode order, int status) {
        base(order).put("status", status);
        touch(order);
    }

    ObjectNode list(JsonNode p) {
        SimRange.check(p, clock.nowMs(), 7 * DAY_MS, 50, 400);
        String filter = SimRange.filter(p, "cursor");
        boolean updated = p.path("queryType").asInt(0) == 2;
        String by = updated ? "updateTime" : "createTime";
        var rows =
                orders.values().stream()
                        .filter(o -> SimRange.inside(p, base(o).get(by).longValue()))
                        .sorted(
                                Comparator.comparingLong(
                                        (ObjectNode o) -> base(o).get(by).longValue()))
                        .toList();
        ObjectNode data = Json.MAPPER.createObjectNode();
        SimRange.page(rows, p, "cursor", filter, data, "orderList");
        return data;
    }

    ObjectNode detail(JsonNode p) {
        return order(p.get("oid").longValue());
    }

    void deliver(JsonNode p) {
        ObjectNode order = order(p.get("orderId").longValue());
        String waybill = p.get("expressNo").stringValue();
        JsonNode sent = order.get("orderLogisticsInfo");
        if (!sent.isEmpty() && sent.get(0).get("expressNo").stringValue().equals(waybill)) {
            return;
        }
        boolean refunding =
                order.get("orderRefundList")
                        .valueStream()
                        .anyMatch(r -> r.get("refundStatus").intValue() < 60);
        SimRefusal.when(base(order).get("status").intValue() != 30, "ship-state", 11, "订单状态不可发货");
        SimRefusal.when(refunding, "ship-refund", 11, "订单退款中");
        SimRefusal.when(
                !base(order).get("disableDeliveryReasonCode").isEmpty(), "ship-barred", 11, "禁止发货");
        SimRefusal.when(base(order).get("riskCode").intValue() != 0, "ship-risk", 11, "风险订单");
        SimRefusal.when(p.get("expressCode").intValue() <= 0, "carrier", 400, "expressCode无效");
        order.withArray("orderLogisticsInfo")
                .addObject()
                .put("expressNo", waybill)
                .put("expressCode", p.get("expressCode").intValue());
        base(order).put("sendTime", clock.nowMs());
        ((ObjectNode) order.get("orderDeliveryInfo")).put("deliveryStatus", 40);
        status(order, 40);
    }

    void close(JsonNode p) {
        ObjectNode order = order(p.get("orderId").longValue());
        SimRefusal.when(base(order).get("status").intValue() != 10, "close", 21, "订单状态不可关闭");
        JsonNode item = order.get("orderItemInfo");
        items.move(
                item.get("itemId").longValue(),
                item.get("skuId").longValue(),
                item.get("num").longValue());
        status(order, 80);
    }

    ObjectNode decrypt(JsonNode p) {
        SimRefusal.when(p.get("batchDecryptList").size() > 100, "batch", 400, "超过100条");
        ObjectNode answer = Json.MAPPER.createObjectNode();
        var results = answer.putArray("batchDecryptResultList");
        for (JsonNode one : p.get("batchDecryptList")) {
            SimRefusal.when(++decrypted > decryptsADay, "quota", 1017, "Exceed quota limit");
            String sealed = one.get("encryptedData").stringValue();
            String oid = one.get("bizId").stringValue();
            boolean its = sealed.substring(2).equals(oid);
            results.addObject()
                    .put("errorCode", its ? 1 : 2)
                    .put("errorMsg", its ? "" : "密文与订单不符")
                    .put("encryptedData", sealed)
                    .put("decryptedData", its ? "明文" + sealed.charAt(0) : "");
        }
        return answer;
    }
}
