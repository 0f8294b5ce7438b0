package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.sheet.Csv;
import shop.kaibo.sheet.Sheet;
import shop.kaibo.sheet.SheetRow;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Lists a whole sheet: rows that share a photo and differ in spec are skus of one listing. Each
 * listing is named after the sheet and its first row, so the same sheet again lists nothing twice.
 * A row that cannot be used is said and left out, the others are not held up by it. Used on the
 * main thread.
 */
final class SheetListing {
    private final Workplace shop;
    private final Console console;
    private final Path folder;
    private int left;

    private SheetListing(Workplace shop, Console console, Path folder) {
        this.shop = shop;
        this.console = console;
        this.folder = folder;
    }

    static void run(Workplace shop, Console console, Path sheet, Path folder, boolean again) {
        Sheet read = Csv.read(sheet);
        if (!Files.isDirectory(folder)) {
            throw new Refused("dir", "refused.list.dir", folder);
        }
        var listing = new SheetListing(shop, console, folder);
        for (List<SheetRow> group : groups(read.rows())) {
            String key = again ? null : read.sha256() + ":" + group.getFirst().line();
            listing.list(group, key);
        }
        if (listing.left > 0) {
            console.note("command.list.left", listing.left);
        }
    }

    private static List<List<SheetRow>> groups(List<SheetRow> rows) {
        var groups = new LinkedHashMap<String, List<SheetRow>>();
        for (SheetRow row : rows) {
            boolean alone = row.wrong() != null || row.spec().isEmpty();
            String key = alone ? row.photo() + "\n" + row.line() : row.photo();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return new ArrayList<>(groups.values());
    }

    private void list(List<SheetRow> group, @Nullable String key) {
        var good = new ArrayList<SheetRow>();
        var skus = new ArrayList<Wanted>();
        var specs = new HashSet<String>();
        for (SheetRow row : group) {
            try {
                skus.add(sku(row, specs));
                good.add(row);
            } catch (Refused e) {
                leave(row, e);
            }
        }
        if (good.isEmpty()) {
            return;
        }
        try {
            Photo photo = photo(good.getFirst().photo());
            ListCommand.save(shop, console, new QuickListing(photo, title(good), "", skus, key, 0));
        } catch (Refused e) {
            good.forEach(row -> leave(row, e));
        }
    }

    private static Wanted sku(SheetRow row, Set<String> specs) {
        if (row.wrong() != null) {
            throw row.wrong();
        }
        String spec = ListingRules.spec(row.spec());
        var sku =
                new Wanted(
                        spec,
                        ListingRules.code(row.code()),
                        ListingRules.price(row.price()),
                        ListingRules.stock(row.stock()));
        if (!specs.add(spec)) {
            throw new Refused("spec", "refused.spec.double", spec);
        }
        return sku;
    }

    private Photo photo(String name) {
        try {
            return Photos.prepare(folder.resolve(name));
        } catch (InvalidPathException e) {
            throw new Refused("photo", "photo.missing", name);
        }
    }

    private static String title(List<SheetRow> group) {
        return group.stream()
                .map(SheetRow::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void leave(SheetRow row, Refused why) {
        left++;
        // what is wrong with the row itself names its line already
        boolean named = row.wrong() != null;
        console.refuse(
                why,
                named ? "" : console.texts().get("command.list.line", row.line(), row.photo()));
    }
}
