package shop.kaibo.listing.grammar;

import shop.kaibo.base.Refused;
import shop.kaibo.rules.ListingRules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word that lists colours or sizes: "红/白", "36-40", "S-XL". */
final class Sizes {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,4})[-~—–]([0-9]{1,4})码?");
    private static final Pattern LETTERS =
            Pattern.compile(
                    "(?i)([2-6]?XS|X{0,3}[SL]|[2-6]XL|M)[-~]([2-6]?XS|X{0,3}[SL]|[2-6]XL|M)");
    private static final List<String> LETTER_ORDER =
            List.of("XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL", "4XL", "5XL", "6XL");

    private Sizes() {}

    /** All choices of a word; refuses a range that runs backwards and an empty or double choice. */
    static List<String> of(String word) {
        var all = new ArrayList<String>();
        for (String part : word.split("/", -1)) {
            String clean = ListingRules.spec(part);
            if (clean.isEmpty()) {
                throw new Refused("spec", "refused.spec.empty", word);
            }
            all.addAll(range(clean));
        }
        if (all.stream().distinct().count() < all.size()) {
            throw new Refused("spec", "refused.spec.double", word);
        }
        return all;
    }

    private static List<String> range(String part) {
        Matcher numbers = RANGE.matcher(part);
        if (numbers.matches()) {
            int from = Integer.parseInt(numbers.group(1));
            int to = Integer.parseInt(numbers.group(2));
            if (from > to || to - from >= ListingRules.limits().mostSkus()) {
                throw new Refused("spec", "refused.spec.range", part);
            }
            var sizes = new ArrayList<String>();
            for (int size = from; size <= to; size++) {
                sizes.add(Integer.toString(size));
            }
            return sizes;
        }
        Matcher letters = LETTERS.matcher(part);
        if (letters.matches()) {
            int from = LETTER_ORDER.indexOf(letter(letters.group(1)));
            int to = LETTER_ORDER.indexOf(letter(letters.group(2)));
            if (from < 0 || to < 0 || from > to) {
                throw new Refused("spec", "refused.spec.range", part);
            }
            return LETTER_ORDER.subList(from, to + 1);
        }
        return List.of(part);
    }

    private static String letter(String typed) {
        return switch (typed.toUpperCase(Locale.ROOT)) {
            case "2XS" -> "XXS";
            case "2XL" -> "XXL";
            case "3XL" -> "XXXL";
            default -> typed.toUpperCase(Locale.ROOT);
        };
    }
}
