package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.listing.ListingOperation.EditListing;
import shop.kaibo.listing.ListingOperation.Words;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What people change of listings after they are saved, beside price and stock: words, category,
 * photos, notes. Durable on return; words and photos go to the platform, notes stay here.
 * Thread-safe; reads and writes wait for the disk.
 */
public final class Editing {
    private static final int MOST_PHOTOS = 9;

    private final Store store;
    private final Changing changing;
    private final Checking checking;
    private final Telling telling;

    Editing(Store store, Changing changing, Checking checking) {
        this.store = store;
        this.changing = changing;
        this.checking = checking;
        telling = new Telling(store, this);
    }

    /** What platforms tell of words and reviews. */
    public Telling telling() {
        return telling;
    }

    /** What one listing is beside its price. */
    public Particulars particulars(String listingId) {
        return store.db().read(h -> ParticularsStore.of(h, listingId));
    }

    /** The same of a whole shelf, by listing. */
    public Map<String, Particulars> particulars(Handle handle, String shelfId) {
        return ParticularsStore.onShelf(handle, shelfId);
    }

    /** The same of the open shelf, else of the last one. */
    public Map<String, Particulars> onShelf() {
        return store.db().read(ParticularsStore::onLastShelf);
    }

    /**
     * Changes several listings at once, all or none; answers what takes it back, in order. Refused
     * is a title or a category that may not be published, and a tenth photo.
     */
    public List<Edit> edit(Actor actor, List<Edit> edits) {
        Permissions.check(actor, Permission.LIST);
        List<Edit> clean = edits.stream().map(this::clean).toList();
        return store.db().write(tx -> clean.stream().map(e -> edit(tx, actor, e)).toList());
    }

    private Edit clean(Edit typed) {
        String title = typed.title() == null ? null : ListingRules.title(typed.title());
        if (title != null && title.isEmpty()) {
            throw new Refused("title", "refused.title.missing");
        }
        String category = typed.category() == null ? null : ListingRules.title(typed.category());
        if (title != null || category != null) {
            checking.check(title == null ? "" : title, category == null ? "" : category);
        }
        List<String> photos = typed.photos();
        if (photos != null && (photos.isEmpty() || photos.size() > MOST_PHOTOS)) {
            throw new Refused("photo", "refused.photo.count", MOST_PHOTOS);
        }
        return new Edit(
                typed.listingId(),
                title,
                category,
                typed.guessed(),
                typed.origin() == null ? null : ListingRules.spec(typed.origin()),
                typed.standard(),
                typed.fit() == null ? null : ListingRules.spec(typed.fit()),
                photos);
    }

    private Edit edit(Tx tx, Actor actor, Edit edit) {
        Listing listing = ListingStore.existing(tx.handle(), edit.listingId());
        Particulars was = ParticularsStore.of(tx.handle(), listing.id());
        Words before = words(listing, was);
        Words after = after(edit, before);
        List<String> photos = edit.photos() == null ? was.photos() : edit.photos();
        boolean pictured = !photos.equals(was.photos());
        if (!after.equals(before) || pictured) {
            ParticularsStore.words(tx, listing.id(), after, store.clock().nowMs());
            if (pictured) {
                ParticularsStore.photos(tx, listing.id(), photos);
            }
            if (pictured || !said(after).equals(said(before))) {
                reword(tx, actor, listing, before, after, photos, pictured);
            }
        }
        note(tx, actor, was, edit);
        boolean words = !after.equals(before);
        return new Edit(
                listing.id(),
                words ? before.title() : null,
                words ? before.category() : null,
                new Edit.Guessed(
                        before.titleFrom().equals(Sorting.TEMPLATE),
                        before.categoryFrom().equals(Sorting.TEMPLATE)),
                edit.origin() == null ? null : was.origin(),
                edit.standard() == null ? null : was.standard(),
                edit.fit() == null ? null : was.fit(),
                pictured ? was.photos() : null);
    }

    static Words words(Listing listing, Particulars was) {
        return new Words(listing.title(), was.titleFrom(), listing.category(), was.categoryFrom());
    }

    private static List<String> said(Words words) {
        return List.of(words.title(), words.category());
    }

    private static Words after(Edit edit, Words before) {
        String title = edit.title();
        String category = edit.category();
        return new Words(
                title == null ? before.title() : title,
                title == null ? before.titleFrom() : from(edit.guessed().title()),
                category == null ? before.category() : category,
                category == null ? before.categoryFrom() : from(edit.guessed().category()));
    }

    private static String from(boolean guessed) {
        return guessed ? Sorting.TEMPLATE : Sorting.OWN;
    }

    private void note(Tx tx, Actor actor, Particulars was, Edit edit) {
        String origin = Objects.requireNonNullElse(edit.origin(), was.origin());
        boolean standard = Objects.requireNonNullElse(edit.standard(), was.standard());
        String fit = Objects.requireNonNullElse(edit.fit(), was.fit());
        if (origin.equals(was.origin()) && standard == was.standard() && fit.equals(was.fit())) {
            return;
        }
        ParticularsStore.notes(tx, was.listingId(), origin, standard, fit);
        var noted = new ListingEvent.Noted(was.listingId(), origin, standard, fit);
        event(tx, actor.named(), was.listingId(), "listing.notes", noted, null);
    }

    private void reword(
            Tx tx,
            Actor actor,
            Listing listing,
            Words before,
            Words after,
            List<String> photos,
            boolean pictured) {
        String operation = send(tx, actor, listing, before, after, pictured ? photos : List.of());
        promised(tx, operation, listing, after.title(), photos.getFirst());
        reworded(tx, actor.named(), listing.id(), before, after, photos.size(), operation);
        if (listing.state() == ListingState.REFUSED && listing.remoteId() == null) {
            changing.resend(tx, actor, listing.id());
        }
    }

    /** What buyers are promised from now on under the new words. */
    void promised(Tx tx, String operation, Listing listing, String title, String photo) {
        long now = store.clock().nowMs();
        for (Sku sku : listing.skus()) {
            String id = operation + ":" + listing.skus().indexOf(sku) + ":" + store.ids().next();
            Versions.add(tx, id, sku.id(), title, sku.priceFen(), photo, now, 0);
        }
    }

    /** Into the creation while that has not left; else an operation of its own, the later one. */
    private String send(
            Tx tx, Actor actor, Listing listing, Words before, Words after, List<String> photos) {
        List<Operation> open = store.outbox().openOf(tx.handle(), Listing.topic(listing.id()));
        Optional<Operation> create = of(open, ListingOperation.CREATE);
        if (create.isPresent() && photos.size() < 2 && rewritten(tx, create.get(), after, photos)) {
            return create.get().id();
        }
        Optional<Operation> earlier = of(open, ListingOperation.TEXT);
        if (earlier.isPresent()) {
            var wish = ListingStore.payload(earlier.get().payload(), EditListing.class);
            List<String> all = photos.isEmpty() ? wish.photos() : photos;
            var later = wish(listing.id(), after, all, wish.baseVersion(), wish.before());
            if (store.outbox().replace(tx, earlier.get().id(), later, 0)) {
                return earlier.get().id();
            }
        }
        String id = store.ids().next();
        if (listing.remoteId() != null || create.isPresent()) {
            long base = ParticularsStore.of(tx.handle(), listing.id()).textVersion();
            String topic = Listing.topic(listing.id());
            var wish = wish(listing.id(), after, photos, base, before);
            var kind = ListingOperation.TEXT;
            store.outbox().add(tx, Operation.Draft.of(id, topic, kind, wish, actor.named()));
        }
        return id;
    }

    private static EditListing wish(
            String id, Words after, List<String> photos, long base, Words before) {
        return new EditListing(id, after.title(), after.category(), photos, base, before);
    }

    private static Optional<Operation> of(List<Operation> open, String kind) {
        return open.reversed().stream().filter(o -> o.kind().equals(kind)).findFirst();
    }

    /** The creation says it from the start; false when it is already on its way. */
    boolean rewritten(Tx tx, Operation create, Words after, List<String> photos) {
        var wish = ListingStore.payload(create.payload(), CreateListing.class);
        var now =
                new CreateListing(
                        wish.listingId(),
                        after.title(),
                        after.category(),
                        photos.isEmpty() ? wish.photoSha() : photos.getFirst(),
                        wish.skus());
        return store.outbox().replace(tx, create.id(), now, create.releaseMs());
    }

    void reworded(
            Tx tx,
            String actor,
            String listingId,
            Words before,
            Words after,
            int photos,
            @Nullable String operation) {
        var event =
                new ListingEvent.Reworded(
                        listingId,
                        before.title(),
                        after.title(),
                        before.category(),
                        after.category(),
                        photos);
        event(tx, actor, listingId, ListingOperation.TEXT, event, operation);
    }

    private void event(
            Tx tx,
            String actor,
            String listingId,
            String kind,
            Object payload,
            @Nullable String operation) {
        store.events().append(tx, Listing.topic(listingId), kind, payload, actor, operation);
    }
}
