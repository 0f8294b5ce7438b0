package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingOperation.EditListing;
import shop.kaibo.listing.ListingOperation.Words;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/**
 * What platforms tell of a listing's words and its review, and what became of our own changes of
 * them; inside sync's transaction. Thread-safe.
 */
public final class Telling {
    private static final String PLATFORM = "platform";

    private final Store store;
    private final Editing editing;

    Telling(Store store, Editing editing) {
        this.store = store;
        this.editing = editing;
    }

    /** A listing as the platform has it now. */
    void seen(Tx tx, Listing listing, ListingReport report) {
        reviewed(tx, listing.id(), report);
        Particulars was = ParticularsStore.of(tx.handle(), listing.id());
        if (report.textVersion() <= was.textVersion()) {
            return;
        }
        List<Operation> open = open(tx, listing.id(), "");
        if (!open.isEmpty() && was.textVersion() > 0) {
            return; // somebody came between: the platform will say so of ours, and a person chooses
        }
        tx.update(
                "UPDATE listing SET text_version = ? WHERE id = ?",
                report.textVersion(),
                listing.id());
        Words before = Editing.words(listing, was);
        boolean other =
                !report.title().equals(before.title())
                        || !report.category().equals(before.category());
        if (!open.isEmpty()) {
            // decided on our own creation: nobody else was between
            rebase(tx, open, report.textVersion());
        } else if (other && was.textVersion() > 0) {
            Words after = new Words(report.title(), Sorting.OWN, report.category(), Sorting.OWN);
            ParticularsStore.words(tx, listing.id(), after, store.clock().nowMs());
            String id = store.ids().next();
            editing.promised(tx, id, listing, report.title(), listing.photoSha());
            editing.reworded(tx, PLATFORM, listing.id(), before, after, was.photos().size(), null);
        }
        tx.touched("listing");
    }

    private void rebase(Tx tx, List<Operation> open, long to) {
        for (Operation operation : open) {
            var wish = ListingStore.payload(operation.payload(), EditListing.class);
            replace(tx, operation, wish, to, wish.before());
        }
    }

    private void replace(Tx tx, Operation open, EditListing wish, long base, Words before) {
        var now =
                new EditListing(
                        wish.listingId(),
                        wish.title(),
                        wish.category(),
                        wish.photos(),
                        base,
                        before);
        store.outbox().replace(tx, open.id(), now, open.releaseMs());
    }

    /** By the platform's own clock, so that being offline does not lengthen a review. */
    private static void reviewed(Tx tx, String id, ListingReport report) {
        boolean auditing = report.state() == ListingState.AUDITING;
        long ended = auditing ? 0 : Math.max(report.reviewedMs(), 0);
        if (ended == 0 && !auditing) {
            ended = report.updatedMs();
        }
        tx.update(
                "UPDATE listing SET wants = ?, taken_ms = CASE WHEN ? AND taken_ms = 0 THEN ? ELSE"
                        + " taken_ms END, reviewed_ms = CASE WHEN ? THEN 0 WHEN reviewed_ms = 0"
                        + " THEN ? ELSE reviewed_ms END WHERE id = ?",
                String.join(",", report.wants()),
                auditing,
                report.updatedMs(),
                auditing,
                ended,
                id);
        tx.touched("listing");
    }

    /** The platform took our words under its text version. */
    public void applied(Tx tx, String operationId, String listingId, long version) {
        tx.update(
                "UPDATE listing SET text_version = max(text_version, ?) WHERE id = ?",
                version,
                listingId);
        tx.touched("listing");
        // decided on our own earlier words, not on a stranger's
        rebase(tx, open(tx, listingId, operationId), version);
    }

    /** The platform proposed a better category than the template's for what is not there yet. */
    public void sorted(Tx tx, Operation create, String listingId, String category) {
        Listing listing = ListingStore.existing(tx.handle(), listingId);
        Words before = Editing.words(listing, ParticularsStore.of(tx.handle(), listingId));
        Words after = new Words(before.title(), before.titleFrom(), category, Sorting.PLATFORM);
        if (!before.categoryFrom().equals(Sorting.TEMPLATE)
                || !editing.rewritten(tx, create, after, List.of())) {
            return;
        }
        ParticularsStore.words(tx, listingId, after, store.clock().nowMs());
        editing.reworded(tx, PLATFORM, listingId, before, after, 1, create.id());
    }

    /** Our words ended without effect: the rows say again what the platform has. */
    void rejected(Tx tx, Operation operation) {
        var wish = ListingStore.payload(operation.payload(), EditListing.class);
        List<Operation> later = open(tx, wish.listingId(), operation.id());
        if (!later.isEmpty()) {
            for (Operation one : later) {
                var its = ListingStore.payload(one.payload(), EditListing.class);
                replace(tx, one, its, its.baseVersion(), wish.before());
            }
            return;
        }
        Optional<Listing> found = ListingStore.listing(tx.handle(), wish.listingId());
        if (found.isEmpty() || found.get().remoteId() == null) {
            return; // they fell with the creation and go with the next one
        }
        Listing listing = found.get();
        Particulars was = ParticularsStore.of(tx.handle(), listing.id());
        ParticularsStore.words(tx, listing.id(), wish.before(), store.clock().nowMs());
        editing.promised(tx, operation.id(), listing, wish.before().title(), listing.photoSha());
        editing.reworded(
                tx,
                PLATFORM,
                listing.id(),
                Editing.words(listing, was),
                wish.before(),
                was.photos().size(),
                operation.id());
    }

    private List<Operation> open(Tx tx, String listingId, @Nullable String butNot) {
        return store.outbox().openOf(tx.handle(), Listing.topic(listingId)).stream()
                .filter(o -> o.kind().equals(ListingOperation.TEXT))
                .filter(o -> !o.id().equals(butNot))
                .toList();
    }
}
