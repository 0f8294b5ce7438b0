package shop.kaibo.safekeeping;

import org.jdbi.v3.core.Handle;

import shop.kaibo.aftersale.evidence.ChainState;
import shop.kaibo.aftersale.evidence.EvidenceChain;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Looks at everything of a shop that has to be sound; reads the disk. Thread-safe. */
final class CheckUp {
    private final Store store;

    CheckUp(Store store) {
        this.store = store;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        String integrity = store.db().read(CheckUp::integrity);
        findings.add(Finding.of("database", integrity.equals("ok"), integrity));
        OptionalLong broken = store.db().read(store.events()::firstBroken);
        findings.add(Finding.of("history", broken.isEmpty(), broken.orElse(0)));
        List<String> missing = missingPhotos();
        findings.add(Finding.of("photos", missing.isEmpty(), missing.size()));
        ChainState evidence = EvidenceChain.check(store, photos());
        findings.add(
                Finding.of(
                        "evidence",
                        evidence.sound(),
                        evidence.sound() ? evidence.links() : evidence.broken()));
        Recovery.report(store.home())
                .ifPresent(r -> findings.add(Finding.of("recovered", true, r.aside())));
        long free = freeBytes();
        String left = String.format(Locale.ROOT, "%.1f", free / 1e9);
        findings.add(Finding.of("disk", free > 200_000_000, left));
        return findings;
    }

    private List<String> missingPhotos() {
        PhotoFolder photos = photos();
        return store
                .db()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT DISTINCT photo_sha FROM listing WHERE"
                                                        + " photo_sha <> ''")
                                        .mapTo(String.class)
                                        .list())
                .stream()
                .filter(sha -> !photos.has(sha))
                .toList();
    }

    private PhotoFolder photos() {
        return new PhotoFolder(store.home().resolve("photos"));
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(store.home()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String integrity(Handle handle) {
        return handle.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).one();
    }
}
