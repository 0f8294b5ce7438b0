package shop.kaibo.listing;

import shop.kaibo.base.Refused;
import shop.kaibo.rules.ListingRules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One typed line read as more of a thing that is listed: {@code 3+50} is fifty more of slot 3,
 * {@code 3/38+5} five more of its size 38. The end of a size is enough where only one ends so, and
 * a space does for the plus behind a size: {@code 3/8 5}. Thread-safe.
 */
public record RestockLine(Listing listing, Sku sku, long pieces) {
    private static final Pattern PLUS = Pattern.compile("([0-9]{1,6})(?:/([^+]*))?\\+ *([^+ ]+)");
    private static final Pattern SPACE = Pattern.compile("([0-9]{1,6})/([^+ ]+) +([0-9]+)");

    /** Whether a line asks for more of something, rather than offering a new thing. */
    public static boolean is(String line) {
        return matcher(line).matches();
    }

    /** What a line asks for on a shelf; refuses an empty slot, an unclear size, a wrong number. */
    public static RestockLine read(String line, Shelf shelf) {
        Matcher said = matcher(line);
        if (!said.matches()) {
            throw new Refused("stock", "refused.stock.missing");
        }
        int slot = Integer.parseInt(said.group(1));
        Listing listing =
                shelf.listings().stream()
                        .filter(l -> l.slot() == slot)
                        .findFirst()
                        .orElseThrow(() -> new Refused("slot", "refused.slot.empty", slot));
        String size = said.group(2) == null ? "" : said.group(2).strip();
        Sku sku = Addresses.sku(listing, size);
        return new RestockLine(listing, sku, ListingRules.pieces(said.group(3)));
    }

    private static Matcher matcher(String line) {
        String plain = ListingRules.halfWidth(line).strip();
        Matcher plus = PLUS.matcher(plain);
        return plus.matches() ? plus : SPACE.matcher(plain);
    }
}
