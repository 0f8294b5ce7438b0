package shop.kaibo.sync.push;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.EditListing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.words.Reports;

import java.util.List;

/** Changes a listing's words, category and photos on the base they were decided on. */
public final class TextChange implements Errand {
    private final ListingService listings;
    private final Places places;
    private final Pictures pictures;

    public TextChange(Store store, ListingService listings) {
        this.listings = listings;
        places = new Places(store);
        pictures = new Pictures(store, listings);
    }

    @Override
    public String kind() {
        return ListingOperation.TEXT;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public String field(Operation operation) {
        return "text";
    }

    @Override
    public boolean lastCounts() {
        return true;
    }

    private static EditListing wish(Operation operation) {
        return Payloads.read(operation.payload(), EditListing.class);
    }

    @Override
    public @Nullable Outcome<Effect> prepare(Target there, Operation operation) {
        EditListing wish = wish(operation);
        for (String photo : wish.photos()) {
            Outcome<Effect> missing =
                    pictures.bring(there, wish.listingId(), photo, tx -> {}, tx -> {});
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    @Override
    public Outcome<Effect> send(Target there, Operation operation) {
        EditListing wish = wish(operation);
        List<String> photos =
                wish.photos().stream()
                        .map(sha -> pictures.reference(there, sha).orElseThrow())
                        .toList();
        Outcome<Effect> outcome =
                places.send(
                        there,
                        places.listing(there, operation),
                        listing ->
                                there.gateway()
                                        .editListing(
                                                listing,
                                                wish.title(),
                                                wish.category(),
                                                photos,
                                                wish.baseVersion(),
                                                operation.id()),
                        now -> effect(there, operation, now));
        boolean absent =
                outcome instanceof Outcome.Rejected<Effect>(String code, String _)
                        && code.equals(PlatformGateway.EDIT_ABSENT);
        return absent ? new Outcome.Rejected<>(PlatformGateway.EDIT_ABSENT, Why.NO_EDIT) : outcome;
    }

    @Override
    public Outcome<Fate> ask(Target there, Operation operation) {
        return places.ask(
                there,
                places.listing(there, operation),
                listing -> there.gateway().listing(listing),
                now -> fate(there, operation, now));
    }

    private Fate fate(Target there, Operation operation, RemoteListing now) {
        EditListing wish = wish(operation);
        if (now.textVersion() == wish.baseVersion()) {
            return new Fate.Absent();
        }
        if (now.textVersion() < wish.baseVersion()) {
            return new Fate.Absent(wish.on(now.textVersion()));
        }
        boolean same = now.title().equals(wish.title()) && now.category().equals(wish.category());
        return same ? new Fate.Arrived(effect(there, operation, now)) : new Fate.Overtaken();
    }

    private Effect effect(Target there, Operation operation, RemoteListing now) {
        return tx -> {
            String listing = wish(operation).listingId();
            listings.editing().telling().applied(tx, operation.id(), listing, now.textVersion());
            listings.reported().apply(tx, there.account(), Reports.of(now));
        };
    }

    /** Their text version and their words, so that ours can be set on top of them. */
    @Override
    public @Nullable String theirs(Target there, Operation operation) {
        String listing = places.listing(there, operation);
        return there.call(gateway -> gateway.listing(listing))
                        instanceof Outcome.Done<RemoteListing>(RemoteListing now)
                ? now.textVersion() + " " + now.title() + " · " + now.category()
                : "";
    }

    @Override
    public void rejected(Tx tx, Operation operation, String reason) {
        listings.reported().rejected(tx, operation, reason);
    }
}
