package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

import java.util.List;
import java.util.Optional;

/** Makes a listing there: its photo first, which is kept under its hash and asked for once. */
public final class ListingCreate implements Errand {
    private static final String PHOTO = "photo";

    private final Store store;
    private final ListingService listings;

    public ListingCreate(Store store, ListingService listings) {
        this.store = store;
        this.listings = listings;
    }

    @Override
    public String kind() {
        return ListingOperation.CREATE;
    }

    @Override
    public String field(Operation operation) {
        return "";
    }

    @Override
    public boolean founds() {
        return true;
    }

    private static CreateListing wish(Operation operation) {
        return Payloads.read(operation.payload(), CreateListing.class);
    }

    private Optional<String> photo(Target there, String sha256) {
        return store.db().read(h -> store.remoteIds().remote(h, there.account(), PHOTO, sha256));
    }

    @Override
    public @Nullable Outcome<Effect> prepare(Target there, Operation operation) {
        CreateListing wish = wish(operation);
        if (photo(there, wish.photoSha()).isPresent()) {
            return null;
        }
        Optional<byte[]> jpeg = listings.photo(wish.photoSha());
        if (jpeg.isEmpty()) {
            return new Outcome.Rejected<>("photo", Why.NO_PHOTO);
        }
        write(tx -> listings.uploading(tx, wish.listingId()));
        Outcome<String> uploaded =
                there.call(gateway -> gateway.uploadPhoto(jpeg.get(), wish.photoSha()));
        if (!(uploaded instanceof Outcome.Done<String>(String reference))) {
            write(tx -> listings.notUploaded(tx, wish.listingId()));
            return uploaded.failed();
        }
        write(tx -> store.remoteIds().bind(tx, there.account(), PHOTO, reference, wish.photoSha()));
        return null;
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        CreateListing wish = wish(operation);
        String photo = photo(there, wish.photoSha()).orElseThrow();
        var draft =
                new ListingDraft(
                        wish.listingId(),
                        wish.title(),
                        wish.category(),
                        List.of(photo),
                        wish.skus().stream()
                                .map(
                                        s ->
                                                new ListingDraft.Sku(
                                                        s.skuId(),
                                                        s.spec(),
                                                        s.code(),
                                                        s.priceFen(),
                                                        s.stock()))
                                .toList());
        Outcome<RemoteListing> made =
                there.call(gateway -> gateway.createListing(draft, operation.id()));
        return made instanceof Outcome.Done<RemoteListing>(RemoteListing listing)
                ? new Outcome.Done<>(effect(there, wish, listing))
                : made.failed();
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        if (!there.can().references()) {
            return new Outcome.Done<>(new Fate.Undecidable());
        }
        CreateListing wish = wish(operation);
        Outcome<Optional<RemoteListing>> found =
                there.call(gateway -> gateway.findListing(wish.listingId()));
        if (!(found instanceof Outcome.Done<Optional<RemoteListing>>(var listing))) {
            return found.failed();
        }
        return new Outcome.Done<>(
                listing.<Fate>map(l -> new Fate.Arrived(effect(there, wish, l)))
                        .orElseGet(Fate.Absent::new));
    }

    private Effect effect(Target there, CreateListing wish, RemoteListing made) {
        return tx -> listings.created(tx, there.account(), wish.listingId(), Reports.of(made));
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        listings.rejected(tx, operation, reason);
    }

    private void write(Effect effect) {
        store.db()
                .write(
                        tx -> {
                            effect.write(tx);
                            return true;
                        });
    }
}
