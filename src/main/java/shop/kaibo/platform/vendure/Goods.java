package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.object;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** Products that are there: read, reworded, repriced, shown and hidden. Thread-safe. */
final class Goods {
    private final Speech speech;
    private final Shop shop;

    Goods(Speech speech, Shop shop) {
        this.speech = speech;
        this.shop = shop;
    }

    RemoteListing listing(String id) throws Stopped {
        return read(one(id));
    }

    RemoteListing shelf(String id, boolean onSale) throws Stopped {
        return read(update(Speech.object().put("id", id).put("enabled", onSale)));
    }

    RemoteListing edit(String id, String title, List<String> photos) throws Stopped {
        ObjectNode input = Speech.object().put("id", id);
        pictures(input, photos);
        input.putArray("translations")
                .addObject()
                .put("languageCode", shop.settings().language())
                .put("name", title);
        return read(update(input));
    }

    RemoteListing.RemoteSku price(String variant, long fen) throws Stopped {
        ObjectNode variables = Speech.object();
        ObjectNode change = variables.putArray("input").addObject().put("id", variant);
        change.putArray("prices")
                .addObject()
                .put("currencyCode", shop.settings().currency())
                .put("price", fen);
        speech.tell(Sentences.CHANGE, variables, data -> data);
        JsonNode product =
                speech.ask(
                        Sentences.OF_VARIANT,
                        Speech.object().put("id", variant),
                        data -> object(object(data, "productVariant"), "product"));
        return read(product).skus().stream()
                .filter(sku -> sku.remoteId().equals(variant) && sku.priceFen() == fen)
                .findFirst()
                .orElseThrow(() -> new Stopped(new Outcome.Unknown<>("price not read back")));
    }

    private RemoteListing read(JsonNode product) throws Stopped {
        return Readings.listing(product, shop.settings().threshold());
    }

    JsonNode one(String id) throws Stopped {
        JsonNode product =
                speech.ask(
                        Sentences.BY_ID,
                        Speech.object().put("id", id),
                        data -> data.path("product"));
        if (!product.isObject()) {
            throw new Stopped(new Outcome.Rejected<>("entity_not_found", ""));
        }
        return product;
    }

    JsonNode update(ObjectNode input) throws Stopped {
        return speech.tell(Sentences.UPDATE, input(input), data -> object(data, "updateProduct"));
    }

    Optional<JsonNode> bySlug(String slug) throws Stopped {
        return speech
                .ask(
                        Sentences.BY_SLUG,
                        Speech.object().put("slug", slug),
                        data -> list(object(data, "products"), "items", one -> one))
                .stream()
                .findFirst();
    }

    static void pictures(ObjectNode input, List<String> photos) {
        if (!photos.isEmpty()) {
            photos.forEach(input.putArray("assetIds")::add);
            input.put("featuredAssetId", photos.getFirst());
        }
    }

    static ObjectNode input(ObjectNode input) {
        ObjectNode variables = Speech.object();
        variables.set("input", input);
        return variables;
    }
}
