package shop.kaibo.drill;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.listing.Listing;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.OrderTab;
import shop.kaibo.order.ShipState;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.vendure.VendureGateway;
import shop.kaibo.sync.SyncPace;
import shop.kaibo.sync.Till;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** A till that works with a Vendure; its main method is the one that is killed at work. */
public final class VendureTill {
    /** What a cut call still does there is over by then. */
    private static final SyncPace PACE = new SyncPace(20, 500, 200, 200, 2_500, 3);

    private VendureTill() {}

    static Till open(Path home) {
        return new Till(
                home,
                Clock.system(),
                at -> VendureGateway.open(at.url(), at.token(), Trust.system(), Clock.system()),
                PACE);
    }

    private static final int DEEDS = 8;

    /** Works and is killed: ships what is paid and moves stock. */
    public static void main(String[] args) {
        var random = new SplittableRandom(Long.parseLong(args[1]));
        Till till = open(Path.of(args[0]));
        till.engine.start();
        for (int i = 0; i < DEEDS; i++) {
            restock(till, random);
            ship(till, 2);
        }
        while (true) {
            // what was acknowledged goes out by itself, until the end
            LockSupport.park();
        }
    }

    static void restock(Till till, SplittableRandom random) {
        List<Listing> all = till.listings.shelf().listings();
        Listing one = all.get(random.nextInt(all.size()));
        try {
            till.restock(one, random.nextInt(1, 4));
        } catch (Refused said) {
            assert said != null;
        }
    }

    /** Ships some of what waits; how many. */
    static int ship(Till till, int most) {
        List<OrderRow> waiting =
                paid(till).stream().filter(o -> o.shipState() == ShipState.NONE).toList();
        int shipped = 0;
        for (OrderRow order : waiting.subList(0, Math.min(most, waiting.size()))) {
            till.orders.ship(Till.OWNER, order.id(), "SF", waybill(order.remoteId()), 0);
            shipped++;
        }
        return shipped;
    }

    static List<OrderRow> paid(Till till) {
        return till.orders.search(OrderQuery.of("", OrderTab.ALL, 500)).stream()
                .filter(order -> order.status() == OrderStatus.PAID)
                .filter(order -> !order.refundState().counts())
                .toList();
    }

    static String waybill(String remoteId) {
        return "SF" + (100_000_000_000L + Long.parseLong(remoteId));
    }
}
