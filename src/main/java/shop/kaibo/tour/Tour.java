package shop.kaibo.tour;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.command.Tours;
import shop.kaibo.listing.Listing;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderTab;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The main job from end to end, as a merchant does it in an evening: list with and without the
 * network, run a broadcast, ship, settle after-sales. Everything goes through the very services and
 * screens of the program. Runs once, on one thread.
 */
public final class Tour {
    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);
    private static final int GOODS = 20;
    private static final int ONLINE = 12;
    private static final int AT_HAND = 4;
    private static final int TO_SHIP = 60;
    private static final int ROUNDS = 20;
    private static final int CASES = 16;
    private static final long PATIENCE_MS = 60_000;
    private static final long BEAT_MS = 200;

    /** How long the show lasts on the tour's own clock, in seconds. */
    private static final double SHOW_S = 1_500;

    private final Tours.Wanted plan;
    private final TourShop shop;
    private final Practice practice;
    private final Album album;

    public Tour(Tours.Wanted plan, TourShop shop, Practice practice, Painter painter) {
        this.plan = plan;
        this.shop = shop;
        this.practice = practice;
        this.album = new Album(plan, painter, practice);
    }

    /** Performs it all and tells what came of it. */
    public TourReport run() {
        List<Practice.Goods> goods = practice.goods(GOODS + AT_HAND);
        goods.subList(0, ONLINE).forEach(shop::list);
        settle();
        practice.cable(false);
        goods.subList(ONLINE, GOODS).forEach(shop::list);
        shop.sync().pass();
        album.photos(goods.subList(GOODS, GOODS + AT_HAND));
        album.take("listing");
        album.take("sync-offline", "sync");
        practice.cable(true);
        settle();
        broadcast();
        ship();
        afterSales();
        cableAgain();
        shop.orders()
                .search(OrderQuery.of("", OrderTab.TO_SHIP, 1))
                .forEach(o -> album.order(o.id()));
        album.take("orders");
        album.take("sync");
        album.take("settings");
        settle();
        return new Reckoning(shop, practice.truth()).report(album.names());
    }

    private void settle() {
        shop.sync().untilIdle(PATIENCE_MS);
    }

    private void broadcast() {
        shop.broadcasts().start(shop.actor(), plan.language().equals("en") ? "Zhu" : "小朱");
        CompletableFuture<Integer> crowd =
                practice.crowd(plan.seed(), plan.orders() / SHOW_S, SHOW_S);
        List<Listing> shelf = shop.listings().shelf().listings();
        shop.listings().restock(shop.actor(), shelf.get(1).skus().getFirst().id(), 50);
        int turn = 0;
        boolean shown = false;
        while (!over(crowd)) {
            shop.sync().pass();
            shop.broadcasts().pin(shop.actor(), shelf.get(turn++ % shelf.size()).id());
            long orders = shop.broadcasts().latest().map(this::ordersOf).orElse(0L);
            if (!shown && orders * 10 >= plan.orders() * 7L) {
                album.take("live");
                shown = true;
            }
        }
        settle();
    }

    // whether the last buyer has come, asked once a beat
    private static boolean over(CompletableFuture<Integer> crowd) {
        try {
            crowd.get(BEAT_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private long ordersOf(Broadcast show) {
        return shop.broadcasts().totals(show.id()).orders();
    }

    private void ship() {
        int number = 0;
        var query = OrderQuery.of("", OrderTab.TO_SHIP, TO_SHIP);
        for (OrderRow order : shop.orders().search(query)) {
            try {
                String waybill = "YT" + (8_820_447_000_000L + plan.seed() * 1_000 + number++);
                shop.orders().ship(shop.actor(), order.id(), "YTO", waybill, 0);
            } catch (Refused e) {
                LOG.info("not shipped: {}", e.key());
            }
        }
        settle();
    }

    private void afterSales() {
        practice.complaints(CASES, plan.seed());
        settle();
        List<AfterSale> queue = shop.afterSales().queue(CASES);
        // what comes back is agreed to first, so that the queue shows refunds and parcels
        queue.stream()
                .filter(sale -> sale.legal().contains(CaseAct.AGREE_RETURN))
                .forEach(this::decide);
        settle();
        for (int i = 0; i < ROUNDS && onTheirWay(); i++) {
            settle();
        }
        queue = shop.afterSales().queue(CASES);
        queue.stream()
                .filter(AfterSale::receivable)
                .findFirst()
                .ifPresent(sale -> album.scan(sale.returnWaybill()));
        album.take("aftersale");
        queue.forEach(this::decide);
        settle();
    }

    private boolean onTheirWay() {
        return shop.afterSales().latest(CASES).stream()
                .anyMatch(sale -> sale.status() == CaseStatus.WAIT_BUYER_RETURN);
    }

    private void decide(AfterSale sale) {
        try {
            if (sale.receivable()) {
                shop.afterSales()
                        .receive(
                                shop.actor(),
                                sale.returnWaybill(),
                                Inspection.whole(Grade.PERFECT),
                                0);
            } else if (sale.legal().contains(CaseAct.AGREE_REFUND)
                    || sale.legal().contains(CaseAct.AGREE_RETURN)) {
                shop.afterSales().approve(shop.actor(), sale.id(), 0);
            }
        } catch (Refused e) {
            LOG.info("not decided: {}", e.key());
        }
    }

    private void cableAgain() {
        practice.cable(false);
        List<Listing> shelf = shop.listings().shelf().listings();
        for (Listing listing : shelf.subList(0, 5)) {
            String sku = listing.skus().getFirst().id();
            shop.listings().restock(shop.actor(), sku, 20);
            shop.listings()
                    .reprice(shop.actor(), sku, listing.skus().getFirst().priceFen() + 10, 0);
        }
        shop.sync().pass();
        practice.cable(true);
        settle();
    }
}
