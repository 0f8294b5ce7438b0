package shop.kaibo.listing;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.listing.ListingOperation.Draft;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.operator.Actor;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.rules.ListingRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Makes listings: checks, photo, then everything in one transaction. */
final class Saving {
    private static final long HOUR_MS = 3_600_000;

    private final Store store;
    private final PhotoFolder photos;
    private final Checking checking;

    Saving(Store store, PhotoFolder photos, Checking checking) {
        this.store = store;
        this.photos = photos;
        this.checking = checking;
    }

    Listed save(Actor actor, QuickListing typed) {
        QuickListing wanted = checked(typed);
        Optional<Listing> before = store.db().read(handle -> imported(handle, wanted));
        if (before.isPresent()) {
            return new Listed(before.get(), true);
        }
        checking.check(wanted);
        photos.store(wanted.photo());
        return store.db().write(tx -> save(tx, actor, wanted));
    }

    private static Optional<Listing> imported(org.jdbi.v3.core.Handle handle, QuickListing wanted) {
        String key = wanted.importKey();
        return key == null ? Optional.empty() : ListingStore.imported(handle, key);
    }

    static QuickListing checked(QuickListing typed) {
        if (typed.skus().isEmpty()) {
            throw new Refused("price", "refused.price.missing");
        }
        if (typed.skus().size() > ListingRules.limits().mostSkus()) {
            throw new Refused(
                    "spec",
                    "refused.spec.many",
                    typed.skus().size(),
                    ListingRules.limits().mostSkus());
        }
        var skus = new ArrayList<Wanted>();
        var specs = new HashSet<String>();
        for (Wanted sku : typed.skus()) {
            String spec = ListingRules.spec(sku.spec());
            if (!specs.add(spec)) {
                throw new Refused("spec", "refused.spec.double", spec);
            }
            skus.add(
                    new Wanted(
                            spec,
                            ListingRules.code(sku.code()),
                            ListingRules.price(sku.priceFen()),
                            ListingRules.stock(sku.stock())));
        }
        return new QuickListing(
                typed.photo(),
                ListingRules.title(typed.title()),
                ListingRules.title(typed.category()),
                skus,
                typed.importKey(),
                Math.clamp(typed.listingMs(), 0, HOUR_MS));
    }

    Listed save(Tx tx, Actor actor, QuickListing wanted) {
        Optional<Listing> before = imported(tx.handle(), wanted);
        if (before.isPresent()) {
            return new Listed(before.get(), true);
        }
        String shelf = openShelf(tx);
        int slot = Slots.take(tx.handle(), shelf);
        Template template = ListingStore.template(tx.handle());
        String code = wanted.skus().getFirst().code();
        String title = wanted.title().isEmpty() ? template.title(slot, code) : wanted.title();
        Sorting sorting = Sorting.of(tx.handle(), wanted, template);
        String category = sorting.category();
        long now = store.clock().nowMs();
        String id = store.ids().next();
        tx.update(
                "INSERT INTO listing(id, shelf_id, slot, title, category, photo_sha, photo_hash,"
                        + " state, reason, remote_version, import_key, operator, listing_ms,"
                        + " created_ms, updated_ms, title_from, category_from, unit, origin,"
                        + " standard) VALUES"
                        + " (?,?,?,?,?,?,?,'saved',NULL,0,?,?,?,?,?,?,?,?,?,?)",
                id,
                shelf,
                slot,
                title,
                category,
                wanted.photo().sha256(),
                wanted.photo().perceptualHash(),
                wanted.importKey(),
                actor.operator(),
                wanted.listingMs(),
                now,
                now,
                wanted.title().isEmpty() ? Sorting.TEMPLATE : Sorting.OWN,
                sorting.from(),
                template.unit(),
                template.origin(),
                template.standard() ? 1 : 0);
        String operation = store.ids().next();
        var drafts = new ArrayList<Draft>();
        for (Wanted sku : wanted.skus()) {
            String key = operation + ":" + drafts.size();
            String skuId = store.ids().next();
            addSku(
                    tx,
                    skuId,
                    id,
                    drafts.size(),
                    sku.spec(),
                    sku.code(),
                    sku.priceFen(),
                    sku.stock());
            StockLaw.add(tx, key, skuId, sku.stock(), StockLaw.FIRST, now);
            String photo = wanted.photo().sha256();
            Versions.add(tx, key, skuId, title, sku.priceFen(), photo, now, 0);
            drafts.add(new Draft(skuId, sku.spec(), sku.code(), sku.priceFen(), sku.stock()));
        }
        create(tx, actor, operation, id, title, category, wanted.photo().sha256(), drafts);
        store.events()
                .append(
                        tx,
                        Listing.topic(id),
                        "listing.created",
                        new ListingEvent.Created(
                                id, shelf, slot, title, category, wanted.photo().sha256(), drafts),
                        actor.named(),
                        operation);
        tx.touched("listing");
        return new Listed(ListingStore.existing(tx.handle(), id), false);
    }

    static void addSku(
            Tx tx,
            String id,
            String listingId,
            int position,
            String spec,
            String code,
            long priceFen,
            long stock) {
        tx.update(
                "INSERT INTO sku(id, listing_id, position, spec, code, price_fen, price_version,"
                        + " initial_stock, platform_stock, platform_effect) VALUES"
                        + " (?,?,?,?,?,?,0,?,0,0)",
                id,
                listingId,
                position,
                spec,
                code,
                priceFen,
                stock);
        tx.touched("sku");
    }

    /** Its skus as a creation says them. */
    static List<Draft> drafts(Listing listing) {
        return listing.skus().stream()
                .map(s -> new Draft(s.id(), s.spec(), s.code(), s.priceFen(), s.initialStock()))
                .toList();
    }

    /** Another try at making a listing that no platform has, as it is now. */
    void createAgain(Tx tx, Actor actor, Listing listing) {
        create(
                tx,
                actor,
                store.ids().next(),
                listing.id(),
                listing.title(),
                listing.category(),
                listing.photoSha(),
                drafts(listing));
    }

    private void create(
            Tx tx,
            Actor actor,
            String operation,
            String listingId,
            String title,
            String category,
            String photoSha,
            List<Draft> drafts) {
        var payload = new CreateListing(listingId, title, category, photoSha, drafts);
        store.outbox()
                .add(
                        tx,
                        Operation.Draft.of(
                                operation,
                                Listing.topic(listingId),
                                ListingOperation.CREATE,
                                payload,
                                actor.named()));
    }

    /** The open shelf, opened now when there is none. */
    String openShelf(Tx tx) {
        Optional<Shelf> last = ListingStore.shelf(tx.handle());
        if (last.isPresent() && last.get().open()) {
            return last.get().id();
        }
        String id = store.ids().next();
        tx.update(
                "INSERT INTO shelf(id, opened_ms, closed_ms) VALUES (?,?,0)",
                id,
                store.clock().nowMs());
        tx.touched("shelf");
        return id;
    }
}
