package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.ListingDraft;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A new item as the platform wants it. Thread-safe. */
final class Drafts {
    /** What the only variant of an item is called. */
    static final String ONLY = "默认";

    private static final String SPEC = "规格";

    private Drafts() {}

    static ObjectNode item(ListingDraft draft, long category, long freight, Choices choices) {
        Reference reference = Reference.of(draft.reference());
        ObjectNode item = Calls.param();
        item.put("title", draft.title());
        item.put("categoryId", category);
        item.put("relItemId", reference.item());
        item.put("details", draft.title());
        item.put("expressTemplateId", freight);
        item.put("purchaseLimit", false);
        item.put("payWay", 2);
        ArrayNode pictures = item.putArray("imageUrls");
        draft.photos().forEach(pictures::add);
        ArrayNode details = item.putArray("detailImageUrls");
        draft.photos().forEach(details::add);
        item.putObject("serviceRule")
                .put("refundRule", choices.refundRule())
                .put("promiseDeliveryTime", choices.promiseSeconds())
                .put("immediatelyOnOfflineFlag", 0);
        ArrayNode skus = item.putArray("skuList");
        for (int i = 0; i < draft.skus().size(); i++) {
            sku(
                    skus.addObject(),
                    draft.skus().get(i),
                    i == 0 ? reference.first() : reference.other(i));
        }
        return item;
    }

    private static void sku(ObjectNode to, ListingDraft.Sku sku, long number) {
        to.put("skuStock", sku.stock());
        to.put("skuSalePrice", sku.priceFen());
        to.put("skuNick", sku.code());
        to.put("relSkuId", number);
        to.putArray("skuProps")
                .addObject()
                .put("propName", SPEC)
                .put("propValueName", sku.spec().isEmpty() ? ONLY : sku.spec())
                .put("isMainProp", 1)
                .put("propVersion", 1);
    }
}
