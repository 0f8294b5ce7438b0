package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.RemoteListing.State;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** What may happen to listings and skus. Writer's thread only. */
final class ListingRules {
    private static final long LARGEST_STOCK = 1_000_000;
    private static final long LARGEST_PRICE = 100_000_000;
    private static final long CHEAPEST = 10;
    private static final List<String> BANNED = List.of("假货", "高仿", "国家级", "赌博", "违禁");

    private final long auditMs;

    ListingRules(long auditMs) {
        this.auditMs = auditMs;
    }

    Listing create(Books books, Fields draft) {
        var listing = new Listing();
        listing.client = draft.text("reference", 1, 100);
        listing.slot = draft.has("slot") ? (int) draft.number("slot", 1, 1_000_000) : 0;
        ListingText.enter(books, listing, draft);
        List<Fields> skus = draft.objects("skus");
        if (skus.isEmpty() || skus.size() > 100) {
            throw Refusal.rule("skus_count", "规格要 1 到 100 个");
        }
        listing.id = books.newId(Kind.LISTING);
        List<Sku> made = skus.stream().map(sku -> sku(books, listing, sku)).toList();
        enter(books, listing, made);
        return listing;
    }

    private static Sku sku(Books books, Listing listing, Fields draft) {
        var sku = new Sku();
        sku.id = books.newId(Kind.SKU);
        sku.listing = listing.id;
        sku.client = draft.text("reference", 1, 100);
        sku.spec = draft.text("spec", 0, 200);
        sku.code = draft.text("code", 0, 100);
        sku.priceFen = draft.number("priceFen", 1, LARGEST_PRICE);
        sku.stock = draft.number("stock", 0, LARGEST_STOCK);
        return sku;
    }

    private void enter(Books books, Listing listing, List<Sku> skus) {
        ObjectNode detail = Json.object();
        detail.put("reference", listing.client);
        detail.put("title", listing.title);
        ArrayNode rows = detail.putArray("skus");
        for (Sku sku : skus) {
            rows.addObject()
                    .put("sku", sku.id)
                    .put("code", sku.code)
                    .put("priceFen", sku.priceFen)
                    .put("stock", sku.stock);
            listing.skus.add(sku.id);
        }
        long effect = books.effect("listing.created", listing.id, detail);
        for (Sku sku : skus) {
            sku.effect = effect;
            books.put(sku);
        }
        listing.dueMs = Math.max(1, books.nowMs + auditMs);
        books.put(listing);
    }

    /** The review, when its time has come. */
    void review(Books books, Listing listing) {
        listing.dueMs = 0;
        listing.reviewedMs = books.nowMs;
        String reason = fault(books, listing);
        listing.state = reason.isEmpty() ? State.ON_SALE : State.REFUSED;
        listing.reason = reason.isEmpty() ? null : reason;
        String kind = reason.isEmpty() ? "listing.approved" : "listing.refused";
        books.effect(kind, null, listing.id, Json.object().put("reason", reason));
        books.put(listing);
    }

    /** The first banned word of a title, "" when there is none. */
    static String banned(String title) {
        return BANNED.stream().filter(title::contains).findFirst().orElse("");
    }

    Listing edit(Books books, String id, Fields draft, Wire wire) {
        return ListingText.edit(books, id, draft, wire, auditMs);
    }

    private static String fault(Books books, Listing listing) {
        String word = banned(listing.title);
        if (!word.isEmpty()) {
            return "标题里有不能用的词：" + word;
        }
        for (Sku sku : books.shelf.skus(listing)) {
            if (sku.priceFen < CHEAPEST) {
                return "价格低于 0.10 元";
            }
        }
        return "";
    }

    Listing shelf(Books books, String id, boolean onSale) {
        Listing listing = books.shelf.get(Kind.LISTING, id);
        if (listing.state != State.ON_SALE && listing.state != State.OFF) {
            throw Refusal.rule("listing_not_approved", "商品还没有通过审核");
        }
        State wanted = onSale ? State.ON_SALE : State.OFF;
        if (listing.state != wanted) {
            listing.state = wanted;
            books.effect("shelf", listing.id, Json.object().put("onSale", onSale));
            books.put(listing);
        }
        return listing;
    }

    Sku price(Books books, String id, long priceFen, long baseVersion, Wire wire) {
        Sku sku = books.shelf.get(Kind.SKU, id);
        if (sku.priceVersion != baseVersion) {
            throw Refusal.stale(wire.sku(sku));
        }
        if (priceFen < CHEAPEST || priceFen > LARGEST_PRICE) {
            throw Refusal.rule("price_range", "价格超出范围");
        }
        ObjectNode detail = Json.object().put("from", sku.priceFen).put("to", priceFen);
        sku.priceFen = priceFen;
        sku.priceVersion++;
        books.effect("price", sku.id, detail.put("version", sku.priceVersion));
        books.put(sku);
        again(books, books.shelf.get(Kind.LISTING, sku.listing));
        books.moved(sku.listing);
        return sku;
    }

    /** A refused listing that was changed is reviewed once more. */
    private void again(Books books, Listing listing) {
        if (listing.state == State.REFUSED) {
            listing.state = State.AUDITING;
            listing.reason = null;
            listing.reviewedMs = 0;
            listing.dueMs = Math.max(1, books.nowMs + auditMs);
            books.put(listing);
        }
    }

    StockChange stock(Books books, Sku sku, long delta, String reference) {
        if (delta == 0) {
            throw Refusal.rule("delta_zero", "库存没有变化");
        }
        if (sku.stock + delta < 0) {
            throw Refusal.rule("stock_short", "库存不足");
        }
        if (sku.stock + delta > LARGEST_STOCK) {
            throw Refusal.rule("stock_range", "库存超出范围");
        }
        var change = new StockChange();
        change.id = books.newId(Kind.STOCK_CHANGE);
        change.sku = sku.id;
        change.client = reference;
        change.delta = delta;
        change.atMs = books.nowMs;
        sku.stock += delta;
        change.stock = sku.stock;
        sku.effect =
                books.effect(
                        "stock",
                        sku.id,
                        Json.object()
                                .put("delta", delta)
                                .put("stock", sku.stock)
                                .put("reference", reference));
        change.effect = sku.effect;
        books.put(sku);
        books.put(change);
        books.moved(sku.listing);
        return change;
    }
}
