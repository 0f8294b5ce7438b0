package shop.kaibo.broadcast.past;

import shop.kaibo.base.SettableClock;
import shop.kaibo.broadcast.BoardFigures;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastService;
import shop.kaibo.broadcast.Chronicle;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingReport;
import shop.kaibo.listing.ListingReport.SkuReport;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.Refund;
import shop.kaibo.order.RefundState;
import shop.kaibo.order.Reports;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.Item;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A seeded evening over a real store: a shelf, a show, orders that change, a platform that counts.
 */
public final class Evening implements AutoCloseable {
    public static final Actor OWNER = new Actor("owner", "1", Role.OWNER);
    private static final String ACCOUNT = "acc";
    private static final int SIZES = 2;

    public final SettableClock clock = new SettableClock();
    public final Store store;
    public final BuyerService buyers;
    public final OrderService orders;
    public final ListingService listings;
    public final BroadcastService broadcasts;
    private final Random random;
    private final List<String> shelf = new ArrayList<>();
    private final Map<String, Long> there = new HashMap<>();
    private final Map<String, long[]> placed = new HashMap<>();
    private final List<String> known = new ArrayList<>();
    private long effect = 1;
    private long version = 1;

    public Evening(Path home, long seed) {
        random = new Random(seed);
        store = Store.open(home, clock);
        buyers = new BuyerService(store);
        orders = new OrderService(store, buyers, new Chronicle(store, new BoardFigures()));
        listings = new ListingService(store, new PhotoFolder(home.resolve("photos")));
        broadcasts = new BroadcastService(store, listings);
    }

    /** Lists so many things of two sizes and puts them on sale there. */
    public Evening shelf(int count) {
        for (int i = 0; i < count; i++) {
            Item item = ItemArt.items().get(i);
            var sizes = new ArrayList<Wanted>();
            for (int size = 0; size < SIZES; size++) {
                sizes.add(new Wanted("" + (36 + size), "", item.priceFen(), 60 + 20 * i));
            }
            var photo = Photos.prepare(ItemArt.jpeg(i, 200));
            var wanted = new QuickListing(photo, item.titleZh(), "", sizes, null, 0);
            String id = listings.list(OWNER, wanted).listing().id();
            shelf.add(id);
            for (int size = 0; size < SIZES; size++) {
                there.put(remote(i, size), 60L + 20 * i);
            }
            tell(i, ListingState.ON_SALE, true);
        }
        return this;
    }

    private static String remote(int listing, int size) {
        return "rs" + listing + "-" + size;
    }

    /** What the platform says of a listing, with its own count of pieces. */
    public void tell(int listing, ListingState state, boolean first) {
        Listing ours = listings.listing(shelf.get(listing)).orElseThrow();
        var skus = new ArrayList<SkuReport>();
        for (int size = 0; size < SIZES; size++) {
            skus.add(
                    new SkuReport(
                            remote(listing, size),
                            ours.skus().get(size).spec(),
                            "",
                            ours.skus().get(size).priceFen(),
                            version,
                            there.getOrDefault(remote(listing, size), 0L),
                            effect));
        }
        var report =
                new ListingReport(
                        "rl" + listing,
                        ours.id(),
                        state,
                        null,
                        ours.title(),
                        "",
                        "",
                        skus,
                        ++version,
                        clock.nowMs());
        store.db()
                .write(
                        tx -> {
                            if (first) {
                                listings.reported().created(tx, ACCOUNT, ours.id(), report);
                            }
                            return listings.reported().apply(tx, ACCOUNT, report);
                        });
    }

    /** The show of the evening. */
    public Broadcast start() {
        return broadcasts.start(OWNER, "小朱");
    }

    /** One thing happens, chosen by the seed; time moves on by up to three seconds. */
    public void step() {
        clock.pass(1 + random.nextInt(3_000));
        int listing = random.nextInt(shelf.size());
        switch (random.nextInt(20)) {
            case 0 -> broadcasts.pin(OWNER, shelf.get(listing));
            case 1 -> broadcasts.handOver(OWNER, List.of("小朱", "阿芳", "老周").get(listing % 3));
            case 2 -> restock(listing);
            case 3 -> reprice(listing);
            case 4 -> {
                // another till of the shop sells some
                there.merge(remote(listing, 0), -1L, Long::sum);
                effect++;
                tell(listing, ListingState.ON_SALE, false);
            }
            case 5 ->
                    tell(
                            listing,
                            random.nextBoolean() ? ListingState.ON_SALE : ListingState.OFF,
                            false);
            case 6, 7 -> later(OrderStatus.CLOSED);
            case 8, 9, 10 -> later(OrderStatus.PAID);
            case 11 -> refund();
            default -> page(1 + random.nextInt(6));
        }
    }

    private void restock(int listing) {
        String sku = listings.listing(shelf.get(listing)).orElseThrow().skus().getFirst().id();
        listings.restock(OWNER, sku, 1 + random.nextInt(9));
    }

    private void reprice(int listing) {
        String sku = listings.listing(shelf.get(listing)).orElseThrow().skus().get(1).id();
        listings.reprice(OWNER, sku, 1_000 + random.nextInt(9_000), 0);
    }

    /** So many orders of one page. */
    public void page(int count) {
        store.db()
                .write(
                        tx -> {
                            for (int i = 0; i < count; i++) {
                                String number = "2026" + (100_000 + placed.size());
                                long paid = random.nextInt(3) == 0 ? 0 : clock.nowMs();
                                long[] order = {
                                    random.nextInt(shelf.size()),
                                    random.nextInt(SIZES),
                                    1 + random.nextInt(2),
                                    ++effect,
                                    clock.nowMs(),
                                    paid,
                                    1
                                };
                                there.merge(
                                        remote((int) order[0], (int) order[1]),
                                        -order[2],
                                        Long::sum);
                                placed.put(number, order);
                                known.add(number);
                                OrderStatus state =
                                        paid > 0 ? OrderStatus.PAID : OrderStatus.PENDING_PAY;
                                orders.apply(tx, ACCOUNT, 1, report(number, order, state, 0));
                            }
                            return count;
                        });
    }

    private void later(OrderStatus to) {
        if (known.isEmpty()) {
            return;
        }
        String number = known.get(random.nextInt(known.size()));
        long[] order = placed.get(number);
        if (order[5] > 0 || order[6] > 1) {
            return;
        }
        order[6]++;
        boolean closes = to == OrderStatus.CLOSED;
        if (closes) {
            there.merge(remote((int) order[0], (int) order[1]), order[2], Long::sum);
        } else {
            order[5] = clock.nowMs();
        }
        var report = report(number, order, to, closes ? ++effect : 0);
        store.db().write(tx -> orders.apply(tx, ACCOUNT, 1, report));
    }

    private void refund() {
        if (!known.isEmpty()) {
            String number = known.get(random.nextInt(known.size()));
            RefundState state = RefundState.values()[random.nextInt(3)];
            String id = orders.find(number).orElseThrow().id();
            store.db()
                    .write(
                            tx -> {
                                orders.refund(tx, id, Refund.of(state));
                                return id;
                            });
        }
    }

    private OrderReport report(String number, long[] order, OrderStatus status, long release) {
        int listing = (int) order[0];
        String spec = "" + (36 + order[1]);
        var line =
                new OrderReport.Line(
                        "rl" + listing, remote(listing, (int) order[1]), "", spec, order[2], 3_990);
        return new OrderReport(
                number,
                order[6],
                status,
                status.word(),
                OrderSource.values()[listing % 4],
                order[2] * 3_990,
                List.of(line),
                "buyer " + number,
                Reports.person("网名甲", "李小明", "13800005678", "杭州"),
                "",
                null,
                "",
                "",
                order[3],
                release,
                order[4],
                order[5],
                0,
                order[4] + 172_800_000,
                order[4] + order[6]);
    }

    @Override
    public void close() {
        buyers.close();
        store.close();
    }
}
