package shop.kaibo.aftersale.returns;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.defect.DefectService;
import shop.kaibo.aftersale.evidence.EvidenceService;
import shop.kaibo.aftersale.label.LabelService;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.aftersale.pool.PoolService;
import shop.kaibo.aftersale.review.ReviewService;
import shop.kaibo.buyer.watch.WatchService;
import shop.kaibo.listing.ListingService;
import shop.kaibo.paper.Printers;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.store.Store;

/** What stands around the bench, made once for screens and commands. Thread-safe. */
public record Returns(
        EvidenceService evidence,
        PoolService pools,
        LooseService loose,
        LabelService labels,
        DefectService defects,
        ReviewService reviews,
        WatchService watches) {
    public static Returns of(
            Store store,
            AfterSaleService cases,
            ListingService listings,
            PhotoFolder photos,
            RightsRules rules) {
        var reviews = new ReviewService(store);
        return new Returns(
                new EvidenceService(store, cases, photos),
                new PoolService(store, listings),
                new LooseService(store),
                new LabelService(store, Printers.ofThisMachine()),
                new DefectService(store, cases, reviews, rules),
                reviews,
                new WatchService(store));
    }
}
