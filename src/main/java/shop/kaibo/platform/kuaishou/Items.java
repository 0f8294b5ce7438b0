package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteListing.RemoteSku;
import shop.kaibo.platform.RemoteListing.State;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Items: made, found, read, priced, put on the shelf and taken from it. Thread-safe. */
final class Items {
    private static final int MAIN_PICTURE = 1;

    private final Calls calls;
    private final Choices choices;
    private final Budget budget;
    private final Demands demands;
    private volatile long freight;

    Items(Calls calls, Choices choices, Budget budget) {
        this.calls = calls;
        this.choices = choices;
        this.budget = budget;
        demands = new Demands(calls, choices.properties());
    }

    Outcome<String> upload(byte[] jpeg, LongConsumer sent) {
        return calls.picture(
                "open.item.image.upload",
                Calls.param().put("uploadType", MAIN_PICTURE),
                jpeg,
                sent,
                data -> Json.id(data, "kwaiImgUrl"));
    }

    Outcome<List<String>> suggest(String title, String photo) {
        ObjectNode param = Calls.param().put("itemTitle", title);
        param.putArray("imageUrls").add(photo);
        Outcome<List<String>> found =
                calls.get(
                        "open.item.category.suggested.get",
                        param,
                        data -> Json.listed(data, "categoryList", c -> Json.id(c, "categoryId")));
        // the day's suggestions are used up: the merchant's own category will do
        return found instanceof Outcome.Rejected ? new Outcome.Done<>(List.of()) : found;
    }

    Outcome<RemoteListing> create(ListingDraft draft) {
        long category =
                draft.category().matches("[0-9]{1,18}")
                        ? Long.parseLong(draft.category())
                        : choices.category();
        if (category == 0) {
            return Refusals.own(Refusals.CATEGORY);
        }
        if (!budget.left()) {
            return Refusals.own(Refusals.NEW_QUOTA);
        }
        Outcome<Long> template = freight();
        if (!(template instanceof Outcome.Done<Long>(Long freightId))) {
            return template.failed();
        }
        Outcome<ArrayNode> wanted = demands.of(category);
        if (!(wanted instanceof Outcome.Done<ArrayNode>(ArrayNode properties))) {
            return wanted.failed();
        }
        ObjectNode item = Drafts.item(draft, category, freightId, choices);
        item.set("itemPropValues", properties);
        Outcome<RemoteListing> made =
                calls.once("open.item.new", item, data -> made(draft, category, data));
        if (made instanceof Outcome.Done || made instanceof Outcome.Unknown) {
            budget.spend();
        }
        return made;
    }

    /** As it was sent; the platform answers ids only. */
    private static RemoteListing made(ListingDraft draft, long category, JsonNode data) {
        String id = Json.id(data, "kwaiItemId");
        List<String> ids = Json.list(data, "skuIdMapping", m -> Json.id(m, "kwaiSkuId"));
        if (ids.size() != draft.skus().size()) {
            throw new Json.Misread("skuIdMapping");
        }
        var skus = new ArrayList<RemoteSku>();
        for (int i = 0; i < ids.size(); i++) {
            ListingDraft.Sku sku = draft.skus().get(i);
            skus.add(
                    new RemoteSku(
                            ItemWords.skuId(id, ids.get(i)),
                            sku.spec(),
                            sku.code(),
                            sku.priceFen(),
                            0,
                            sku.stock(),
                            0));
        }
        return new RemoteListing(
                id,
                draft.reference(),
                State.AUDITING,
                null,
                draft.title(),
                String.valueOf(category),
                List.of(),
                skus,
                0,
                0);
    }

    private Outcome<Long> freight() {
        if (choices.freight() > 0) {
            return new Outcome.Done<>(choices.freight());
        }
        if (freight > 0) {
            return new Outcome.Done<>(freight);
        }
        Outcome<List<Long>> templates =
                calls.get(
                        "open.logistics.express.template.list",
                        Calls.param().put("offset", 0).put("limit", 20).put("searchUsed", false),
                        data ->
                                Json.list(data, "expressTemplateDetailVOS", t -> t).stream()
                                        .filter(t -> Json.number(t, "deleteTime") == 0)
                                        .map(t -> Json.needed(t, "id"))
                                        .toList());
        if (!(templates instanceof Outcome.Done<List<Long>>(List<Long> found))) {
            return templates.failed();
        }
        if (found.isEmpty()) {
            return Refusals.own(Refusals.FREIGHT);
        }
        freight = found.getFirst();
        return new Outcome.Done<>(freight);
    }

    Outcome<Optional<RemoteListing>> find(String reference) {
        ObjectNode param =
                Calls.param()
                        .put("pageNumber", 1)
                        .put("pageSize", 20)
                        .put("relItemId", Reference.of(reference).item());
        return calls.get(
                "open.item.list.get",
                param,
                data ->
                        Json.list(data, "items", ItemWords::of).stream()
                                .filter(l -> reference.equals(l.reference()))
                                .findFirst());
    }

    Outcome<RemoteListing> one(String id) {
        return get(id, ItemWords::of);
    }

    <T> Outcome<T> get(String id, java.util.function.Function<JsonNode, T> value) {
        ObjectNode param = Calls.param().put("kwaiItemId", Long.parseLong(id));
        return calls.get("open.item.get", param, value);
    }

    Outcome<RemoteSku> price(String remoteSkuId, long fen) {
        ItemWords.Ids ids = ItemWords.Ids.of(remoteSkuId);
        ObjectNode param =
                Calls.param().put("itemId", ids.item()).put("skuId", ids.sku()).put("price", fen);
        return calls.put(
                "open.item.sku.price.update",
                param,
                _ -> new RemoteSku(remoteSkuId, "", "", fen, 0, 0, 0));
    }

    Outcome<RemoteListing> shelf(String id, boolean onSale) {
        Outcome<JsonNode> before = get(id, item -> item);
        if (!(before instanceof Outcome.Done<JsonNode>(JsonNode item))) {
            return before.failed();
        }
        if (onSale && !ItemWords.approved(item)) {
            return Refusals.own(Refusals.NOT_APPROVED);
        }
        ObjectNode param =
                Calls.param()
                        .put("kwaiItemId", Long.parseLong(id))
                        .put("shelfStatus", onSale ? 1 : 0);
        Outcome<Boolean> set = calls.put("open.item.shelf.status.update", param, _ -> true);
        return set instanceof Outcome.Done ? one(id) : set.failed();
    }
}
