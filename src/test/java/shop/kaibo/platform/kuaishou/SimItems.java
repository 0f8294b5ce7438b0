package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Clock;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Items of the platform of a trial; callers hold the shop's lock. */
final class SimItems {
    static final long LEAF = 1_501;

    private final Clock clock;
    private final Map<Long, ObjectNode> items = new TreeMap<>();
    private long next = 23_000_000_000_001L;
    final SimCatalogue catalogue;
    int newADay = 500;
    private int newToday;
    boolean auditsByHand;
    int edits;

    SimItems(Clock clock) {
        this.clock = clock;
        catalogue = new SimCatalogue(clock);
    }

    Map<Long, ObjectNode> all() {
        return items;
    }

    ObjectNode make(JsonNode param) {
        SimRefusal.when(++newToday > newADay, "quota", 1017, "Exceed quota limit");
        SimRefusal.when(
                param.get("categoryId").longValue() != LEAF, "category", 100_042, "类目须为叶子类目");
        SimRefusal.when(
                param.get("expressTemplateId").longValue() != SimCatalogue.FREIGHT,
                "freight",
                400,
                "运费模板无效");
        catalogue.pictures(param.get("imageUrls"));
        catalogue.properties(param.path("itemPropValues"));
        ObjectNode item = Json.MAPPER.createObjectNode();
        long id = next++;
        long now = clock.nowMs();
        item.put("kwaiItemId", id)
                .put("relItemId", param.path("relItemId").asLong(0))
                .put("title", param.get("title").stringValue())
                .put("categoryId", LEAF)
                .put("itemStatus", 1)
                .put("auditStatus", auditsByHand ? 0 : 2)
                .put("onOfflineStatus", auditsByHand ? 0 : 1)
                .put("updateTime", now)
                .set("imageUrls", param.get("imageUrls").deepCopy());
        ObjectNode data = Json.MAPPER.createObjectNode().put("kwaiItemId", id);
        var mapping = data.putArray("skuIdMapping");
        var skus = item.putArray("skuList");
        for (JsonNode sku : param.get("skuList")) {
            long price = sku.get("skuSalePrice").longValue();
            long stock = sku.get("skuStock").longValue();
            SimRefusal.when(price <= 0, "price", 400, "价格无效");
            SimRefusal.when(stock < 0, "stock", 100_019, "库存无效");
            long skuId = next++;
            skus.addObject()
                    .put("kwaiSkuId", skuId)
                    .put("relSkuId", sku.get("relSkuId").longValue())
                    .put("skuNick", sku.get("skuNick").stringValue())
                    .put(
                            "specification",
                            sku.get("skuProps").get(0).get("propValueName").stringValue())
                    .put("skuSalePrice", price)
                    .put("skuStock", stock);
            mapping.addObject().put("kwaiSkuId", skuId);
        }
        items.put(id, item);
        return data;
    }

    ObjectNode one(JsonNode param) {
        return alone(item(param.get("kwaiItemId").longValue()));
    }

    // the single item and the list name these two differently
    private static ObjectNode alone(ObjectNode item) {
        ObjectNode alone = item.deepCopy();
        alone.set("itemId", alone.remove("kwaiItemId"));
        alone.set("skuInfos", alone.remove("skuList"));
        return alone;
    }

    private ObjectNode item(long id) {
        ObjectNode item = items.get(id);
        if (item == null) {
            throw new SimRefusal("item", 100_002, "商品不存在");
        }
        return item;
    }

    ObjectNode list(JsonNode param) {
        int size = param.get("pageSize").intValue();
        SimRefusal.when(size < 1 || size > 100, "page-size", 400, "pageSize无效");
        long wanted = param.path("relItemId").asLong(0);
        var found =
                items.values().stream()
                        .filter(i -> wanted == 0 || i.get("relItemId").longValue() == wanted)
                        .toList();
        int page = param.get("pageNumber").intValue();
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("totalPage", (found.size() + size - 1) / size);
        var rows = data.putArray("items");
        found.stream().skip((page - 1L) * size).limit(size).forEach(rows::add);
        return data;
    }

    ObjectNode sku(long item, long sku) {
        for (JsonNode one : item(item).get("skuList")) {
            if (one.get("kwaiSkuId").longValue() == sku) {
                return (ObjectNode) one;
            }
        }
        throw new SimRefusal("sku", 20_038, "商品与sku不匹配");
    }

    void stock(JsonNode param) {
        long by = param.get("skuChangeStock").longValue();
        int type = param.get("changeType").intValue();
        SimRefusal.when(by <= 0 || type < 1 || type > 2, "stock", 100_019, "库存变更值无效");
        move(
                param.get("kwaiItemId").longValue(),
                param.get("skuId").longValue(),
                type == 1 ? by : -by);
    }

    void move(long item, long sku, long by) {
        ObjectNode its = sku(item, sku);
        long left = its.get("skuStock").longValue() + by;
        SimRefusal.when(left < 0, "too-little", 6102, "可售库存不足");
        its.put("skuStock", left);
    }

    void price(JsonNode param) {
        long fen = param.get("price").longValue();
        SimRefusal.when(fen <= 0, "price", 400, "价格无效");
        sku(param.get("itemId").longValue(), param.get("skuId").longValue())
                .put("skuSalePrice", fen);
        touch(item(param.get("itemId").longValue()));
    }

    void edit(JsonNode param) {
        ObjectNode item = item(param.get("itemId").longValue());
        int audit = item.get("auditStatus").intValue();
        SimRefusal.when(audit != 1 && audit != 2, "edit-state", 21, "当前状态不可编辑");
        SimRefusal.when(param.has("categoryId") && audit != 1, "edit-category", 21, "审核待修改时才能改类目");
        if (param.has("imageUrls")) {
            catalogue.pictures(param.get("imageUrls"));
        }
        for (String name : List.of("title", "categoryId", "imageUrls")) {
            if (param.has(name)) {
                item.set(name, param.get(name).deepCopy());
            }
        }
        // words and pictures are looked at again
        item.put("auditStatus", auditsByHand ? 0 : 2);
        edits++;
        touch(item);
    }

    void shelf(JsonNode param) {
        int status = param.get("shelfStatus").intValue();
        ObjectNode item = item(param.get("kwaiItemId").longValue());
        SimRefusal.when(status < 0 || status > 1, "shelf", 400, "shelfStatus无效");
        SimRefusal.when(item.get("auditStatus").intValue() != 2, "unaudited", 21, "审核未通过");
        item.put("onOfflineStatus", status);
        touch(item);
    }

    private void touch(ObjectNode item) {
        item.put("updateTime", Math.max(clock.nowMs(), item.get("updateTime").longValue() + 1));
    }

    /** The platform's people decide. */
    void audit(long item, boolean passed) {
        ObjectNode its = item(item);
        its.put("auditStatus", passed ? 2 : 3).put("onOfflineStatus", passed ? 1 : 0);
        its.put("auditReason", passed ? "" : "主图有水印");
        touch(its);
    }
}
