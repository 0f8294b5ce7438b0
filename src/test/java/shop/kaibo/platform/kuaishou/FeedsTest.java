package shop.kaibo.platform.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.sync.Till;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Feeds are read to their end whatever happens on the platform between two pages. */
final class FeedsTest {
    @Test
    void nothingIsSkippedWhileWhatWasReadMovesOn() {
        Clock clock = Clock.system();
        try (SimServer sim = SimServer.start(clock);
                KuaishouGateway gateway =
                        KuaishouGateway.open(
                                sim.url(),
                                Keeper.remembering(
                                        Till.value(SignIn.in(sim.fields(), clock, Trust.system()))
                                                .secret()),
                                Map.of(),
                                Patience.USUAL,
                                clock)) {
            byte[] jpeg = {(byte) 0xff, (byte) 0xd8, 1, 2};
            var skus = List.of(new ListingDraft.Sku("s1", "", "A1", 1_990, 500));
            var draft =
                    new ListingDraft(
                            "019f1c2a-7b3c-7d4e-9f00-0123456789ab",
                            "裙",
                            String.valueOf(SimItems.LEAF),
                            List.of(Till.value(gateway.uploadPhoto(jpeg, "sha"))),
                            skus);
            var listing = Till.value(gateway.createListing(draft, "key"));
            String sku = listing.skus().getFirst().remoteId();
            var placed = new ArrayList<String>();
            for (int i = 0; i < 130; i++) {
                long oid = sim.order(sku, "b" + i);
                long ms = clock.nowMs() - 10_000 + i;
                sim.inside(() -> SimOrders.base(sim.orders.order(oid)).put("updateTime", ms));
                placed.add(String.valueOf(oid));
            }
            var seen = new ArrayList<String>();
            String cursor = "";
            Page<RemoteOrder> page;
            do {
                page = Till.value(gateway.ordersChanged(cursor, 50));
                page.rows().forEach(order -> seen.add(order.remoteId()));
                cursor = page.cursor();
                if (page.more()) {
                    // they leave the span that is being read, and what follows them moves up
                    seen.stream()
                            .distinct()
                            .limit(5)
                            .forEach(id -> sim.change(Long.parseLong(id), 40));
                }
            } while (page.more());
            assertThat(seen).containsAll(placed);
            assertThat(sim.refused).isEmpty();
        }
    }
}
