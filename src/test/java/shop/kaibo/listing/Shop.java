package shop.kaibo.listing;

import shop.kaibo.base.SettableClock;
import shop.kaibo.listing.ListingReport.SkuReport;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shop in a folder, and a platform that does what the test says. */
final class Shop implements AutoCloseable {
    static final String ACCOUNT = "a1";
    static final Actor OWNER = new Actor("owner", "1", Role.OWNER);

    final SettableClock clock = new SettableClock();
    final Store store;
    final ListingService listings;

    Shop(Path home) {
        store = Store.open(home, clock);
        listings = new ListingService(store, new PhotoFolder(home.resolve("photos")));
    }

    static Photo photo(int shade) {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(shade, 255 - shade, 90));
        graphics.fillRect(0, 0, 40, 40);
        graphics.dispose();
        return Photos.prepare(image);
    }

    Listing list(long fen, long stock, String code) {
        return listings.list(OWNER, QuickListing.of(photo(7), fen, stock, code)).listing();
    }

    List<Operation> open(String listingId) {
        return store.db().read(h -> store.outbox().openOf(h, Listing.topic(listingId)));
    }

    Operation sent(Operation operation) {
        store.db()
                .write(
                        tx -> {
                            store.outbox().sending(tx, operation.id());
                            return 0;
                        });
        return operation;
    }

    /** The platform makes it, as of an effect number. */
    void createdThere(Listing listing, long effect) {
        Operation create = open(listing.id()).getFirst();
        store.db()
                .write(
                        tx -> {
                            store.outbox().sending(tx, create.id());
                            store.outbox().move(tx, create.id(), OperationState.DONE, 0, null);
                            listings.reported()
                                    .created(
                                            tx,
                                            ACCOUNT,
                                            listing.id(),
                                            report(listing, ListingState.AUDITING, 1, effect));
                            return 0;
                        });
    }

    static ListingReport report(Listing l, ListingState state, long version, long effect) {
        var skus = new ArrayList<SkuReport>();
        for (Sku s : l.skus()) {
            skus.add(
                    new SkuReport(
                            "S" + l.slot() + s.spec(),
                            s.spec(),
                            s.code(),
                            s.priceFen(),
                            1,
                            s.initialStock(),
                            effect));
        }
        return new ListingReport(
                "L" + l.slot(), l.id(), state, null, l.title(), "", "", skus, version, 5);
    }

    /** The feed tells one sku's price and stock. */
    void told(Listing l, long version, long fen, long priceVersion, long stock, long effect) {
        var sku = new SkuReport("S" + l.slot(), "", "", fen, priceVersion, stock, effect);
        apply(
                new ListingReport(
                        "L" + l.slot(),
                        null,
                        ListingState.ON_SALE,
                        null,
                        l.title(),
                        "",
                        "",
                        List.of(sku),
                        version,
                        5));
    }

    String apply(ListingReport report) {
        return store.db().write(tx -> listings.reported().apply(tx, ACCOUNT, report));
    }

    void answered(Operation operation, Answer answer) {
        store.db()
                .write(
                        tx -> {
                            store.outbox().move(tx, operation.id(), OperationState.DONE, 0, null);
                            answer.run(tx);
                            return 0;
                        });
    }

    void rejected(Operation operation, String reason) {
        store.db()
                .write(
                        tx -> {
                            store.outbox()
                                    .move(tx, operation.id(), OperationState.REJECTED, 0, reason);
                            listings.reported().rejected(tx, operation, reason);
                            return 0;
                        });
    }

    interface Answer {
        void run(shop.kaibo.sqlite.Tx tx);
    }

    Listing now(Listing listing) {
        return listings.listing(listing.id()).orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }
}
