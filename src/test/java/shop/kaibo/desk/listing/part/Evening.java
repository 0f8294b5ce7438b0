package shop.kaibo.desk.listing.part;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingReport;
import shop.kaibo.listing.ListingReport.SkuReport;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A shop on the evening of a show; time, threads and the platform are in the test's hand. */
public final class Evening implements AutoCloseable {
    public static final long MINUTE = 60_000;

    private static final Set<String> TABLES =
            Set.of("listing", "sku", "shelf", "outbox", "setting", "listing_photo");

    public final SettableClock clock = new SettableClock();
    public final DirectBackground background = new DirectBackground();
    public final Store store;
    public final ListingService listings;
    public final Tools tools;
    private final TouchFeed feed = new TouchFeed();
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private long effect = 10;

    public Evening(Path home, String language) {
        store = Store.open(home, clock);
        store.db().changes().listen(TABLES, touched::addAll);
        listings = new ListingService(store, new PhotoFolder(home.resolve("photos")));
        tools =
                new Tools(
                        listings,
                        new Actor("owner", "1", Role.OWNER),
                        feed,
                        background,
                        clock,
                        Texts.of(language),
                        new Notices(background),
                        new Undo(background));
    }

    /** Lists the next thing; "" lets the program make its title. */
    public Listing list(String title, long typedMs) {
        int drawn = listings.shelf().nextSlot() - 1;
        var sku = new Wanted("", "", 3990 + drawn, 20);
        var photo = Photos.prepare(ItemArt.draw(drawn, 200, 200));
        return listings.list(
                        tools.actor(),
                        new QuickListing(photo, title, "", List.of(sku), null, typedMs))
                .listing();
    }

    /** The platform tells how far a listing is, by its own clock. */
    public void told(Listing listing, ListingState state, String reason, long taken, long done) {
        var sku = listing.skus().getFirst();
        effect++;
        var report =
                new ListingReport(
                        "P" + (70_000 + listing.slot()),
                        listing.id(),
                        state,
                        reason.isEmpty() ? null : reason,
                        listing.title(),
                        listing.category(),
                        "",
                        List.of(
                                new SkuReport(
                                        "S" + listing.slot(),
                                        sku.spec(),
                                        sku.code(),
                                        sku.priceFen(),
                                        1,
                                        20,
                                        effect)),
                        effect,
                        taken,
                        1,
                        List.of(),
                        done,
                        listing.slot());
        store.db()
                .write(
                        tx -> {
                            var topic = Listing.topic(listing.id());
                            store.outbox()
                                    .openOf(tx.handle(), topic)
                                    .forEach(
                                            o ->
                                                    store.outbox()
                                                            .move(
                                                                    tx,
                                                                    o.id(),
                                                                    OperationState.DONE,
                                                                    0,
                                                                    null));
                            return listings.reported().apply(tx, "a1", report);
                        });
    }

    /** It was taken, looked at, and this came out. */
    public void reviewed(
            Listing listing, ListingState state, String reason, long taken, long done) {
        told(listing, ListingState.AUDITING, "", taken, 0);
        told(listing, state, reason, done, done);
    }

    /** Lets what was queued for the screen be shown. */
    public void settle() {
        // the writer has told of everything before it does another thing
        store.db().write(_ -> 0);
        var now = Set.copyOf(touched);
        touched.removeAll(now);
        now.forEach(feed::touch);
        background.pass(300);
    }

    /** What the user was told last. */
    public String noticed() {
        List<Notice> shown = tools.notices().shown();
        return shown.isEmpty() ? "" : shown.getLast().title() + "|" + shown.getLast().reason();
    }

    @Override
    public void close() {
        store.close();
    }
}
