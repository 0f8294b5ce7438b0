package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.wire.Strict.flag;
import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.optional;
import static shop.kaibo.platform.wire.Strict.text;

import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteListing.RemoteSku;
import shop.kaibo.platform.wire.Strict;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A product of the shop as a listing of the port. Thread-safe. */
final class Readings {
    /** What begins the slugs and merchant codes that Kaibo made up. */
    static final String OURS = "kaibo-";

    /** A shop without categories; some word has to stand there. */
    static final String CATEGORY = "Vendure";

    private static final Pattern PICTURE = Pattern.compile("([0-9a-f]{64})\\.jpe?g");

    private Readings() {}

    /**
     * @param threshold pieces the shop holds back of every variant that does not say otherwise
     */
    static RemoteListing listing(JsonNode product, long threshold) {
        long updated = time(product, "updatedAt");
        boolean sold = false;
        var skus = new ArrayList<RemoteSku>();
        for (JsonNode variant : list(product, "variants", one -> one)) {
            updated = Math.max(updated, time(variant, "updatedAt"));
            sold |= flag(variant, "enabled");
            skus.add(sku(variant, threshold));
        }
        String slug = text(product, "slug");
        boolean onSale = flag(product, "enabled") && sold;
        return new RemoteListing(
                text(product, "id"),
                slug.startsWith(OURS) ? slug.substring(OURS.length()) : null,
                onSale ? RemoteListing.State.ON_SALE : RemoteListing.State.OFF,
                null,
                text(product, "name"),
                CATEGORY,
                pictures(product),
                skus,
                updated,
                updated);
    }

    static RemoteSku sku(JsonNode variant, long threshold) {
        String code = text(variant, "sku");
        return new RemoteSku(
                text(variant, "id"),
                spec(variant),
                code.startsWith(OURS) ? "" : code,
                number(variant, "priceWithTax"),
                0,
                sellable(variant, threshold),
                0);
    }

    /** Pieces a buyer can still order: on hand, less what is promised to others, less a reserve. */
    static long sellable(JsonNode variant, long threshold) {
        long pieces = 0;
        for (JsonNode level : list(variant, "stockLevels", one -> one)) {
            pieces += number(level, "stockOnHand") - number(level, "stockAllocated");
        }
        return pieces
                - (flag(variant, "useGlobalOutOfStockThreshold")
                        ? threshold
                        : number(variant, "outOfStockThreshold"));
    }

    static String spec(JsonNode variant) {
        return String.join(" ", list(variant, "options", option -> text(option, "name")));
    }

    private static List<String> pictures(JsonNode product) {
        JsonNode picture = product.get("featuredAsset");
        String name = picture == null || picture.isNull() ? null : optional(picture, "name");
        Matcher ours = PICTURE.matcher(name == null ? "" : name);
        return ours.matches() ? List.of(ours.group(1)) : List.of();
    }

    static long time(JsonNode node, String name) {
        try {
            return Instant.parse(text(node, name)).toEpochMilli();
        } catch (DateTimeException e) {
            throw new Strict.Misread(name);
        }
    }
}
