package shop.kaibo.listing;

import shop.kaibo.listing.stock.StockLaw;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;

/**
 * What platforms report of listings and answer to what we asked, each inside the transaction that
 * moves the cursor or ends the operation. Thread-safe.
 */
public final class Reported {
    private final Applying applying;
    private final Answering answering;

    Reported(Applying applying, Answering answering) {
        this.applying = applying;
        this.answering = answering;
    }

    /** A listing as the platform has it now; one made elsewhere is adopted. Returns our id. */
    public String apply(Tx tx, String account, ListingReport report) {
        return applying.apply(tx, account, report);
    }

    /**
     * Whether more is known of a listing than an answer of that version tells: what a feed brought
     * meanwhile was left while our wish was open, and has to be read again.
     */
    public boolean overtook(Tx tx, String listingId, long version) {
        return ListingStore.existing(tx.handle(), listingId).version() > version;
    }

    /** The platform made our listing. */
    public void created(Tx tx, String account, String listingId, ListingReport report) {
        applying.created(tx, account, listingId, report);
    }

    /** The photo or the creation is on its way. */
    public void uploading(Tx tx, String listingId) {
        applying.uploading(tx, listingId);
    }

    /** The photo did not get there; the listing waits again. */
    public void notUploaded(Tx tx, String listingId) {
        applying.notUploaded(tx, listingId);
    }

    /** The platform took a price (fen) under its price version. */
    public void priceApplied(Tx tx, String operationId, String skuId, long fen, long version) {
        answering.priceApplied(tx, operationId, skuId, fen, version);
    }

    /** The platform changed stock as asked: pieces as of its effect number, 0 for none. */
    public void stockApplied(Tx tx, String operationId, String skuId, long stock, long effect) {
        answering.stockApplied(tx, operationId, skuId, stock, effect);
    }

    /** An operation of ours ended without effect: its rows go back, its listing says why. */
    public void rejected(Tx tx, Operation operation, String reason) {
        answering.rejected(tx, operation, reason);
    }

    /** The platform, put back, does not contain this stock change any more: it goes again. */
    public void stockForgotten(Tx tx, String operationId) {
        StockLaw.forgotten(tx, operationId);
    }

    /** The platform's history is another one: its versions and effect numbers start anew. */
    public void otherHistory(Tx tx, String account) {
        applying.otherHistory(tx, account);
    }
}
