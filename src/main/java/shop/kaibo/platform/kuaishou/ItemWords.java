package shop.kaibo.platform.kuaishou;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteListing.RemoteSku;
import shop.kaibo.platform.RemoteListing.State;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Items as the port's listings. Stock and price calls want both ids, so a sku's id has both. */
final class ItemWords {
    private static final long PENDING = 0;
    private static final long TO_MEND = 1;
    private static final long PASSED = 2;
    private static final long REJECTED = 3;
    private static final long ON = 1;

    private ItemWords() {}

    /** The two ids of a sku. */
    record Ids(long item, long sku) {
        static Ids of(String remoteSkuId) {
            int colon = remoteSkuId.indexOf(':');
            return new Ids(
                    Long.parseLong(remoteSkuId.substring(0, colon)),
                    Long.parseLong(remoteSkuId.substring(colon + 1)));
        }
    }

    static String skuId(String item, String sku) {
        return item + ':' + sku;
    }

    static RemoteListing of(JsonNode item) {
        // the list and the single item name these two differently
        String id = Json.id(item, item.has("kwaiItemId") ? "kwaiItemId" : "itemId");
        List<JsonNode> skus = skus(item);
        long updated = Json.number(item, "updateTime");
        return new RemoteListing(
                id,
                reference(item, skus),
                state(item),
                reason(item),
                Json.text(item, "title"),
                Json.text(item, "categoryId"),
                List.of(),
                skus.stream().map(sku -> sku(id, sku)).toList(),
                updated,
                updated);
    }

    static List<JsonNode> skus(JsonNode item) {
        return Json.list(item, item.has("skuList") ? "skuList" : "skuInfos", sku -> sku);
    }

    private static @Nullable String reference(JsonNode item, List<JsonNode> skus) {
        for (JsonNode sku : skus) {
            String ours =
                    Reference.read(Json.number(item, "relItemId"), Json.number(sku, "relSkuId"));
            if (ours != null) {
                return ours;
            }
        }
        return null;
    }

    // an audit state nobody wrote down is no approval
    private static State state(JsonNode item) {
        long audit = Json.needed(item, "auditStatus");
        if (audit == REJECTED || audit == TO_MEND) {
            return State.REFUSED;
        }
        if (audit != PASSED) {
            return State.AUDITING;
        }
        String shelf = item.has("onOfflineStatus") ? "onOfflineStatus" : "shelfStatus";
        return Json.needed(item, shelf) == ON ? State.ON_SALE : State.OFF;
    }

    private static @Nullable String reason(JsonNode item) {
        String reason = Json.text(item, "auditReason");
        return reason.isEmpty() ? null : reason;
    }

    static boolean approved(JsonNode item) {
        long audit = Json.number(item, "auditStatus");
        return audit != PENDING && audit != REJECTED && audit != TO_MEND;
    }

    // no versions here: a price is taken as it is read, see RemoteSku
    private static RemoteSku sku(String item, JsonNode sku) {
        String spec = Json.text(sku, "specification");
        return new RemoteSku(
                skuId(item, Json.id(sku, "kwaiSkuId")),
                spec.equals(Drafts.ONLY) ? "" : spec,
                Json.text(sku, "skuNick"),
                Json.needed(sku, "skuSalePrice"),
                0,
                Json.needed(sku, "skuStock"),
                0);
    }
}
