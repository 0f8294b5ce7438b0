package shop.kaibo.command;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.returns.Returns;
import shop.kaibo.base.Clock;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.Templates;
import shop.kaibo.listing.after.AfterService;
import shop.kaibo.listing.prep.PrepService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.ShopRules;
import shop.kaibo.operator.ShopSettings;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.merge.MergeService;
import shop.kaibo.photo.Photo;
import shop.kaibo.safekeeping.Retention;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.shift.ShiftService;
import shop.kaibo.store.Operation;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.SyncEngine;
import shop.kaibo.sync.doctor.Doctor;
import shop.kaibo.sync.files.FileService;

import java.util.List;

/** The services of one open shop, as commands use them. Thread-safe as its services are. */
public interface Workplace {
    Clock clock();

    Actor actor();

    OperatorService operators();

    ShopRules rules();

    ShopSettings settings();

    ListingService listings();

    Templates templates();

    PrepService prep();

    AfterService after();

    OrderService orders();

    MergeService merges();

    BroadcastService broadcasts();

    Floor floor();

    AfterSaleService afterSales();

    Returns returns();

    Disclosure disclosure();

    Retention retention();

    Accounts accounts();

    FileService files();

    SyncEngine sync();

    Doctor doctor();

    SafekeepingService safekeeping();

    ShiftService shifts();

    /** What still has to reach a platform, oldest first. */
    List<Operation> openOperations(int limit);

    /** Keeps a photo under its hash. */
    void keep(Photo photo);

    /** Returns when the program is told to stop. */
    void waitForStop();
}
