package shop.kaibo.aftersale;

import shop.kaibo.aftersale.pool.PoolService;
import shop.kaibo.base.Shanghai;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.order.OrderService;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.sqlite.Work;
import shop.kaibo.store.Store;

import java.util.List;
import java.util.Optional;

/**
 * After-sale cases: the queue, the decisions, the returns bench. A decision is an intent until the
 * platform answers; a second one for the same case is refused meanwhile. Sums in fen, times in
 * epoch ms. Thread-safe.
 */
public final class AfterSaleService {
    /** From here on a deadline is said to be near. */
    public static final long SOON_MS = 2 * 3_600_000L;

    private final Store store;
    private final CaseWords words;
    private final AfterSaleStore sales;
    private final ParcelStore parcels = new ParcelStore();
    private final CaseGoods goods;
    private final CaseIntake intake;
    private final CaseHandling handling;
    private final Bench bench;
    private final Cards cards;
    private final Oversight oversight;

    public AfterSaleService(
            Store store, OrderService orders, ListingService listings, RightsRules rules) {
        this.store = store;
        words = new CaseWords(store.vault());
        sales = new AfterSaleStore(words);
        var pools = new PoolService(store, listings);
        goods = new CaseGoods(store, listings, pools, sales, parcels);
        var twice = new TwiceTaken(store, listings, goods, sales, parcels);
        intake = new CaseIntake(store, orders, sales, rules, goods, twice);
        var decisions = new Decisions(store, sales, words, orders);
        var finder = new CaseFinder(words, orders);
        bench = new Bench(store, listings, finder, parcels, decisions, goods);
        cards = new Cards(store, orders, rules, parcels);
        handling = new CaseHandling(store, goods, sales, parcels, decisions, bench, cards);
        oversight = new Oversight(store, this, sales, words);
    }

    /**
     * Takes in what a platform says of a case and tells its id here; the same or an older version
     * changes nothing.
     *
     * @param epoch the platform's history the report belongs to; a later one wins over any version
     */
    public String apply(Tx tx, String account, long epoch, CaseReport report) {
        return intake.apply(tx, account, epoch, report);
    }

    /** After orders were taken in: cases that came before their order find it. */
    public void link(Tx tx, String account) {
        intake.link(tx, account);
    }

    /** After skus of the platform were taken in: cases that came before them find their goods. */
    public void goodsCame(Tx tx, String account, List<String> remoteSkuIds) {
        if (sales.goods(tx, account, remoteSkuIds)) {
            goods.known(tx, account);
        }
    }

    /** Marks what the platform no longer knows, after all its cases were read in this epoch. */
    public int unknownThere(Tx tx, String account, long epoch) {
        return intake.unknownThere(tx, account, epoch);
    }

    /** The sentence a refusal goes out with, "" for acts that agree. */
    public String words(ActOnCase act) {
        return words.open(act.sealedText());
    }

    /** The platform did the act and says how the case stands. */
    public void acted(Tx tx, long epoch, String operation, ActOnCase act, CaseReport report) {
        intake.acted(tx, epoch, operation, act, report);
    }

    /** The platform would not have the act; the case comes back into the queue. */
    public void actRejected(Tx tx, String operation, ActOnCase act, String reason) {
        intake.failed(tx, operation, act, "rejected", reason);
        handling.unsent(tx, operation, act);
    }

    /** The case changed before the act arrived; it comes back to be decided on what is now. */
    public void actStale(Tx tx, String operation, ActOnCase act) {
        intake.failed(tx, operation, act, "stale", "");
        handling.unsent(tx, operation, act);
    }

    /** Our turn and undecided, first deadline first. */
    public List<AfterSale> queue(int limit) {
        return store.db().read(handle -> sales.due(handle, limit));
    }

    /** All cases, newest first. */
    public List<AfterSale> latest(int limit) {
        return store.db().read(handle -> sales.latest(handle, limit));
    }

    public QueueCounts counts() {
        return store.db().read(h -> sales.counts(h, store.clock().nowMs(), SOON_MS));
    }

    /** A case by our id or the platform's, with its order, its rights and its parcel. */
    public Optional<CaseCard> card(String caseId) {
        return store.db()
                .read(handle -> sales.known(handle, caseId).map(sale -> cards.of(handle, sale)));
    }

    /** Cases of a scanned or typed code: return waybill, waybill, order, case or goods. */
    public List<CaseMatch> find(String code) {
        return store.db().read(handle -> bench.find(handle, code));
    }

    /** Parcels taken in today (Shanghai). */
    public long receivedToday() {
        long today = Shanghai.startOf(Shanghai.day(store.clock().nowMs()));
        return store.db().read(handle -> parcels.count(handle, today));
    }

    /** What wants a second look, and many at once. */
    public Oversight oversight() {
        return oversight;
    }

    /**
     * Agrees to what the buyer asks for: pays a refund without goods, or lets the goods come back.
     * Nothing is sent before releaseMs, 0 for at once.
     *
     * @return the operation, which can be undone while unsent
     */
    public String approve(Actor actor, String caseId, long releaseMs) {
        return decide(actor, tx -> handling.approve(tx, actor, caseId, releaseMs));
    }

    /** The same for a case on screen; refused when it changed since it was shown. */
    public String approve(Actor actor, AfterSale shown, long releaseMs) {
        return decide(actor, tx -> handling.approve(tx, actor, shown, releaseMs));
    }

    /** Refuses the buyer's claim with a sentence for the platform; as {@link #approve}. */
    public String refuse(Actor actor, String caseId, String reason, long releaseMs) {
        return decide(actor, tx -> handling.refuse(tx, actor, caseId, reason, releaseMs));
    }

    /** Explains a complaint to the platform, which decides; as {@link #approve}. */
    public String answer(Actor actor, String caseId, String text, long releaseMs) {
        return decide(actor, tx -> handling.answer(tx, actor, caseId, text, releaseMs));
    }

    /**
     * Sends goods in place of money: what an exchange wants, what was missing, what was mended. The
     * pieces leave the stock of what is sent. Refused while the goods of an exchange are not on the
     * bench, and for a waybill that carries another parcel; as {@link #approve}.
     */
    public String send(Actor actor, AfterSale shown, Outgoing parcel, long releaseMs) {
        return decide(actor, tx -> handling.send(tx, actor, shown, parcel, releaseMs));
    }

    /**
     * Takes a returned parcel in. Grades 1 to 3 with all pieces pay the platform's sum, or for an
     * exchange or repair make way for the parcel to send; 4 and 5, an empty parcel and missing
     * pieces refuse and never pay. Grade 1 puts the pieces back on sale.
     *
     * @param releaseMs nothing is sent before this moment, 0 for at once
     */
    public Receipt receive(Actor actor, String code, Inspection found, long releaseMs) {
        return receive(actor, tx -> handling.receive(tx, actor, code, found, releaseMs));
    }

    /** The same for a case on screen; refused when it changed since it was shown. */
    public Receipt receive(
            Actor actor, AfterSale shown, String code, Inspection found, long releaseMs) {
        return receive(actor, tx -> handling.receive(tx, actor, shown, code, found, releaseMs));
    }

    /** Takes back a decision, and the parcel and stock that came with it, while all is unsent. */
    public void undo(Actor actor, String operation) {
        decide(actor, tx -> handling.undo(tx, actor, operation));
    }

    private <T> T decide(Actor actor, Work<T> work) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        return store.db().write(work);
    }

    private Receipt receive(Actor actor, Work<Receipt> work) {
        Permissions.check(actor, Permission.RECEIVE);
        return store.db().write(work);
    }
}
