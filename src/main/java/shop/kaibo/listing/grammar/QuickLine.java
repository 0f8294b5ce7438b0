package shop.kaibo.listing.grammar;

import shop.kaibo.base.Refused;
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
 *   <li>{@code #} begins the merchant code, anywhere in the line, once; {@code #A1/A2/A3} gives
 *       each of the last word's sizes its own.
 *   <li>The price is the first number, with {@code ¥} before or {@code 元 块} behind it if you like;
 *       a line without one takes what stands in the price field of its card.
 *   <li>The stock is a whole number behind {@code x X × * ✕}, joined to the price or apart from it,
 *       with a unit (件 双 箱 斤 …) if you like; a bare whole number right behind the price is the
 *       stock too.
 *   <li>Words before the stock that are no number are colours and sizes: {@code 红/白} is a choice,
 *       {@code 36-40} and {@code S-XL} are ranges; two such words make every pair of them, three at
 *       most, with a lone {@code x} between them if you like ({@code 红/白 x 36-40 x5}). The stock is
 *       then that of each sku; {@code x5/8/3} gives each of the last word's sizes its own.
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
    private static final Pattern CROSSED =
            Pattern.compile("(?<=[^a-zA-Z])" + TIMES + "(?=[0-9\\p{IsHan}])");
    private static final int MOST_GROUPS = 3;
    private static final int LONGEST = 4_000;

    private final List<String> words;
    private final String cardPrice;
    private final List<List<String>> groups = new ArrayList<>();
    private final List<String> title = new ArrayList<>();
    private String price = "";
    private String stock = "";
    private String code = "";

    private QuickLine(List<String> words, String cardPrice) {
        this.words = words;
        this.cardPrice = cardPrice;
    }

    /** What a line that stands alone says; never throws. */
    public static Reading read(String line) {
        return read(line, "");
    }

    /**
     * What a line says for a card; never throws.
     *
     * @param cardPrice what is typed in the card's price field, "" for nothing
     */
    public static Reading read(String line, String cardPrice) {
        try {
            if (line.length() > LONGEST) {
                // somebody pasted a book: to take it apart costs more than it can say
                int longest = ListingRules.limits().longestTitle();
                throw new Refused("title", "refused.title.long", line.length(), longest);
            }
            var words = List.of(ListingRules.halfWidth(line).strip().split(" +"));
            return new QuickLine(words, cardPrice).reading();
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
            } else if (word.matches(TIMES) && stockFollows(i + 1)) {
                // the sign between two choices: 红/白 x 36-40 x5
                continue;
            } else if (word.matches(TIMES) && i + 1 < words.size()) {
                stock = count(words.get(++i));
            } else {
                beforeStock(word, stockFollows(i + 1));
            }
        }
        long fen = ListingRules.price(price.isEmpty() ? cardPrice : price);
        if (stock.isEmpty()) {
            // "39.9 软底鞋": words taken for sizes although no stock came
            throw new Refused("stock", "refused.stock.missing");
        }
        String clean = ListingRules.title(String.join(" ", title));
        return new Reading.Parsed(fen, code, clean, Variants.of(groups, stock, code, fen));
    }

    private void code(String typed) {
        if (typed.isEmpty()) {
            throw new Refused("code", "refused.code.missing");
        }
        if (!code.isEmpty()) {
            throw new Refused("code", "refused.code.double", code, typed);
        }
        code = typed;
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
        for (String part : CROSSED.split(word)) {
            if (groups.size() == MOST_GROUPS) {
                throw new Refused("stock", "refused.stock.missing");
            }
            groups.add(Sizes.of(part));
        }
    }
}
