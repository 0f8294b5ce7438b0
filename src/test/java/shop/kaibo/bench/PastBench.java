package shop.kaibo.bench;

import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.Sold;
import shop.kaibo.broadcast.past.Evening;
import shop.kaibo.broadcast.past.Past;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingEvent;
import shop.kaibo.listing.ListingOperation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** L10: any second of a show of 100,000 events; opening it and one moment, each in ms. */
final class PastBench {
    private static final int EVENTS = 100_000;
    private static final int PAGE = 2_000;
    private static final int MOMENTS = 200;

    private PastBench() {}

    static void run(List<String> arguments) throws Exception {
        Path home = Files.createTempDirectory("past");
        try (var evening = new Evening(home, 7).shelf(20)) {
            Broadcast show = evening.start();
            long from = evening.clock.nowMs();
            List<Listing> shelf = evening.listings.shelf().listings();
            var random = new Random(3);
            for (int done = 0; done < EVENTS; done += PAGE) {
                evening.store
                        .db()
                        .write(
                                tx -> {
                                    for (int i = 0; i < PAGE; i++) {
                                        evening.clock.pass(random.nextInt(200));
                                        Listing listing = shelf.get(random.nextInt(shelf.size()));
                                        String sku = listing.skus().getFirst().id();
                                        if (i % 10 == 0) {
                                            var price =
                                                    new ListingEvent.Repriced(
                                                            listing.id(), sku, 3_990, 2_990 + i);
                                            evening.store
                                                    .events()
                                                    .append(
                                                            tx,
                                                            Listing.topic(listing.id()),
                                                            ListingOperation.PRICE,
                                                            price,
                                                            "owner",
                                                            null);
                                            continue;
                                        }
                                        var sale =
                                                new Sold.Sale(
                                                        "paid",
                                                        1,
                                                        1,
                                                        1,
                                                        3_990,
                                                        0,
                                                        List.of(new Sold.Item(sku, 1, 3_990)));
                                        var sold =
                                                new Sold(
                                                        List.of(sale, sale),
                                                        List.of(new Sold.Left(sku, 9_999 - i)));
                                        evening.store
                                                .events()
                                                .append(
                                                        tx,
                                                        Broadcast.topic(show.id()),
                                                        Sold.KIND,
                                                        sold,
                                                        "platform",
                                                        null);
                                    }
                                    return 0;
                                });
            }
            long to = evening.clock.nowMs();
            var service = new PastService(evening.store);
            long began = System.nanoTime();
            Past past = service.open(show);
            past.at(from + random.nextLong(to - from));
            double first = (System.nanoTime() - began) / 1e6;
            double[] moments = new double[MOMENTS];
            for (int i = 0; i < MOMENTS; i++) {
                long at = from + random.nextLong(to - from);
                began = System.nanoTime();
                past.at(at);
                past.around(at);
                moments[i] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(moments);
            System.out.printf(
                    "L10: %,d events; opened with its first moment in %.0f ms; a random moment with"
                            + " its lines: median %.1f ms, p95 %.1f ms, most %.1f ms (goal 1000)%n",
                    past.events(),
                    first,
                    moments[MOMENTS / 2],
                    moments[MOMENTS * 95 / 100],
                    moments[MOMENTS - 1]);
            new Figure("L10", 1_000 / first, first, 1_000, "ms", 1).print();
        }
    }
}
