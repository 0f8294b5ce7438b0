package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.Listed;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.listing.grammar.QuickLine;
import shop.kaibo.listing.grammar.Reading;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.rules.ListingRules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lists from a photo, a price and a stock; or a whole sheet of them. */
@Command(name = "list", description = "List an item from one photo, a price and a stock")
final class ListCommand extends ShopCommand {
    @Option(names = "--photo", paramLabel = "FILE", description = "The photo")
    @Nullable Path photo;

    @Option(names = "--price", paramLabel = "YUAN", description = "For example 39.90")
    @Nullable String price;

    @Option(names = "--stock", paramLabel = "N", description = "Pieces")
    @Nullable String stock;

    @Option(names = "--code", paramLabel = "CODE", description = "Merchant code")
    @Nullable String code;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "Title; made from the template when left out")
    @Nullable String title;

    @Option(
            names = "--line",
            paramLabel = "LINE",
            description = "All in one: \"39.9x200 #A12 title\"")
    @Nullable String line;

    @Option(names = "--dir", paramLabel = "DIR", description = "Folder of the photos a sheet names")
    @Nullable Path dir;

    @Option(
            names = "--sheet",
            paramLabel = "S.csv",
            description = "CSV: photo,price,stock,code[,title,spec]")
    @Nullable Path sheet;

    @Option(names = "--again", description = "List a sheet anew although it was listed before")
    boolean again;

    ListCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        clear();
        shop.listings().rehearse(shop.actor());
        if (sheet != null) {
            Path folder = dir == null ? sheet.resolveSibling("") : dir;
            SheetListing.run(shop, console, sheet, folder, again);
            return Exit.DONE;
        }
        if (photo == null) {
            throw new Refused("photo", "refused.photo.missing");
        }
        save(shop, console, wanted(Photos.prepare(photo)));
        return Exit.DONE;
    }

    /** Refuses what says the same thing twice: nobody knows which of the two is meant. */
    private void clear() {
        boolean parts = Stream.of(price, stock, code, title).anyMatch(Objects::nonNull);
        if (sheet != null && (photo != null || line != null || parts)) {
            throw new Refused("sheet", "refused.list.which");
        }
        if (sheet == null && (dir != null || again)) {
            throw new Refused("sheet", "refused.list.sheet");
        }
        if (line != null && parts) {
            throw new Refused("line", "refused.list.line");
        }
    }

    /** Saves and says so. */
    static void save(Workplace shop, Console console, QuickListing wanted) {
        List<String> asks =
                shop.listings().look(wanted).stream()
                        .map(finding -> finding.why().in(console.texts()))
                        .toList();
        long before = shop.clock().nanos();
        Listed listed = shop.listings().list(shop.actor(), wanted);
        long ms = (shop.clock().nanos() - before) / 1_000_000;
        Map<String, Object> row = ListingRow.of(listed.listing());
        row.put("savedMs", ms);
        if (listed.already()) {
            row.put("already", true);
        }
        if (!asks.isEmpty()) {
            row.put("asks", asks);
        }
        List<Object> words = ListingRow.words(console, listed.listing());
        String key = listed.already() ? "command.list.already" : "command.list.saved";
        console.say(row, key, words.toArray());
        if (!console.json()) {
            asks.forEach(sentence -> console.note("command.list.ask", sentence));
        }
    }

    private QuickListing wanted(Photo prepared) {
        if (line != null) {
            return switch (QuickLine.read(line)) {
                case Reading.Wrong wrong ->
                        throw new Refused(wrong.field(), wrong.key(), wrong.arguments().toArray());
                case Reading.Parsed parsed ->
                        new QuickListing(prepared, parsed.title(), "", parsed.skus(), null, 0);
            };
        }
        var only =
                new Wanted(
                        "",
                        given(code),
                        ListingRules.price(given(price)),
                        ListingRules.stock(given(stock)));
        return new QuickListing(prepared, given(title), "", List.of(only), null, 0);
    }

    private static String given(@Nullable String option) {
        return option == null ? "" : option;
    }
}
