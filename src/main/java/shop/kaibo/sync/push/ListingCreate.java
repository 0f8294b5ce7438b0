package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.Listing;
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
    private final ListingService listings;
    private final Pictures pictures;
    private final Sorter sorter;

    public ListingCreate(Store store, ListingService listings) {
        this.listings = listings;
        pictures = new Pictures(store, listings);
        sorter = new Sorter(store, listings);
    }

    @Override
    public String kind() {
        return ListingOperation.CREATE;
    }

    @Override
    public boolean alone() {
        return true;
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

    @Override
    public @Nullable Outcome<Effect> prepare(Target there, Operation operation) {
        CreateListing wish = wish(operation);
        Outcome<Effect> missing =
                pictures.bring(
                        there,
                        wish.listingId(),
                        wish.photoSha(),
                        tx -> listings.reported().uploading(tx, wish.listingId()),
                        tx -> listings.reported().notUploaded(tx, wish.listingId()));
        if (missing != null) {
            return missing;
        }
        String photo = pictures.reference(there, wish.photoSha()).orElseThrow();
        return sorter.sort(there, operation, wish, photo);
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        CreateListing wish = wish(operation);
        String photo = pictures.reference(there, wish.photoSha()).orElseThrow();
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
                                .toList(),
                        slot(wish));
        Outcome<RemoteListing> made =
                there.call(gateway -> gateway.createListing(draft, operation.id()));
        return made instanceof Outcome.Done<RemoteListing>(RemoteListing listing)
                ? new Outcome.Done<>(effect(there, wish, listing))
                : made.failed();
    }

    /** It never changes, so that sending again sends the same. */
    private int slot(CreateListing wish) {
        return listings.listing(wish.listingId()).map(Listing::slot).orElse(0);
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
        return tx ->
                listings.reported()
                        .created(tx, there.account(), wish.listingId(), Reports.of(made));
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        listings.reported().rejected(tx, operation, reason);
    }
}
