package shop.kaibo.safekeeping;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.CarriedAway;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;
import shop.kaibo.store.Unsent;
import shop.kaibo.store.Vault;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The unsent work in one file that a passphrase opens, with the photos it needs; read in on this
 * station or another, however often, it is there once. Thread-safe; works on the disk.
 */
public final class UnsentFile {
    private static final String NAME = "unsent.json";
    private static final String THUMBNAIL = "thumbnails/";
    private static final String PHOTO = "photos/";
    private static final Pattern SHA256 = Pattern.compile("\"([0-9a-f]{64})\"");

    private final Store store;
    private final PhotoFolder photos;

    UnsentFile(Store store) {
        this.store = store;
        photos = new PhotoFolder(store.home().resolve("photos"));
    }

    /**
     * Payload of the events "unsent.exported" and "unsent.imported".
     *
     * @param known were here already, in whatever state
     * @param left speak of an order or case that is not known here
     */
    public record Moved(int operations, int known, int left) {}

    /** How much is unsent. */
    public int count() {
        return store.db().read(h -> Unsent.of(store, h)).items().size();
    }

    /**
     * Writes it; answers how much it was. Refused: a weak passphrase, nothing unsent, a file of
     * that name, a disk that does not take it.
     */
    public int write(Actor actor, Path file, String words) {
        Permissions.check(actor, Permission.SYNC);
        KeySecret secret = KeySecret.fresh(words);
        if (Files.exists(file)) {
            throw new Refused("file", "refused.backup.exists", file.getFileName());
        }
        Unsent.Bundle bundle = store.db().read(h -> Unsent.of(store, h));
        if (bundle.items().isEmpty()) {
            throw new Refused("file", "refused.unsent.none");
        }
        byte[] locked = ShopKey.fresh(secret);
        Vault vault = ShopKey.unlock(locked, secret).orElseThrow();
        Path half = Halves.in(Halves.folder(file));
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(half));
                    var zip = new ZipOutputStream(new SealedOutput(out, vault, locked))) {
                write(zip, bundle);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused("file", "refused.backup.failed", file.getFileName());
        }
        int all = bundle.items().size();
        store.db()
                .write(
                        tx -> {
                            CarriedAway.mark(tx, bundle, store.clock().nowMs());
                            return note(tx, actor, "unsent.exported", new Moved(all, 0, 0));
                        });
        return all;
    }

    private void write(ZipOutputStream zip, Unsent.Bundle bundle) throws IOException {
        String json = Payloads.write(bundle);
        zip.putNextEntry(new ZipEntry(NAME));
        zip.write(json.getBytes(StandardCharsets.UTF_8));
        var named = new TreeSet<String>();
        bundle.rows()
                .forEach(
                        row ->
                                SHA256.matcher(row.columns())
                                        .results()
                                        .forEach(found -> named.add(found.group(1))));
        for (String sha : named) {
            if (photos.has(sha)) {
                zip.putNextEntry(new ZipEntry(THUMBNAIL + sha));
                zip.write(photos.thumbnail(sha).orElse(new byte[0]));
                zip.putNextEntry(new ZipEntry(PHOTO + sha));
                zip.write(photos.read(sha).orElseThrow());
            }
        }
    }

    /** Reads it in; refused where the passphrase does not open it or it is no such file. */
    public Moved read(Actor actor, Path file, String words) {
        Permissions.check(actor, Permission.SYNC);
        Unsent.Bundle bundle;
        try {
            bundle = open(file, KeySecret.typed(words));
        } catch (IOException e) {
            throw new Refused("file", "refused.unsent.unreadable", file.getFileName());
        }
        return store.db()
                .write(
                        tx -> {
                            Unsent.Taken taken = Unsent.take(store, tx, bundle);
                            var moved = new Moved(taken.taken(), taken.known(), taken.left());
                            note(tx, actor, "unsent.imported", moved);
                            return moved;
                        });
    }

    private Unsent.Bundle open(Path file, KeySecret secret) throws IOException {
        byte[] locked;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            locked = SealedInput.locked(in);
        }
        if (locked.length == 0) {
            throw new IOException("no unsent work");
        }
        Vault vault =
                ShopKey.unlock(locked, secret)
                        .orElseThrow(() -> new Refused("secret", "refused.unsent.secret"));
        Unsent.Bundle bundle = null;
        byte[] thumbnail = new byte[0];
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                var zip = new ZipInputStream(new SealedInput(raw, vault))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                String name = one.getName();
                if (name.equals(NAME)) {
                    String json = new String(bytes, StandardCharsets.UTF_8);
                    bundle = Payloads.read(json, Unsent.Bundle.class);
                } else if (name.startsWith(THUMBNAIL)) {
                    thumbnail = bytes;
                } else if (name.startsWith(PHOTO)) {
                    photos.restore(name.substring(PHOTO.length()), bytes, thumbnail);
                }
            }
        } catch (IllegalStateException e) {
            throw new IOException("no unsent work", e);
        }
        if (bundle == null) {
            throw new IOException("no unsent work");
        }
        return bundle;
    }

    private boolean note(Tx tx, Actor actor, String kind, Moved moved) {
        store.events().append(tx, "outbox", kind, moved, actor.named(), null);
        return true;
    }
}
