package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.order.OrderService;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
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
    private final CaseIntake intake;
    private final Decisions decisions;
    private final Bench bench;
    private final Cards cards;

    public AfterSaleService(
            Store store, OrderService orders, ListingService listings, RightsRules rules) {
        this.store = store;
        words = new CaseWords(store.vault());
        sales = new AfterSaleStore(words);
        intake = new CaseIntake(store, orders, sales, rules);
        decisions = new Decisions(store, sales, words);
        bench = new Bench(store, listings, sales, parcels, decisions);
        cards = new Cards(orders, rules, parcels);
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
    }

    /** The case changed before the act arrived; it comes back to be decided on what is now. */
    public void actStale(Tx tx, String operation, ActOnCase act) {
        intake.failed(tx, operation, act, "stale", "");
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
        return store.db().read(handle -> parcels.count(handle, today()));
    }

    /** The newest parcels of today. */
    public List<Parcel> latestParcels(int limit) {
        return store.db().read(handle -> parcels.since(handle, today(), limit));
    }

    /**
     * Agrees to what the buyer asks for: pays a refund without goods, or lets the goods come back.
     *
     * @param releaseMs not sent before this moment, 0 for at once
     * @return the operation, which can be undone while unsent
     */
    public String approve(Actor actor, String caseId, long releaseMs) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        return store.db()
                .write(tx -> approve(tx, actor, decisions.require(tx.handle(), caseId), releaseMs));
    }

    /** The same for a case on screen; refused when it changed since it was shown. */
    public String approve(Actor actor, AfterSale shown, long releaseMs) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        return store.db()
                .write(
                        tx ->
                                approve(
                                        tx,
                                        actor,
                                        decisions.unchanged(tx.handle(), shown),
                                        releaseMs));
    }

    private String approve(Tx tx, Actor actor, AfterSale sale, long releaseMs) {
        CaseAct act = decisions.agreeing(sale);
        return decisions.decide(tx, actor, sale, act, Decisions.Refusal.NONE, releaseMs);
    }

    /** Refuses the buyer's claim with a sentence for the platform; as {@link #approve}. */
    public String refuse(Actor actor, String caseId, String reason, long releaseMs) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        String text = reason.strip();
        if (text.isEmpty() || text.length() > 200) {
            throw new Refused("reason", "aftersale.reason");
        }
        return store.db()
                .write(
                        tx ->
                                decisions.decide(
                                        tx,
                                        actor,
                                        decisions.require(tx.handle(), caseId),
                                        CaseAct.REFUSE,
                                        new Decisions.Refusal("seller", text),
                                        releaseMs));
    }

    /**
     * Takes a returned parcel in: grades 1 to 3 pay the platform's sum, 4 and 5 refuse and never
     * pay; grade 1 puts the pieces back on sale.
     *
     * @param grade key 1 to 5
     * @param photo sha256 of a picture taken as evidence
     * @param releaseMs nothing is sent before this moment, 0 for at once
     */
    public Receipt receive(
            Actor actor, String code, int grade, @Nullable String photo, long releaseMs) {
        Permissions.check(actor, Permission.RECEIVE);
        return store.db()
                .write(
                        tx ->
                                receive(
                                        tx,
                                        actor,
                                        bench.pick(tx.handle(), code),
                                        code,
                                        grade,
                                        photo,
                                        releaseMs));
    }

    /** The same for a case on screen; refused when it changed since it was shown. */
    public Receipt receive(
            Actor actor,
            AfterSale shown,
            String code,
            int grade,
            @Nullable String photo,
            long releaseMs) {
        Permissions.check(actor, Permission.RECEIVE);
        return store.db()
                .write(
                        tx ->
                                receive(
                                        tx,
                                        actor,
                                        decisions.unchanged(tx.handle(), shown),
                                        code,
                                        grade,
                                        photo,
                                        releaseMs));
    }

    private Receipt receive(
            Tx tx,
            Actor actor,
            AfterSale sale,
            String code,
            int grade,
            @Nullable String photo,
            long releaseMs) {
        CaseCard card = cards.of(tx.handle(), sale);
        return bench.receive(tx, actor, card, code, Grade.of(grade), photo, releaseMs);
    }

    /** Takes back a decision, and the parcel and stock that came with it, while all is unsent. */
    public void undo(Actor actor, String operation) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        store.db()
                .write(
                        tx -> {
                            ActOnCase act =
                                    store.outbox()
                                            .find(tx.handle(), operation)
                                            .map(Operation::payload)
                                            .map(json -> Payloads.read(json, ActOnCase.class))
                                            .orElseThrow(() -> new Refused("", "aftersale.sent"));
                            AfterSale sale = decisions.undo(tx, actor, operation, act);
                            bench.undo(tx, sale.id(), operation);
                            return sale.id();
                        });
    }

    private long today() {
        return Shanghai.startOf(Shanghai.day(store.clock().nowMs()));
    }
}
