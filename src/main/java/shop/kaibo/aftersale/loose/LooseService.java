package shop.kaibo.aftersale.loose;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Parcels without information: photographed, given a number, put on a shelf, and matched when the
 * case shows itself. Numbers run by station, so that two benches never write the same one. Runs off
 * the FX thread. Thread-safe.
 */
public final class LooseService {
    private static final String CONTEXT = "loose";
    private static final int WORDS = 200;
    private static final String ROWS =
            "SELECT id, station, number, code, photo_sha, note, shelved_ms, case_id, over_ms FROM"
                    + " loose_parcel WHERE ";

    private final Store store;
    private final PhotoFolder photos;

    public LooseService(Store store) {
        this.store = store;
        photos = new PhotoFolder(store.home().resolve("photos"));
    }

    /** Keeps the picture of a parcel that is not on the shelf yet and tells its hash. */
    public String keep(Actor actor, Photo photo) {
        Permissions.check(actor, Permission.RECEIVE);
        photos.store(photo);
        return photo.sha256();
    }

    /** The JPEG of a picture, empty when it is not here. */
    public Optional<byte[]> photo(String sha256) {
        return photos.read(sha256);
    }

    /** The same for a line of a list. */
    public Optional<byte[]> thumbnail(String sha256) {
        return photos.thumbnail(sha256);
    }

    /** Puts a parcel on the shelf; the number to write on it is in the answer. */
    public LooseParcel shelve(Actor actor, String code, @Nullable String photoSha, String note) {
        Permissions.check(actor, Permission.RECEIVE);
        if (note.length() > WORDS || code.length() > WORDS) {
            throw new Refused("note", "aftersale.loose.long", WORDS);
        }
        return store.db().write(tx -> shelve(tx, actor, code.strip(), photoSha, note.strip()));
    }

    private LooseParcel shelve(
            Tx tx, Actor actor, String code, @Nullable String photoSha, String note) {
        long last =
                Ask.number(
                        tx.handle(),
                        "SELECT max(number) FROM loose_parcel WHERE station = ?",
                        List.of(actor.station()));
        String id = store.ids().next();
        Vault vault = store.vault();
        tx.update(
                "INSERT INTO loose_parcel VALUES (?,?,?,?,?,?,?,?,NULL,0)",
                id,
                actor.station(),
                last + 1,
                code,
                photoSha,
                note.isEmpty() ? null : vault.seal(CONTEXT, note),
                actor.named(),
                store.clock().nowMs());
        LooseParcel parcel = require(tx.handle(), id);
        tell(
                tx,
                actor,
                parcel,
                "loose.shelved",
                new LooseEvent.Shelved(id, parcel.number(), photoSha));
        return parcel;
    }

    /** What lies on the shelf, the longest there first. */
    public List<LooseParcel> open(int limit) {
        return store.db()
                .read(
                        handle ->
                                Ask.list(
                                        handle,
                                        ROWS + "over_ms = 0 ORDER BY shelved_ms, id LIMIT ?",
                                        List.of(limit),
                                        this::parcel));
    }

    /** How many lie on the shelf. */
    public long count() {
        return store.db()
                .read(
                        handle ->
                                Ask.number(
                                        handle,
                                        "SELECT count(*) FROM loose_parcel WHERE over_ms = 0",
                                        List.of()));
    }

    /** The case showed itself: the parcel leaves the shelf for the bench. */
    public LooseParcel match(Actor actor, String id, String caseId) {
        Permissions.check(actor, Permission.RECEIVE);
        return store.db()
                .write(
                        tx -> {
                            LooseParcel parcel = lying(tx.handle(), id);
                            over(tx, id, caseId, store.clock().nowMs());
                            var event = new LooseEvent.Matched(id, parcel.number(), caseId);
                            tell(tx, actor, parcel, "loose.matched", event);
                            return require(tx.handle(), id);
                        });
    }

    /** Takes a match back: the parcel lies on its shelf again. */
    public void unmatch(Actor actor, String id) {
        Permissions.check(actor, Permission.RECEIVE);
        store.db().write(tx -> undone(tx, actor, id, 0));
    }

    /** Takes a shelving back, for example one pressed by mistake; its number is not used again. */
    public void remove(Actor actor, String id) {
        Permissions.check(actor, Permission.RECEIVE);
        store.db().write(tx -> undone(tx, actor, id, store.clock().nowMs()));
    }

    private boolean undone(Tx tx, Actor actor, String id, long overMs) {
        LooseParcel parcel = require(tx.handle(), id);
        over(tx, id, null, overMs);
        tell(tx, actor, parcel, "loose.undone", new LooseEvent.Undone(id, parcel.number()));
        return true;
    }

    private static void over(Tx tx, String id, @Nullable String caseId, long overMs) {
        tx.update(
                "UPDATE loose_parcel SET case_id = ?, over_ms = ? WHERE id = ?",
                caseId,
                overMs,
                id);
    }

    private void tell(Tx tx, Actor actor, LooseParcel parcel, String kind, LooseEvent event) {
        store.events().append(tx, "loose:" + parcel.id(), kind, event, actor.named(), null);
        tx.touched("loose_parcel");
    }

    private LooseParcel lying(Handle handle, String id) {
        LooseParcel parcel = require(handle, id);
        if (parcel.overMs() > 0) {
            throw new Refused("loose", "aftersale.loose.gone", parcel.number());
        }
        return parcel;
    }

    private LooseParcel require(Handle handle, String id) {
        return Ask.first(handle, ROWS + "id = ?", List.of(id), this::parcel)
                .orElseThrow(() -> new Refused("loose", "aftersale.loose.unknown"));
    }

    private LooseParcel parcel(ResultSet rows) throws SQLException {
        byte[] note = rows.getBytes(6);
        return new LooseParcel(
                rows.getString(1),
                rows.getString(2) + "-" + rows.getLong(3),
                rows.getString(4),
                rows.getString(5),
                note == null ? "" : store.vault().open(CONTEXT, note),
                rows.getLong(7),
                rows.getString(8),
                rows.getLong(9));
    }
}
