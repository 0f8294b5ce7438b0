package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Clock;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.Set;

/** What an item of the platform of a trial is made of; callers hold the shop's lock. */
final class SimCatalogue {
    static final long FREIGHT = 77;

    private final Clock clock;
    private final Set<String> pictures = new HashSet<>();

    /** Whether the category wants a brand and a material. */
    boolean demanding;

    SimCatalogue(Clock clock) {
        this.clock = clock;
    }

    ObjectNode upload(JsonNode param, byte[] file) {
        SimRefusal.when(
                file.length < 4 || (file[0] & 0xff) != 0xff || (file[1] & 0xff) != 0xd8,
                "picture",
                400,
                "图片格式错误");
        SimRefusal.when(param.get("uploadType").intValue() > 2, "picture", 400, "uploadType无效");
        String url =
                "https://p2.ecukwai.com/" + Integer.toHexString(java.util.Arrays.hashCode(file));
        pictures.add(url);
        return Json.MAPPER.createObjectNode().put("kwaiImgUrl", url);
    }

    ObjectNode suggested() {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.putArray("categoryList").addObject().put("categoryId", SimItems.LEAF);
        return data;
    }

    static JsonNode categories() {
        var all = Json.MAPPER.createArrayNode();
        all.addObject().put("categoryId", 1).put("categoryName", "女装").put("categoryPid", 0);
        all.addObject()
                .put("categoryId", SimItems.LEAF)
                .put("categoryName", "连衣裙")
                .put("categoryPid", 1);
        return all;
    }

    ObjectNode templates() {
        ObjectNode data = Json.MAPPER.createObjectNode();
        var list = data.putArray("expressTemplateDetailVOS");
        list.addObject().put("id", 76).put("deleteTime", clock.nowMs());
        list.addObject().put("id", FREIGHT).put("name", "顺丰包邮").put("deleteTime", 0);
        return data;
    }

    ObjectNode config(JsonNode param) {
        SimRefusal.when(
                param.get("categoryId").longValue() != SimItems.LEAF, "category", 100_042, "类目不存在");
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.putObject("categoryConfig").putArray("refundRuleList").add(1);
        var properties = data.putArray("propConfigs");
        ObjectNode brand = property(3_001, "品牌", "RADIO");
        brand.withArray("prePropValues").addObject().put("propValueId", 9).put("propValue", "无品牌");
        brand.withArray("prePropValues").addObject().put("propValueId", 10).put("propValue", "自有");
        properties.add(brand);
        properties.add(property(3_002, "材质", "TEXT"));
        properties.add(property(3_003, "上市时间", "DATETIME").put("required", false));
        return data;
    }

    private ObjectNode property(long id, String name, String input) {
        ObjectNode property = Json.MAPPER.createObjectNode();
        property.put("propId", id)
                .put("propName", name)
                .put("required", demanding)
                .put("propInputType", input)
                .putArray("prePropValues");
        return property;
    }

    void pictures(JsonNode urls) {
        urls.forEach(
                url ->
                        SimRefusal.when(
                                !pictures.contains(url.stringValue()),
                                "foreign-picture",
                                400,
                                "图片地址无效"));
        SimRefusal.when(urls.isEmpty(), "foreign-picture", 400, "缺少主图");
    }

    void properties(JsonNode told) {
        var ids = new HashSet<Long>();
        told.forEach(one -> ids.add(one.get("propId").longValue()));
        SimRefusal.when(
                demanding && !ids.containsAll(Set.of(3_001L, 3_002L)), "properties", 21, "缺少必填属性");
    }
}
