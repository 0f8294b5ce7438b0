package shop.kaibo.listing.grammar;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.rules.ListingRules;

import java.util.ArrayList;
import java.util.List;

/** Makes the skus of a line: every pair of its choices, each with its stock and code. */
final class Variants {
    private Variants() {}

    /**
     * @param groups the choices of each word, none for a listing of one sku
     * @param stock one count for all, or as many as the last group or the skus, parted by "/"
     * @param code "" for none; the same way, though a plain code may hold a "/" too
     */
    static List<Wanted> of(List<List<String>> groups, String stock, String code, long fen) {
        List<String> specs = specs(groups);
        int last = groups.isEmpty() ? 1 : groups.getLast().size();
        String[] stocks = stock.split("/", -1);
        if (!fits(stocks, last, specs)) {
            throw new Refused("stock", "refused.stock.count", stocks.length, specs.size());
        }
        String[] codes = groups.isEmpty() ? new String[] {code} : code.split("/", -1);
        if (!fits(codes, last, specs)) {
            throw new Refused("code", "refused.code.count", codes.length, specs.size());
        }
        var skus = new ArrayList<Wanted>();
        for (int i = 0; i < specs.size(); i++) {
            long pieces = ListingRules.stock(stocks[i % stocks.length]);
            String own = ListingRules.code(codes[i % codes.length]);
            skus.add(new Wanted(specs.get(i), own, fen, pieces));
        }
        return skus;
    }

    private static boolean fits(String[] each, int last, List<String> specs) {
        return each.length == 1 || each.length == last || each.length == specs.size();
    }

    private static List<String> specs(List<List<String>> groups) {
        List<String> specs = List.of("");
        for (List<String> group : groups) {
            var pairs = new ArrayList<String>();
            for (String before : specs) {
                for (String choice : group) {
                    pairs.add(before.isEmpty() ? choice : before + " " + choice);
                }
            }
            specs = pairs;
            int most = ListingRules.limits().mostSkus();
            if (specs.size() > most) {
                throw new Refused("spec", "refused.spec.many", specs.size(), most);
            }
        }
        return specs;
    }
}
