package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.wire.Strict.flag;
import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.object;
import static shop.kaibo.platform.wire.Strict.text;

import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a listing in the several steps the shop wants: a product nobody sees, its variants, a look
 * at what their prices became, and only then the door is opened. Its slug carries our reference,
 * which the shop itself keeps from standing twice, so each step finds what an earlier try left.
 * Thread-safe.
 */
final class Making {
    private final Speech speech;
    private final Shop shop;
    private final Goods goods;

    Making(Speech speech, Shop shop, Goods goods) {
        this.speech = speech;
        this.shop = shop;
        this.goods = goods;
    }

    RemoteListing make(ListingDraft draft) throws Stopped {
        Shop.Settings settings = shop.settings();
        JsonNode product = product(draft, settings);
        if (!flag(product, "enabled")) {
            product = choices(draft, product, settings);
            variants(draft, product, settings);
            product = priced(draft, goods.one(text(product, "id")));
            ObjectNode open = Speech.object().put("id", text(product, "id")).put("enabled", true);
            product = goods.update(open);
        }
        return Readings.listing(product, settings.threshold());
    }

    /** The listing that carries our reference, once it was opened. */
    Optional<RemoteListing> find(String reference) throws Stopped {
        long threshold = shop.settings().threshold();
        return goods.bySlug(slug(reference))
                .filter(product -> flag(product, "enabled"))
                .map(product -> Readings.listing(product, threshold));
    }

    private JsonNode product(ListingDraft draft, Shop.Settings settings) throws Stopped {
        String slug = slug(draft.reference());
        Optional<JsonNode> before = goods.bySlug(slug);
        if (before.isPresent()) {
            return before.get();
        }
        ObjectNode input = Speech.object().put("enabled", false);
        Goods.pictures(input, draft.photos());
        input.putArray("translations")
                .addObject()
                .put("languageCode", settings.language())
                .put("name", draft.title())
                .put("slug", slug)
                .put("description", "");
        JsonNode made =
                speech.tell(
                        Sentences.CREATE,
                        Goods.input(input),
                        data -> object(data, "createProduct"));
        if (text(made, "slug").equals(slug)) {
            return made;
        }
        // an earlier try of ours arrived after all and has the slug: this one is too many
        speech.tell(Sentences.DELETE, Speech.object().put("id", text(made, "id")), data -> data);
        return goods.bySlug(slug)
                .orElseThrow(() -> new Stopped(new Outcome.Unknown<>("slug taken")));
    }

    /** What tells its variants apart; the shop takes several only with it. */
    private JsonNode choices(ListingDraft draft, JsonNode product, Shop.Settings settings)
            throws Stopped {
        boolean plain = draft.skus().size() == 1 && draft.skus().getFirst().spec().isEmpty();
        if (plain || !list(product, "optionGroups", one -> one).isEmpty()) {
            return product;
        }
        ObjectNode input = Speech.object().put("code", slug(draft.reference()));
        named(input, settings, "规格");
        ArrayNode options = input.putArray("options");
        for (int i = 0; i < draft.skus().size(); i++) {
            ObjectNode option = options.addObject().put("code", String.valueOf(i));
            named(option, settings, draft.skus().get(i).spec());
        }
        String group =
                speech.tell(
                        Sentences.CHOICES,
                        Goods.input(input),
                        data -> text(object(data, "createProductOptionGroup"), "id"));
        return speech.tell(
                Sentences.CHOOSE,
                Speech.object().put("product", text(product, "id")).put("group", group),
                data -> object(data, "addOptionGroupToProduct"));
    }

    private void variants(ListingDraft draft, JsonNode product, Shop.Settings settings)
            throws Stopped {
        Set<String> there =
                list(product, "variants", Readings::spec).stream().collect(Collectors.toSet());
        ArrayNode all = Speech.MAPPER.createArrayNode();
        for (int i = 0; i < draft.skus().size(); i++) {
            ListingDraft.Sku sku = draft.skus().get(i);
            if (there.contains(sku.spec())) {
                continue;
            }
            ObjectNode input = all.addObject().put("productId", text(product, "id"));
            // a list of prices is passed over here, and the price would be nothing
            input.put("price", sku.priceFen()).put("stockOnHand", sku.stock());
            input.put("trackInventory", "TRUE");
            input.put("sku", sku.code().isEmpty() ? Readings.OURS + sku.reference() : sku.code());
            named(input, settings, (draft.title() + ' ' + sku.spec()).strip());
            ArrayNode options = input.putArray("optionIds");
            for (JsonNode group : list(product, "optionGroups", one -> one)) {
                String code = String.valueOf(i);
                list(group, "options", one -> one).stream()
                        .filter(option -> text(option, "code").equals(code))
                        .forEach(option -> options.add(text(option, "id")));
            }
        }
        if (!all.isEmpty()) {
            ObjectNode variables = Speech.object();
            variables.set("input", all);
            speech.tell(Sentences.VARIANTS, variables, data -> data);
        }
    }

    /** Nobody may buy at a price nobody decided. */
    private JsonNode priced(ListingDraft draft, JsonNode product) throws Stopped {
        for (ListingDraft.Sku sku : draft.skus()) {
            boolean right =
                    list(product, "variants", one -> one).stream()
                            .anyMatch(
                                    variant ->
                                            Readings.spec(variant).equals(sku.spec())
                                                    && number(variant, "priceWithTax")
                                                            == sku.priceFen());
            if (!right) {
                throw new Stopped(new Outcome.Rejected<>("price", "sync.why.price"));
            }
        }
        return product;
    }

    private static void named(ObjectNode input, Shop.Settings settings, String name) {
        input.putArray("translations")
                .addObject()
                .put("languageCode", settings.language())
                .put("name", name);
    }

    private static String slug(String reference) {
        return Readings.OURS + reference;
    }
}
