package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.sandbox.Answer.Bytes;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Pictures, listings, prices and stock. Thread-safe. */
final class ListingRoutes {
    private final SandboxShop shop;
    private final boolean deltaOnly;

    ListingRoutes(SandboxShop shop, boolean deltaOnly) {
        this.shop = shop;
        this.deltaOnly = deltaOnly;
    }

    List<Route> routes() {
        return List.of(
                Route.put("/v1/photos/{sha256}", this::putPhoto),
                Route.get("/v1/photos/{sha256}", this::photo),
                Route.get("/v1/categories/suggest", this::suggest),
                Route.post("/v1/listings", this::create),
                Route.get("/v1/listings", this::find),
                Route.get("/v1/listings/{id}", this::listing),
                Route.post("/v1/listings/{id}/shelf", this::shelf),
                Route.put("/v1/listings/{id}/text", this::text),
                Route.put("/v1/skus/{id}/price", this::price),
                Route.post("/v1/skus/{id}/stock", this::adjust),
                Route.put("/v1/skus/{id}/stock", this::set),
                Route.get("/v1/skus/{id}/stock-changes", this::changes));
    }

    private Answer putPhoto(Call call) {
        String sha256 = call.path("sha256");
        if (!Hash.hex(call.body()).equals(sha256)) {
            throw Refusal.rule("photo_hash", "图片内容与它的哈希不符");
        }
        String type = pictureType(call.body());
        return shop.write(
                books -> {
                    if (books.shelf.find(Kind.PHOTO, sha256).isEmpty()) {
                        var photo = new Photo();
                        photo.id = sha256;
                        photo.type = type;
                        photo.size = call.body().length;
                        // the address of a picture is its key: it is applied once by its nature
                        books.effect(
                                "photo", sha256, sha256, Json.object().put("size", photo.size));
                        books.put(photo);
                        books.update(
                                "INSERT OR REPLACE INTO picture (sha256, bytes) VALUES (?,?)",
                                sha256,
                                call.body());
                    }
                    return Answer.ok(Json.object().put("photo", sha256));
                });
    }

    private static String pictureType(byte[] bytes) {
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
            return "image/jpeg";
        }
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N') {
            return "image/png";
        }
        throw Refusal.rule("photo_type", "只接受 JPEG 或 PNG 图片");
    }

    private Answer photo(Call call) {
        return shop.read(
                shelf -> {
                    Photo photo = shelf.get(Kind.PHOTO, call.path("sha256"));
                    byte[] bytes =
                            shelf.picture(photo.id).orElseThrow(() -> Refusal.unknown("photo"));
                    return new Bytes(200, photo.type, bytes);
                });
    }

    private Answer suggest(Call call) {
        ArrayNode found = Json.array();
        Categories.suggest(call.needed("title")).forEach(found::add);
        return Answer.ok(Json.object().set("categories", found));
    }

    private Answer create(Call call) {
        Fields draft = call.fields();
        return shop.write(
                call,
                books -> {
                    Listing made = shop.listings.create(books, draft);
                    return Answer.created(shop.wire.listing(made, books.shelf.skus(made)));
                });
    }

    private Answer find(Call call) {
        String reference = call.needed("reference");
        return shop.read(
                shelf -> {
                    ArrayNode found = Json.array();
                    for (Listing one : shelf.byReference(Kind.LISTING, reference)) {
                        found.add(shop.wire.listing(one, shelf.skus(one)));
                    }
                    return Answer.ok(Json.object().set("listings", found));
                });
    }

    private Answer listing(Call call) {
        return shop.read(
                shelf -> {
                    Listing one = shelf.get(Kind.LISTING, call.id());
                    return Answer.ok(shop.wire.listing(one, shelf.skus(one)));
                });
    }

    private Answer shelf(Call call) {
        boolean onSale = call.fields().flag("onSale");
        return shop.write(
                call,
                books -> {
                    Listing one = shop.listings.shelf(books, call.id(), onSale);
                    return Answer.ok(shop.wire.listing(one, books.shelf.skus(one)));
                });
    }

    private Answer text(Call call) {
        Fields fields = call.fields();
        return shop.write(
                call,
                books -> {
                    Listing one = shop.listings.edit(books, call.id(), fields, shop.wire);
                    return Answer.ok(shop.wire.listing(one, books.shelf.skus(one)));
                });
    }

    private Answer price(Call call) {
        Fields fields = call.fields();
        long price = fields.number("priceFen");
        long base = fields.number("baseVersion");
        return shop.write(
                call,
                books ->
                        Answer.ok(
                                shop.wire.sku(
                                        shop.listings.price(
                                                books, call.id(), price, base, shop.wire))));
    }

    private Answer adjust(Call call) {
        Fields fields = call.fields();
        long delta = fields.number("delta", -1_000_000, 1_000_000);
        String reference = fields.text("reference", 1, 100);
        return shop.write(
                call,
                books -> {
                    Sku sku = books.shelf.get(Kind.SKU, call.id());
                    return changed(shop.listings.stock(books, sku, delta, reference));
                });
    }

    private Answer set(Call call) {
        if (deltaOnly) {
            throw Refusal.rule("stock_set_absent", "本平台只能增减库存");
        }
        Fields fields = call.fields();
        long target = fields.number("stock", 0, 1_000_000);
        String reference = fields.text("reference", 1, 100);
        boolean guarded = fields.has("expected");
        long expected = guarded ? fields.number("expected") : 0;
        return shop.write(
                call,
                books -> {
                    Sku sku = books.shelf.get(Kind.SKU, call.id());
                    if (guarded && sku.stock != expected) {
                        throw Refusal.stale(shop.wire.sku(sku));
                    }
                    return changed(shop.listings.stock(books, sku, target - sku.stock, reference));
                });
    }

    private Answer changed(StockChange change) {
        return Answer.ok(shop.wire.stockChange(change));
    }

    private Answer changes(Call call) {
        String reference = StockChange.reference(call.id(), call.needed("reference"));
        return shop.read(
                shelf -> {
                    shelf.get(Kind.SKU, call.id());
                    ObjectNode found = Json.object();
                    ArrayNode rows = found.putArray("changes");
                    shelf.byReference(Kind.STOCK_CHANGE, reference)
                            .forEach(one -> rows.add(shop.wire.stockChange(one)));
                    return Answer.ok(found);
                });
    }
}
