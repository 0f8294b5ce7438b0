package shop.kaibo.listing.grammar;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.rules.ListingRules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one typed line as an offer: {@code 39.9x200 #A12 软底鞋}, {@code 39.9 红/白 36-40 x5}.
 *
 * <p>The rules, in order:
 *
 * <ol>
 *   <li>Full-width signs count as their plain forms; words are parted by any spaces.
 *   <li>{@code #} begins the merchant code, anywhere in the line, once.
 *   <li>The price is the first number, with {@code ¥} before or {@code 元 块} behind it if you like.
 *   <li>The stock is a whole number behind {@code x X × * ✕}, joined to the price or apart from it,
 *       with a unit (件 双 箱 斤 …) if you like; a bare whole number right behind the price is the
 *       stock too.
 *   <li>Words before the stock that are no number are colours and sizes: {@code 红/白} is a choice,
 *       {@code 36-40} and {@code S-XL} are ranges; two such words make every pair of them, three at
 *       most. The stock is then that of each sku; {@code x5/8/3} gives each of the last word's
 *       sizes its own.
 *   <li>What follows the stock is the title; a price may also come right behind the stock when none
 *       came before.
 * </ol>
 *
 * <p>Thread-safe.
 */
public final class QuickLine {
    private static final String TIMES = "[xX×*✕]";
    private static final String UNIT = "(?:件|双|箱|斤|个|条|盒|袋|瓶|只|套|包|份|对|罐|把)?";
    private static final String AMOUNT = "[¥￥]?(-?[0-9][0-9.,]*|-?\\.[0-9]+)(?:元|块)?";
    private static final String COUNT = "(-?[0-9][0-9./]*)" + UNIT;
    private static final Pattern BOTH = Pattern.compile(AMOUNT + TIMES + COUNT);
    private static final Pattern STOCK = Pattern.compile(TIMES + COUNT);
    private static final Pattern PRICE = Pattern.compile(AMOUNT);
    private static final Pattern PRICE_TIMES = Pattern.compile(AMOUNT + TIMES);
    private static final Pattern GARBLED = Pattern.compile(AMOUNT + TIMES + "(.+)");
    private static final Pattern SIZED = Pattern.compile("(.*[^xX×*✕])" + TIMES + COUNT);
    private static final Pattern COUNTED = Pattern.compile(COUNT);
    private static final Pattern BARE = Pattern.compile("([0-9]+)" + UNIT);
    private static final int MOST_GROUPS = 3;

    private final List<String> words;
    private final List<List<String>> groups = new ArrayList<>();
    private final List<String> title = new ArrayList<>();
    private String price = "";
    private String stock = "";
    private String code = "";

    private QuickLine(List<String> words) {
        this.words = words;
    }

    /** What the line says; never throws. */
    public static Reading read(String line) {
        try {
            var words = List.of(ListingRules.halfWidth(line).strip().split(" +"));
            return new QuickLine(words).reading();
        } catch (Refused e) {
            return new Reading.Wrong(e.field(), e.key(), e.arguments());
        }
    }

    private Reading reading() {
        if (words.getFirst().isEmpty()) {
            throw new Refused("price", "refused.price.missing");
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("#")) {
                code(word.substring(1));
            } else if (!stock.isEmpty()) {
                behindStock(word);
            } else if (word.matches(TIMES) && i + 1 < words.size()) {
                stock = count(words.get(++i));
            } else {
                beforeStock(word, stockFollows(i + 1));
            }
        }
        long fen = ListingRules.price(price);
        if (stock.isEmpty()) {
            // "39.9 软底鞋": words taken for sizes although no stock came
            throw new Refused("stock", "refused.stock.missing");
        }
        String clean = ListingRules.title(String.join(" ", title));
        return new Reading.Parsed(fen, code, clean, skus(fen));
    }

    private void code(String typed) {
        if (typed.isEmpty()) {
            throw new Refused("code", "refused.code.missing");
        }
        if (!code.isEmpty()) {
            throw new Refused("code", "refused.code.double", code, typed);
        }
        code = ListingRules.code(typed);
    }

    private boolean stockFollows(int from) {
        return words.subList(from, words.size()).stream()
                .anyMatch(word -> word.matches(TIMES) || STOCK.matcher(word).matches());
    }

    private void behindStock(String word) {
        Matcher amount = PRICE.matcher(word);
        if (price.isEmpty() && title.isEmpty() && amount.matches()) {
            price = amount.group(1);
        } else {
            title.add(word);
        }
    }

    private void beforeStock(String word, boolean stockFollows) {
        Matcher both = BOTH.matcher(word);
        Matcher apart = STOCK.matcher(word);
        Matcher amount = PRICE.matcher(word);
        Matcher begun = PRICE_TIMES.matcher(word);
        Matcher garbled = GARBLED.matcher(word);
        Matcher sized = SIZED.matcher(word);
        Matcher bare = BARE.matcher(word);
        if (price.isEmpty() && both.matches()) {
            price = both.group(1);
            stock = both.group(2);
        } else if (apart.matches()) {
            stock = apart.group(1);
        } else if (price.isEmpty() && amount.matches()) {
            price = amount.group(1);
        } else if (price.isEmpty() && begun.matches()) {
            // "39.9x 200": the next word is a bare number, and so the stock
            price = begun.group(1);
        } else if (price.isEmpty() && garbled.matches()) {
            price = garbled.group(1);
            stock = garbled.group(2);
        } else if (!price.isEmpty() && groups.isEmpty() && !stockFollows && bare.matches()) {
            stock = bare.group(1);
        } else if (sized.matches()) {
            group(sized.group(1));
            stock = sized.group(2);
        } else if (!stockFollows && amount.matches()) {
            // a number with decimals where a stock belongs: let its own sentence say so
            stock = amount.group(1);
        } else {
            group(word);
        }
    }

    private static String count(String word) {
        Matcher count = COUNTED.matcher(word);
        return count.matches() ? count.group(1) : word;
    }

    private void group(String word) {
        if (groups.size() == MOST_GROUPS) {
            throw new Refused("stock", "refused.stock.missing");
        }
        groups.add(Sizes.of(word));
    }

    private List<Wanted> skus(long fen) {
        List<String> specs = specs();
        String[] counts = stock.split("/", -1);
        int last = groups.isEmpty() ? 1 : groups.getLast().size();
        if (counts.length != 1 && counts.length != last && counts.length != specs.size()) {
            throw new Refused("stock", "refused.stock.count", counts.length, specs.size());
        }
        var skus = new ArrayList<Wanted>();
        for (int i = 0; i < specs.size(); i++) {
            long pieces = ListingRules.stock(counts[i % counts.length]);
            skus.add(new Wanted(specs.get(i), code, fen, pieces));
        }
        return skus;
    }

    private List<String> specs() {
        List<String> specs = List.of("");
        for (List<String> group : groups) {
            var pairs = new ArrayList<String>();
            for (String before : specs) {
                for (String choice : group) {
                    pairs.add(before.isEmpty() ? choice : before + " " + choice);
                }
            }
            specs = pairs;
            if (specs.size() > ListingRules.limits().mostSkus()) {
                throw new Refused(
                        "spec",
                        "refused.spec.many",
                        specs.size(),
                        ListingRules.limits().mostSkus());
            }
        }
        return specs;
    }
}
