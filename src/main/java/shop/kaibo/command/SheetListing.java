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

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Lists a whole sheet: rows that share a photo and differ in spec are skus of one listing. Each
 * listing is named after the sheet and its first row, so the same sheet again lists nothing twice.
 */
final class SheetListing {
    private SheetListing() {}

    static void run(Workplace shop, Console console, Path sheet, Path folder, boolean again) {
        Sheet read = Csv.read(sheet);
        var rows = new ArrayList<SheetRow>();
        for (SheetRow row : read.rows()) {
            if (row.wrong() == null) {
                rows.add(row);
            } else {
                console.refuse(row.wrong(), where(row));
            }
        }
        for (List<SheetRow> group : groups(rows)) {
            SheetRow first = group.getFirst();
            try {
                Photo photo = Photos.prepare(folder.resolve(first.photo()));
                String key = again ? null : read.sha256() + ":" + first.line();
                ListCommand.save(shop, console, wanted(photo, group, key), where(first));
            } catch (InvalidPathException e) {
                console.refuse(new Refused("photo", "photo.missing", first.photo()), where(first));
            } catch (Refused e) {
                console.refuse(e, where(first));
            }
        }
    }

    private static String where(SheetRow row) {
        return row.photo() + " (" + row.line() + ")";
    }

    private static List<List<SheetRow>> groups(List<SheetRow> rows) {
        var groups = new LinkedHashMap<String, List<SheetRow>>();
        for (SheetRow row : rows) {
            String key = row.spec().isEmpty() ? row.photo() + "\n" + row.line() : row.photo();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return new ArrayList<>(groups.values());
    }

    private static QuickListing wanted(Photo photo, List<SheetRow> group, @Nullable String key) {
        List<Wanted> skus =
                group.stream()
                        .map(
                                row ->
                                        new Wanted(
                                                row.spec(),
                                                row.code(),
                                                ListingRules.price(row.price()),
                                                ListingRules.stock(row.stock())))
                        .toList();
        return new QuickListing(photo, group.getFirst().title(), "", skus, key, 0);
    }
}
