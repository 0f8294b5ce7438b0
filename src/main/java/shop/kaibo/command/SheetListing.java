package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.sheet.BatchSheet;
import shop.kaibo.sheet.BatchSheet.Row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Lists a whole sheet: rows that share a photo and differ in spec are skus of one listing. Each
 * listing is named after the sheet and its first row, so the same sheet again lists nothing twice.
 */
final class SheetListing {
    private SheetListing() {}

    static void run(Workplace shop, Console console, Path sheet, Path folder, boolean again) {
        String name = hash(sheet);
        for (List<Row> group : groups(BatchSheet.read(sheet))) {
            Row first = group.getFirst();
            String where = first.photo() + " (" + first.line() + ")";
            try {
                Photo photo = Photos.prepare(folder.resolve(first.photo()));
                String key = again ? null : name + ":" + first.line();
                ListCommand.save(shop, console, wanted(photo, group, key), where);
            } catch (Refused e) {
                console.refuse(e, where);
            }
        }
    }

    private static List<List<Row>> groups(List<Row> rows) {
        var groups = new LinkedHashMap<String, List<Row>>();
        for (Row row : rows) {
            String key = row.spec().isEmpty() ? row.photo() + "\n" + row.line() : row.photo();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return new ArrayList<>(groups.values());
    }

    private static QuickListing wanted(Photo photo, List<Row> group, @Nullable String key) {
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

    private static String hash(Path sheet) {
        try {
            byte[] bytes = Files.exists(sheet) ? Files.readAllBytes(sheet) : new byte[0];
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("sheet".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(bytes), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
