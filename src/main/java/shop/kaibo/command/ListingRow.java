package shop.kaibo.command;

import shop.kaibo.base.Money;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Sku;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A listing as commands print it. */
final class ListingRow {
    private ListingRow() {}

    static Map<String, Object> of(Listing listing) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", listing.id());
        row.put("slot", listing.slot());
        row.put("state", listing.state().name().toLowerCase(Locale.ROOT));
        row.put("title", listing.title());
        row.put("skus", listing.skus().stream().map(ListingRow::sku).toList());
        row.put("photoSha256", listing.photoSha());
        if (listing.skus().size() == 1) {
            Sku only = listing.skus().getFirst();
            row.put("priceFen", only.priceFen());
            row.put("stock", only.left());
            row.put("code", only.code());
        }
        return row;
    }

    static Map<String, Object> detailed(Listing listing) {
        Map<String, Object> row = of(listing);
        row.put("remoteId", listing.remoteId());
        row.put("reason", listing.reason());
        row.put("version", listing.version());
        return row;
    }

    static List<Object> words(Console console, Listing listing) {
        String prices =
                String.join(
                        " ",
                        listing.skus().stream()
                                .map(s -> Money.yuan(s.priceFen()))
                                .distinct()
                                .toList());
        String state = "command.state." + listing.state().name().toLowerCase(Locale.ROOT);
        return List.of(
                listing.slot(),
                listing.title(),
                prices,
                listing.left(),
                console.texts().get(state));
    }

    private static Map<String, Object> sku(Sku sku) {
        var row = new LinkedHashMap<String, Object>();
        row.put("sku", sku.id());
        row.put("spec", sku.spec());
        row.put("code", sku.code());
        row.put("priceFen", sku.priceFen());
        row.put("stock", sku.left());
        return row;
    }
}
