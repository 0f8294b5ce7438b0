package shop.kaibo.aftersale.pool;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.photo.Photos;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.util.List;

/**
 * Where returned pieces lie that are not in stock, counted as moves so that two stations never
 * overwrite each other. Runs off the FX thread. Thread-safe.
 */
public final class PoolService {
    // what buyers read stays Chinese whatever the operator's language
    private static final Texts BUYERS = Texts.of("zh");

    private final Store store;
    private final ListingService listings;

    public PoolService(Store store, ListingService listings) {
        this.store = store;
        this.listings = listings;
    }

    /** Inside the bench's transaction: pieces of a parcel come to lie somewhere. */
    public void receive(
            Tx tx, Actor actor, String skuId, Disposition place, long pieces, String parcelId) {
        if (place == Disposition.SELLABLE || pieces == 0) {
            return;
        }
        add(tx, actor, skuId, place, pieces, "return", parcelId);
    }

    /** Inside the bench's transaction: a parcel was not taken in after all, or is graded anew. */
    public void takeOut(Tx tx, String parcelId) {
        PoolTable.undo(tx, parcelId);
    }

    /** Pools that hold something, the fullest first. */
    public List<Pool> pools() {
        return store.db().read(PoolTable::all);
    }

    /** Pieces of a sku in one place. */
    public long pieces(String skuId, Disposition place) {
        return store.db().read(handle -> PoolTable.pieces(handle, skuId, place));
    }

    /**
     * Moves pieces from one pool to another; to SELLABLE puts them back in stock. Undo is the
     * opposite, but what went back on sale comes out by the stock, not by this.
     */
    public void move(Actor actor, String skuId, Disposition from, Disposition to, long pieces) {
        Permissions.check(actor, Permission.RECEIVE);
        store.db()
                .write(
                        tx -> {
                            take(tx, actor, skuId, from, pieces, "move");
                            if (to == Disposition.SELLABLE) {
                                listings.restock(
                                        tx, actor, skuId, pieces, "mended", store.ids().next(), 0);
                            } else {
                                add(tx, actor, skuId, to, pieces, "move", null);
                            }
                            var event = new PoolEvent.Moved(skuId, from, to, pieces);
                            store.events()
                                    .append(
                                            tx,
                                            topic(skuId),
                                            "pool.moved",
                                            event,
                                            actor.named(),
                                            null);
                            return true;
                        });
    }

    /**
     * Puts all pieces of second grade on sale as a listing of their own, with the picture and the
     * words of the first grade. Asked again after a break in between, it is the same listing.
     *
     * @param priceFen what one piece of second grade costs, in fen
     */
    public Listing listSecond(Actor actor, String skuId, long priceFen) {
        Permissions.check(actor, Permission.LIST);
        Pool pool =
                pools().stream()
                        .filter(one -> one.skuId().equals(skuId))
                        .filter(one -> one.disposition() == Disposition.SECOND)
                        .findFirst()
                        .orElseThrow(() -> new Refused("stock", "aftersale.pool.empty"));
        byte[] picture =
                listings.photo(pool.photoSha())
                        .orElseThrow(() -> new Refused("photo", "aftersale.pool.no_photo"));
        var wanted =
                new QuickListing(
                        Photos.prepare(picture),
                        BUYERS.get("aftersale.pool.second.title", pool.title()),
                        "",
                        List.of(
                                new QuickListing.Wanted(
                                        pool.spec(), pool.code(), priceFen, pool.pieces())),
                        "second:" + pool.last(),
                        0);
        Listing listing = listings.list(actor, wanted).listing();
        var event = new PoolEvent.SoldAsSecond(skuId, listing.id(), pool.pieces(), priceFen);
        store.db()
                .write(
                        tx -> {
                            take(tx, actor, skuId, Disposition.SECOND, pool.pieces(), "listed");
                            store.events()
                                    .append(
                                            tx,
                                            topic(skuId),
                                            "pool.listed",
                                            event,
                                            actor.named(),
                                            null);
                            return true;
                        });
        return listing;
    }

    private void take(
            Tx tx, Actor actor, String skuId, Disposition from, long pieces, String reason) {
        long here = PoolTable.pieces(tx.handle(), skuId, from);
        if (pieces < 1 || pieces > here) {
            throw new Refused("pieces", "aftersale.pool.few", here);
        }
        add(tx, actor, skuId, from, -pieces, reason, null);
    }

    private void add(
            Tx tx,
            Actor actor,
            String skuId,
            Disposition place,
            long pieces,
            String reason,
            @Nullable String parcelId) {
        String id = store.ids().next();
        long now = store.clock().nowMs();
        PoolTable.add(tx, id, skuId, place, pieces, reason, parcelId, actor.named(), now);
    }

    private static String topic(String skuId) {
        return "pool:" + skuId;
    }
}
