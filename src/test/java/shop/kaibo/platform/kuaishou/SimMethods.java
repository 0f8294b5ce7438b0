package shop.kaibo.platform.kuaishou;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;

/** The methods by the documents: verb, and every parameter with its kind; "!" marks needed ones. */
final class SimMethods {
    /** A method: n number, t text, b flag, a list, o object. */
    record Spec(String verb, Map<String, String> params) {
        void check(JsonNode param) {
            for (String name : param.propertyNames()) {
                String kind = params.get(name);
                SimRefusal.when(kind == null, "unknown-param", 400, "未知参数" + name);
                SimRefusal.when(!fits(param.get(name), kind), "param-type", 13, name + "类型错误");
            }
            params.forEach(
                    (name, kind) ->
                            SimRefusal.when(
                                    kind.startsWith("!") && !param.has(name),
                                    "missing-param",
                                    2001,
                                    name + "无效"));
        }

        private static boolean fits(JsonNode value, String kind) {
            return switch (kind.charAt(kind.length() - 1)) {
                case 'n' -> value.isIntegralNumber();
                case 't' -> value.isString();
                case 'b' -> value.isBoolean();
                case 'a' -> value.isArray();
                default -> value.isObject();
            };
        }
    }

    private static final Map<String, Spec> ALL = new TreeMap<>();

    private SimMethods() {}

    static {
        get("open.user.seller.get");
        get("open.shop.info.get");
        get("open.item.category");
        post("open.item.image.upload", "uploadType !n", "imgUrl t");
        get("open.item.category.suggested.get", "imageUrls a", "itemTitle t", "itemDesc t");
        get("open.logistics.express.template.list", "offset n", "limit n", "searchUsed b");
        post(
                "open.item.new",
                "title !t",
                "categoryId !n",
                "imageUrls !a",
                "skuList !a",
                "itemPropValues a",
                "details !t",
                "detailImageUrls !a",
                "serviceRule !o",
                "expressTemplateId !n",
                "purchaseLimit b",
                "limitCount n",
                "saleTimeFlag b",
                "timeOfSale n",
                "relItemId n",
                "payWay n");
        get("open.item.category.config", "categoryId !n");
        post(
                "open.item.edit",
                "itemId !n",
                "title t",
                "categoryId n",
                "imageUrls a",
                "details t",
                "detailImageUrls a");
        get("open.item.get", "kwaiItemId !n");
        get(
                "open.item.list.get",
                "pageNumber !n",
                "pageSize !n",
                "itemStatus n",
                "onOfflineStatus n",
                "relItemId n");
        post(
                "open.item.sku.stock.update",
                "kwaiItemId !n",
                "skuId !n",
                "skuChangeStock !n",
                "changeType !n");
        post("open.item.sku.price.update", "itemId !n", "skuId !n", "price !n");
        post("open.item.shelf.status.update", "kwaiItemId !n", "shelfStatus !n");
        get(
                "open.order.cursor.list",
                "orderViewStatus !n",
                "pageSize !n",
                "beginTime !n",
                "endTime !n",
                "cursor !t",
                "sort n",
                "queryType n",
                "cpsType n");
        get("open.order.detail", "oid !n");
        post("open.seller.order.goods.deliver", "orderId !n", "expressCode !n", "expressNo !t");
        post("open.seller.order.close", "orderId !n");
        post("open.order.decrypt.batch", "batchDecryptList !a");
        get(
                "open.seller.order.refund.pcursor.list",
                "beginTime !n",
                "endTime !n",
                "type !n",
                "pageSize !n",
                "currentPage n",
                "pcursor !t",
                "sort n",
                "queryType n",
                "negotiateStatus n",
                "status n",
                "orderId n");
        get("open.seller.order.refund.detail", "refundId !n");
        post(
                "open.seller.order.refund.approve",
                "refundId !n",
                "refundAmount !n",
                "status n",
                "negotiateStatus n",
                "refundHandingWay n");
        post(
                "open.seller.order.refund.returngoods.approve",
                "refundId !n",
                "refundAmount !n",
                "addressId !n");
        post(
                "open.seller.order.refund.confirm.receipt",
                "refundId !n",
                "status n",
                "returnFreightHandlingAdvice n",
                "returnFreightAmount n");
        post(
                "open.refund.reject",
                "refundId !n",
                "reasonCode !n",
                "rejectDesc !t",
                "rejectImages a",
                "refundVersion !n");
        get("open.refund.reject.reason", "refundId !n");
        post("open.refund.confirm.and.send", "refundId !n", "expressCode !n", "expressNo !t");
        get("open.address.seller.list", "addressType n");
    }

    private static void get(String method, String... params) {
        add("GET", method, params);
    }

    private static void post(String method, String... params) {
        add("POST", method, params);
    }

    private static void add(String verb, String method, String... params) {
        var kinds = new TreeMap<String, String>();
        for (String param : params) {
            kinds.put(param.split(" ")[0], param.split(" ")[1]);
        }
        ALL.put(method, new Spec(verb, kinds));
    }

    static Spec of(String method) {
        SimRefusal.when(method.equals("open.item.add"), "retired", 15, "接口已下线");
        Spec spec = ALL.get(method);
        if (spec == null) {
            throw new SimRefusal("unknown-method", 12, "Invalid url");
        }
        return spec;
    }
}
