package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Shanghai;
import shop.kaibo.listing.guard.PriceBook;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.rules.PublishRules;
import shop.kaibo.rules.words.Finding;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/**
 * The one door to listings: people's writes (durable on return, sent to the platform later), reads
 * for screens, and what sync brings back. Prices in fen, times in ms. Inputs that can be mended are
 * {@link Refused}; so is an actor who may not. Thread-safe; reads and writes wait for the disk, so
 * never on the FX thread.
 */
public final class ListingService {
    private final Store store;
    private final PhotoFolder photos;
    private final Checking checking;
    private final Saving saving;
    private final Changing changing;
    private final Reported reported;
    private final Answering answering;
    private final Editing editing;
    private final Recall recall;
    private final Keeping keeping;

    public ListingService(Store store, PhotoFolder photos) {
        this(store, photos, PublishRules.shipped());
    }

    public ListingService(Store store, PhotoFolder photos, PublishRules rules) {
        this.store = store;
        this.photos = photos;
        checking = new Checking(store, photos, rules);
        saving = new Saving(store, photos, checking);
        changing = new Changing(store, saving);
        editing = new Editing(store, changing, checking);
        recall = new Recall(store, changing);
        keeping = new Keeping(store, photos);
        answering = new Answering(store, editing.telling());
        var applying = new Applying(store, saving, answering, editing.telling());
        reported = new Reported(applying, answering);
    }

    /** What the rules say of a thing: what {@link #list} refuses, what to look at once more. */
    public List<Finding> look(QuickListing wanted) {
        return checking.look(Saving.checked(wanted));
    }

    /** The same of the words in one field; from memory, a millisecond or two. */
    public List<Finding> look(String field, String words, String category) {
        return checking.look(field, words, category);
    }

    /** Keeps a photo that just came and says what it shows; some tens of ms. */
    public Recognised recognise(Photo photo) {
        photos.store(photo);
        return Recognised.of(store, checking, photo, photos.path(photo.sha256()));
    }

    /** The same, and keeps the file it was made of until the photo is uploaded. */
    public Recognised recognise(Photo photo, byte[] file) {
        keeping.original(photo, file);
        return recognise(photo);
    }

    /** Lists one thing under the next slot; the same import key again answers the same listing. */
    public Listed list(Actor actor, QuickListing wanted) {
        Permissions.check(actor, Permission.LIST);
        return saving.save(actor, wanted);
    }

    /** Makes the first {@link #list} as quick as the later ones; half a second, keeps nothing. */
    public void rehearse(Actor actor) {
        checking.rehearse();
        Rehearsal.run(store, saving, actor);
    }

    /**
     * Changes a price; of a refused listing it is sent again with it. Undo is the old price.
     *
     * @param holdMs how long a cut of more than 20 % waits before it is sent; 0 on the command line
     */
    public Listing reprice(Actor actor, String skuId, long fen, long holdMs) {
        Permissions.check(actor, Permission.REPRICE);
        ListingRules.price(fen);
        return store.db().write(tx -> changing.reprice(tx, actor, skuId, fen, holdMs));
    }

    /** The same inside another feature's transaction. */
    public Listing reprice(Tx tx, Actor actor, String skuId, long fen, long holdMs) {
        return changing.reprice(tx, actor, skuId, fen, holdMs);
    }

    /** Adds pieces, or takes some when negative, never below 0 left. Undo is the opposite. */
    public Listing restock(Actor actor, String skuId, long delta) {
        Permissions.check(actor, Permission.RESTOCK);
        return store.db().write(tx -> changing.stock().byHand(tx, actor, skuId, delta));
    }

    /**
     * The same inside another feature's transaction, for example a sellable return.
     *
     * @param operation the id it shall have, by which it can be taken back while unsent
     * @param releaseMs not sent before this moment, 0 for at once
     */
    public void restock(
            Tx tx,
            Actor actor,
            String skuId,
            long delta,
            String reason,
            String operation,
            long releaseMs) {
        Permissions.check(actor, Permission.RESTOCK);
        changing.stock().under(tx, actor, skuId, delta, reason, operation, releaseMs);
    }

    /** Takes an unsent stock change back; false when it has left. */
    public boolean cancelRestock(Tx tx, String operation) {
        if (!store.outbox().cancel(tx, operation)) {
            return false;
        }
        answering.dropped(tx, operation);
        return true;
    }

    /**
     * Takes a listing down; one that no platform has heard of simply never goes there. Undo is
     * {@link #relist}.
     *
     * @param holdMs how long it waits before it is sent; 0 on the command line
     */
    public Listing unlist(Actor actor, String listingId, long holdMs) {
        Permissions.check(actor, Permission.UNLIST);
        return store.db().write(tx -> changing.unlist(tx, actor, listingId, holdMs));
    }

    /** Puts a listing that was taken down back on sale. */
    public Listing relist(Actor actor, String listingId) {
        Permissions.check(actor, Permission.LIST);
        return store.db().write(tx -> changing.relist(tx, actor, listingId));
    }

    /** Sends a refused listing once more as it is now. */
    public Listing resend(Actor actor, String listingId) {
        Permissions.check(actor, Permission.LIST);
        return store.db().write(tx -> changing.resend(tx, actor, listingId));
    }

    /** The open shelf, else the last one, with left by the stock law; empty when none was. */
    public Shelf shelf() {
        return store.db().read(Shelves::last);
    }

    /** One shelf; refuses an unknown one. */
    public Shelf shelf(String shelfId) {
        return store.db().read(h -> shelf(h, shelfId));
    }

    /** The same on a snapshot others read too. */
    public Shelf shelf(Handle handle, String shelfId) {
        return Shelves.of(handle, shelfId);
    }

    public Optional<Listing> listing(String id) {
        return store.db().read(h -> ListingStore.listing(h, id));
    }

    /** The listing at a slot of the open shelf, else the last one; refuses an empty slot. */
    public Listing at(int slot) {
        return store.db().read(h -> Addresses.listing(h, slot));
    }

    /** The sku of a typed "12" or "12/红 36"; refuses what names none or more than one. */
    public Sku sku(String address) {
        return store.db().read(h -> Addresses.sku(h, address));
    }

    /** The listing of a typed "12"; refuses "12/红 36", which names only a part of it. */
    public Listing named(String address) {
        return store.db().read(h -> Addresses.listing(h, Addresses.whole(address)));
    }

    /** What is changed of listings beside price and stock. */
    public Editing editing() {
        return editing;
    }

    /** What platforms report and answer. */
    public Reported reported() {
        return reported;
    }

    /** Which pictures stay on the disk. */
    public Keeping keeping() {
        return keeping;
    }

    /** What is on its way, and how to take it back. */
    public Recall recall() {
        return recall;
    }

    public Today today() {
        long from = Shanghai.startOf(Shanghai.day(store.clock().nowMs()));
        return store.db().read(h -> ListingStore.today(h, from));
    }

    /** What new prices are held against. */
    public PriceBook prices() {
        return store.db().read(ListingStore::prices);
    }

    /** What a listing gets when nothing is typed. */
    public Template template() {
        return store.db().read(ListingStore::template);
    }

    /** The thumbnail of a listing's photo, a JPEG; empty when it is not here. */
    public Optional<byte[]> thumbnail(String photoSha) {
        return photoSha.isEmpty() ? Optional.empty() : photos.thumbnail(photoSha);
    }

    /** The photo itself, a JPEG; empty when it is not here. */
    public Optional<byte[]> photo(String photoSha) {
        return photoSha.isEmpty() ? Optional.empty() : photos.read(photoSha);
    }

    /**
     * The version of the promise a buyer saw: the one in force on the platform at that moment
     * (epoch ms), preferring the price the order shows; -1 when it shows none.
     */
    public Optional<String> versionAt(Handle handle, String skuId, long atMs, long priceFen) {
        return Versions.at(handle, skuId, atMs, priceFen);
    }

    /** The open shelf's id, opened now when there is none. */
    public String openShelf(Tx tx) {
        return saving.openShelf(tx);
    }

    /** Closes a shelf: the next listing opens another with slot 1. */
    public void closeShelf(Tx tx, String shelfId) {
        tx.update(
                "UPDATE shelf SET closed_ms = ? WHERE id = ? AND closed_ms = 0",
                store.clock().nowMs(),
                shelfId);
        tx.touched("shelf");
    }
}
