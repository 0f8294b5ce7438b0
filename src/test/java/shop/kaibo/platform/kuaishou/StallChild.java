package shop.kaibo.platform.kuaishou;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.base.Refused;
import shop.kaibo.listing.Listing;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.OrderTab;
import shop.kaibo.order.ShipState;
import shop.kaibo.store.Operation;
import shop.kaibo.sync.SyncPace;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * The program that is killed while it works with the platform of the trials: moves stock by as
 * little as buyers do, prices, ships and agrees to refunds, and enters what was acknowledged into a
 * file of its own, forced to the disk.
 */
public final class StallChild {
    static final String OPEN = "open";

    /** What a cut call still does there is over by then. */
    private static final SyncPace PACE = new SyncPace(20, 400, 100, 100, 1_500, 4);

    private StallChild() {}

    static Till open(Path home) {
        return Stall.open(home, PACE);
    }

    /**
     * @param args home, file of what was acknowledged, seed
     */
    public static void main(String[] args) throws IOException {
        var random = new SplittableRandom(Long.parseLong(args[2]));
        Till till = open(Path.of(args[0]));
        var file =
                FileChannel.open(
                        Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        till.engine.start();
        System.out.println(OPEN);
        while (true) {
            try {
                if (does(till, random)) {
                    acknowledge(file, till.latest(1));
                }
            } catch (Refused said) {
                assert said != null;
            }
            LockSupport.parkNanos(random.nextLong(40_000_000));
        }
    }

    private static boolean does(Till till, SplittableRandom random) {
        List<Listing> all = till.listings.shelf().listings();
        Listing one = all.get(random.nextInt(all.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 -> {
                till.restock(one, random.nextInt(1, 4));
                yield true;
            }
            case 2 -> {
                till.restock(one, -1);
                yield true;
            }
            case 3 -> {
                till.reprice(one, one.skus().getFirst().priceFen() + random.nextInt(1, 60));
                yield true;
            }
            case 4 -> ship(till, 2) > 0;
            default -> agree(till, 1) > 0;
        };
    }

    /** Ships some of what waits; how many. */
    static int ship(Till till, int most) {
        List<OrderRow> waiting =
                till.orders.search(OrderQuery.of("", OrderTab.ALL, 500)).stream()
                        .filter(order -> order.status() == OrderStatus.PAID)
                        .filter(order -> order.shipState() == ShipState.NONE)
                        .limit(most)
                        .toList();
        for (OrderRow order : waiting) {
            till.orders.ship(Till.OWNER, order.id(), "YTO", waybill(order.remoteId()), 0);
        }
        return waiting.size();
    }

    static String waybill(String remoteId) {
        return "YT" + remoteId.substring(remoteId.length() - 12);
    }

    /** Agrees to some of what buyers ask for; how many. */
    static int agree(Till till, int most) {
        int agreed = 0;
        for (AfterSale sale : till.cases.latest(200)) {
            if (agreed < most && sale.status() == CaseStatus.WAIT_SELLER && sale.intent() == null) {
                till.cases.approve(Till.OWNER, sale.id(), 0);
                agreed++;
            }
        }
        return agreed;
    }

    private static void acknowledge(FileChannel file, List<Operation> latest) throws IOException {
        String line = latest.getFirst().id() + "\n";
        file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        file.force(false);
    }
}
