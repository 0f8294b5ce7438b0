package shop.kaibo.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.listing.ListingReport.SkuReport;
import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What platforms tell about listings, brought into our rows inside sync's transaction. */
final class Applying {
    private static final String LISTING = "listing";
    private static final String SKU = "sku";

    private final Store store;
    private final Saving saving;
    private final Answering answers;
    private final Telling telling;

    Applying(Store store, Saving saving, Answering answers, Telling telling) {
        this.store = store;
        this.saving = saving;
        this.answers = answers;
        this.telling = telling;
    }

    String apply(Tx tx, String account, ListingReport report) {
        Optional<String> known = store.remoteIds().local(tx, account, LISTING, report.remoteId());
        if (known.isPresent()) {
            update(tx, account, ListingStore.existing(tx.handle(), known.get()), report);
            return known.get();
        }
        String reference = report.reference();
        Optional<Listing> ours =
                reference == null ? Optional.empty() : ListingStore.listing(tx.handle(), reference);
        if (ours.isPresent()) {
            created(tx, account, ours.get().id(), report);
            return ours.get().id();
        }
        return adopt(tx, account, report);
    }

    void created(Tx tx, String account, String listingId, ListingReport report) {
        Listing listing = ListingStore.existing(tx.handle(), listingId);
        store.remoteIds().bind(tx, account, LISTING, report.remoteId(), listingId);
        var left = new HashMap<String, Long>();
        for (Sku sku : listing.skus()) {
            left.put(sku.id(), sku.left());
            SkuReport there = match(listing, sku, report);
            if (there == null) {
                continue;
            }
            store.remoteIds().bind(tx, account, SKU, there.remoteId(), sku.id());
            StockLaw.created(tx, sku.id());
            answers.rebase(tx, sku, there.priceVersion(), "");
        }
        update(tx, account, ListingStore.existing(tx.handle(), listingId), report, left);
    }

    /** By our reference order where specs are not told apart. */
    private static @Nullable SkuReport match(Listing listing, Sku sku, ListingReport report) {
        for (SkuReport there : report.skus()) {
            if (there.spec().equals(sku.spec())) {
                return there;
            }
        }
        int position = listing.skus().indexOf(sku);
        return report.skus().size() == listing.skus().size() ? report.skus().get(position) : null;
    }

    private void update(Tx tx, String account, Listing listing, ListingReport report) {
        update(tx, account, listing, report, Map.of());
    }

    /**
     * @param left what was left of its skus before, where the rows say otherwise meanwhile
     */
    private void update(
            Tx tx, String account, Listing listing, ListingReport report, Map<String, Long> left) {
        boolean newer = report.version() >= listing.version();
        for (SkuReport there : report.skus()) {
            Optional<String> id = store.remoteIds().local(tx, account, SKU, there.remoteId());
            if (id.isEmpty()) {
                id = Optional.of(newSku(tx, account, listing, there, report));
                listing = ListingStore.existing(tx.handle(), listing.id());
            }
            Sku sku = ListingStore.sku(listing, id.get());
            price(tx, listing, sku, there.priceFen(), there.priceVersion(), report.updatedMs());
            long before = left.getOrDefault(sku.id(), sku.left());
            if (StockLaw.read(tx, sku.id(), there.stock(), there.effect())) {
                answers.counted(tx, sku.id(), before);
            }
        }
        if (!newer) {
            return;
        }
        telling.seen(tx, listing, report);
        tx.update(
                "UPDATE listing SET remote_version = ?, updated_ms = ? WHERE id = ?",
                report.version(),
                store.clock().nowMs(),
                listing.id());
        tx.touched(LISTING);
        boolean wished = !answers.open(tx, listing.id(), ListingOperation.SHELF, "").isEmpty();
        if (!wished || report.state() == ListingState.REFUSED) {
            String reason = report.reason();
            answers.move(tx, listing, report.state(), reason == null ? "" : reason, null);
        }
    }

    /** A price decided elsewhere is taken unless one of ours is still on its way. */
    private void price(Tx tx, Listing listing, Sku sku, long fen, long version, long atMs) {
        if (version < sku.priceVersion()
                || !answers.open(tx, listing.id(), ListingOperation.PRICE, sku.id()).isEmpty()) {
            return;
        }
        if (version > sku.priceVersion()) {
            tx.update("UPDATE sku SET price_version = ? WHERE id = ?", version, sku.id());
            tx.touched(SKU);
        }
        int confirmed =
                tx.update(
                        "UPDATE listing_version SET confirmed_ms = ? WHERE confirmed_ms = 0 AND id"
                                + " = (SELECT id FROM listing_version WHERE sku_id = ? AND"
                                + " price_fen = ? ORDER BY from_ms DESC, id DESC LIMIT 1)",
                        store.clock().nowMs(),
                        sku.id(),
                        fen);
        if (confirmed > 0) {
            tx.touched("listing_version");
        }
        if (fen != sku.priceFen()) {
            ListingStore.price(tx, sku.id(), fen);
            String id = store.ids().next();
            Versions.add(tx, id, sku.id(), listing.title(), fen, listing.photoSha(), atMs, atMs);
            answers.event(
                    tx,
                    listing.id(),
                    ListingOperation.PRICE,
                    new ListingEvent.Repriced(listing.id(), sku.id(), sku.priceFen(), fen),
                    null);
        }
    }

    void uploading(Tx tx, String listingId) {
        Listing listing = ListingStore.existing(tx.handle(), listingId);
        if (listing.state() == ListingState.SAVED) {
            // comes and goes with each try, so it is no history
            ListingStore.state(tx, listing, ListingState.UPLOADING, "", store.clock().nowMs());
        }
    }

    void notUploaded(Tx tx, String listingId) {
        Listing listing = ListingStore.existing(tx.handle(), listingId);
        if (listing.state() == ListingState.UPLOADING) {
            ListingStore.state(tx, listing, ListingState.SAVED, "", store.clock().nowMs());
        }
    }

    /** Its versions and effect numbers start anew. */
    void otherHistory(Tx tx, String account) {
        StockLaw.otherHistory(tx, account);
        tx.update(
                "UPDATE listing SET remote_version = 0, text_version = 0 WHERE id IN (SELECT"
                        + " local_id FROM remote_id WHERE account = ? AND kind = 'listing')",
                account);
        tx.touched(LISTING);
    }

    /** A listing made elsewhere on the same account becomes ours to see, count and price. */
    private String adopt(Tx tx, String account, ListingReport report) {
        String shelf = saving.openShelf(tx);
        int slot = Slots.takeOver(tx.handle(), shelf, report.slot());
        String id = store.ids().next();
        long now = store.clock().nowMs();
        tx.update(
                "INSERT INTO listing(id, shelf_id, slot, title, category, photo_sha, photo_hash,"
                        + " state, reason, remote_version, import_key, operator, listing_ms,"
                        + " created_ms, updated_ms, text_version) VALUES"
                        + " (?,?,?,?,?,?,0,?,?,?,NULL,'',0,?,?,?)",
                id,
                shelf,
                slot,
                report.title(),
                report.category(),
                report.photoSha(),
                report.state().word(),
                report.reason(),
                report.version(),
                now,
                now,
                report.textVersion());
        tx.touched(LISTING);
        store.remoteIds().bind(tx, account, LISTING, report.remoteId(), id);
        var drafts = new ArrayList<ListingOperation.Draft>();
        for (SkuReport sku : report.skus()) {
            String skuId = addSku(tx, account, id, drafts.size(), sku, report);
            drafts.add(
                    new ListingOperation.Draft(
                            skuId, sku.spec(), sku.code(), sku.priceFen(), sku.stock()));
        }
        var payload =
                new ListingEvent.Created(
                        id,
                        shelf,
                        slot,
                        report.title(),
                        report.category(),
                        report.photoSha(),
                        drafts);
        answers.event(tx, id, "listing.created", payload, null);
        return id;
    }

    private String newSku(
            Tx tx, String account, Listing listing, SkuReport there, ListingReport report) {
        return addSku(tx, account, listing.id(), listing.skus().size(), there, report);
    }

    private String addSku(
            Tx tx,
            String account,
            String listingId,
            int position,
            SkuReport there,
            ListingReport report) {
        String id = store.ids().next();
        Saving.addSku(tx, id, listingId, position, there.spec(), there.code(), there.priceFen(), 0);
        tx.update("UPDATE sku SET price_version = ? WHERE id = ?", there.priceVersion(), id);
        store.remoteIds().bind(tx, account, SKU, there.remoteId(), id);
        StockLaw.read(tx, id, there.stock(), there.effect());
        Versions.add(
                tx,
                store.ids().next(),
                id,
                report.title(),
                there.priceFen(),
                report.photoSha(),
                report.updatedMs(),
                report.updatedMs());
        return id;
    }
}
