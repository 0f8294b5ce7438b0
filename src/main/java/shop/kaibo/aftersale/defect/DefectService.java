package shop.kaibo.aftersale.defect;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.review.ReviewService;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.sheet.CsvFile;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The defect log: what is wrong per listing and batch, and which orders hold it. Runs off the FX
 * thread. Thread-safe.
 */
public final class DefectService {
    private static final int NAME = 40;
    private static final int CASES = 50_000;

    private final Store store;
    private final AfterSaleService cases;
    private final ReviewService reviews;
    private final RightsRules rules;

    public DefectService(
            Store store, AfterSaleService cases, ReviewService reviews, RightsRules rules) {
        this.store = store;
        this.cases = cases;
        this.reviews = reviews;
        this.rules = rules;
    }

    /**
     * A new lot of a listing goes out from now. Refused: no name, one too long, or one this listing
     * had already.
     */
    public void begin(Actor actor, String listingId, String name) {
        Permissions.check(actor, Permission.LIST);
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > NAME) {
            throw new Refused("batch", "defect.name", NAME);
        }
        store.db()
                .write(
                        tx -> {
                            long same =
                                    Ask.number(
                                            tx.handle(),
                                            "SELECT count(*) FROM batch WHERE listing_id = ? AND"
                                                    + " name = ?",
                                            List.of(listingId, wanted));
                            if (same > 0) {
                                throw new Refused("batch", "defect.again", wanted);
                            }
                            tx.update(
                                    "INSERT INTO batch VALUES (?,?,?,?,?)",
                                    store.ids().next(),
                                    listingId,
                                    wanted,
                                    store.clock().nowMs(),
                                    actor.named());
                            tx.touched("batch");
                            var event = new BatchBegun(listingId, wanted);
                            String topic = "listing:" + listingId;
                            store.events()
                                    .append(tx, topic, "batch.begun", event, actor.named(), null);
                            return true;
                        });
    }

    /**
     * Listings and batches with a fault among what was ordered since a moment (epoch ms): first
     * where even the lower end of the rate is high. A fault is a reason or a bad review the rules
     * call one, a review a person put here, or goods that came back mendable or broken; a piece
     * counts once however often it is claimed.
     */
    public List<Defect> log(long fromMs) {
        Map<String, String> reasons =
                cases.latest(CASES).stream()
                        .filter(sale -> !sale.reason().isEmpty())
                        .collect(Collectors.toMap(AfterSale::id, AfterSale::reason));
        var faults = new Faults();
        for (var one : store.db().read(h -> DefectTable.complaints(h, fromMs))) {
            String reason = reasons.getOrDefault(one.caseId(), "");
            boolean broken = one.grade() == 3 || one.grade() == 4;
            if (broken || rules.faulty(reason, store.clock().nowMs())) {
                faults.add(one.listingId(), one.batch(), one.piece(), one.pieces(), reason);
            }
        }
        for (var one : store.db().read(h -> DefectTable.opinions(h, fromMs))) {
            String said = reviews.words(one.words());
            if (one.logged() || rules.faulty(said, store.clock().nowMs())) {
                String clause = Faults.clause(said);
                faults.add(one.listingId(), one.batch(), one.piece(), 1, clause);
            }
        }
        var log = new ArrayList<Defect>();
        for (var sold : store.db().read(h -> DefectTable.sold(h, fromMs))) {
            long sum = faults.pieces(sold.listingId(), sold.batch());
            if (sum > 0) {
                var rate = new Rate(Math.min(sum, sold.pieces()), sold.pieces());
                log.add(
                        new Defect(
                                sold.listingId(),
                                sold.slot(),
                                sold.title(),
                                sold.batch(),
                                rate,
                                faults.reasons(sold.listingId(), sold.batch())));
            }
        }
        log.sort(Comparator.comparingDouble((Defect one) -> one.rate().low()).reversed());
        return log;
    }

    /** Paid orders that hold pieces of a batch, "" for what was sold before the first. */
    public List<Affected> affected(String listingId, String batch) {
        return store.db().read(handle -> DefectTable.affected(handle, listingId, batch));
    }

    private static void folder(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new Refused("file", "label.unwritten", file.getFileName());
        }
    }

    /** Writes the recall list of a batch and tells how many orders are on it; nobody is named. */
    public int recall(Actor actor, String listingId, String batch, Path file, Texts texts) {
        Permissions.check(actor, Permission.CASE_DECIDE);
        List<Affected> all = affected(listingId, batch);
        folder(file);
        var head =
                List.of("order", "placed", "spec", "pieces", "status", "waybill").stream()
                        .map(name -> texts.get("defect.column." + name))
                        .toList();
        CsvFile.write(
                file,
                head,
                all.stream()
                        .map(
                                one ->
                                        List.of(
                                                one.remoteId(),
                                                Shanghai.minute(one.placedMs()),
                                                one.spec(),
                                                Long.toString(one.pieces()),
                                                one.status().name().toLowerCase(Locale.ROOT),
                                                one.waybill())));
        return all.size();
    }
}
