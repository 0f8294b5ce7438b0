package shop.kaibo.platform.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.StockReading;
import shop.kaibo.platform.StockReading.Arrival;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.sync.Till;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** What the adapter says and understands, one promise of the documents at a time. */
final class KuaishouGatewayTest {
    private static final String LISTING = "019f1c2a-7b3c-7d4e-9f00-0123456789ab";

    private final List<String> kept = new CopyOnWriteArrayList<>();
    private SimServer sim;
    private KuaishouGateway gateway;

    @BeforeEach
    void open() {
        sim = SimServer.start(Clock.system());
        SignIn.Signed signed = Till.value(SignIn.in(sim.fields(), Clock.system(), Trust.system()));
        Keeper remembering = Keeper.remembering(signed.secret());
        Keeper keeper =
                new Keeper() {
                    @Override
                    public String secret() {
                        return remembering.secret();
                    }

                    @Override
                    public void keep(String secret) {
                        kept.add(secret + " " + sim.called.size());
                        remembering.keep(secret);
                    }
                };
        gateway =
                KuaishouGateway.open(
                        signed.url(),
                        keeper,
                        Map.of("decryptsADay", "2"),
                        Patience.USUAL,
                        Clock.system());
    }

    @AfterEach
    void close() {
        gateway.close();
        sim.close();
    }

    private RemoteListing listed() {
        String photo =
                Till.value(gateway.uploadPhoto(new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2}, "sha"));
        String category = Till.value(gateway.suggestCategories("裙", photo)).getFirst();
        var skus =
                List.of(
                        new ListingDraft.Sku("s1", "红", "A1", 1_990, 10),
                        new ListingDraft.Sku("s2", "蓝", "A2", 2_990, 20));
        var draft = new ListingDraft(LISTING, "裙", category, List.of(photo), skus);
        return Till.value(gateway.createListing(draft, "key"));
    }

    private long order(RemoteListing listing, boolean paid) {
        ItemWords.Ids ids = ItemWords.Ids.of(listing.skus().getFirst().remoteId());
        return sim.inside(() -> sim.orders.place(ids.item(), ids.sku(), 1, paid, "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "019f1c2a-7b3c-7d4e-9f00-0123456789ab",
        "00000000-0001-7000-8000-000000000000",
        "ffffffff-ffff-7fff-bfff-ffffffffffff"
    })
    void aListingsIdIsReadBackFromTheTwoNumbersThePlatformKeeps(String id) {
        Reference numbers = Reference.of(id);
        assertThat(Reference.read(numbers.item(), numbers.first())).isEqualTo(id);
        assertThat(numbers.item()).isPositive();
        assertThat(Reference.read(numbers.item(), numbers.other(1))).isNull();
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }

    @Test
    void whatIsListedIsFoundByItsReferenceAndByTheFeed() {
        RemoteListing made = listed();
        assertThat(made.state()).isEqualTo(RemoteListing.State.AUDITING);
        RemoteListing found = Till.value(gateway.findListing(LISTING)).orElseThrow();
        assertThat(found.remoteId()).isEqualTo(made.remoteId());
        assertThat(found.state()).isEqualTo(RemoteListing.State.ON_SALE);
        Page<RemoteListing> page = Till.value(gateway.listingsChanged("", 50));
        assertThat(page.rows()).singleElement().matches(l -> LISTING.equals(l.reference()));
        assertThat(page.rows().getFirst().skus())
                .extracting(RemoteListing.RemoteSku::spec)
                .containsExactly("红", "蓝");
        sim.inside(
                () -> {
                    sim.items.audit(Long.parseLong(made.remoteId()), false);
                    return true;
                });
        RemoteListing refused = Till.value(gateway.listing(made.remoteId()));
        assertThat(refused.state()).isEqualTo(RemoteListing.State.REFUSED);
        assertThat(refused.reason()).isEqualTo("主图有水印");
        assertThat(gateway.setOnSale(made.remoteId(), true, "k"))
                .isEqualTo(new Outcome.Rejected<>("ks_not_approved", Refusals.NOT_APPROVED));
    }

    @Test
    void twentyWhoMeetAnExpiredTokenRenewItOnceAndKeepItFirst() throws Exception {
        sim.tokens.expire();
        var outcomes = new ArrayList<java.util.concurrent.Future<Outcome<Long>>>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                outcomes.add(many.submit(() -> gateway.epoch()));
            }
        }
        for (var outcome : outcomes) {
            assertThat(outcome.get()).isInstanceOf(Outcome.Done.class);
        }
        assertThat(sim.tokens.renewals()).isEqualTo(1);
        // kept before anything was called with it
        assertThat(kept).singleElement().asString().endsWith(" 0");
        assertThat(gateway.signedUntilMs() - System.currentTimeMillis())
                .isBetween(179L * 86_400_000, 180L * 86_400_000);
        sim.tokens.revoke();
        assertThat(gateway.epoch()).isInstanceOf(Outcome.Unauthorized.class);
    }

    @Test
    void ordersComeInWindowsToTheEndAndOnlyNewOnesAfterwards() {
        RemoteListing listing = listed();
        sim.inside(
                () -> {
                    ItemWords.Ids ids = ItemWords.Ids.of(listing.skus().get(1).remoteId());
                    sim.items.move(ids.item(), ids.sku(), 200);
                    for (int i = 0; i < 120; i++) {
                        sim.orders.place(ids.item(), ids.sku(), 1, true, "n" + i);
                    }
                    return true;
                });
        var seen = new ArrayList<String>();
        String cursor = "";
        Page<RemoteOrder> page;
        do {
            page = Till.value(gateway.ordersChanged(cursor, 50));
            page.rows().forEach(order -> seen.add(order.remoteId()));
            cursor = page.cursor();
        } while (page.more());
        // one changed in the same moment as the last of a page is told twice
        assertThat(seen.stream().distinct()).hasSize(120);
        RemoteOrder one = Till.value(gateway.order(seen.getFirst()));
        assertThat(one.phone().mask()).startsWith("138****");
        assertThat(one.phone().plain()).isNull();
        assertThat(one.lines().getFirst().remoteSkuId())
                .isEqualTo(listing.skus().get(1).remoteId());
        assertThat(sim.refused).isEmpty();
    }

    @Test
    void anUnansweredStockChangeIsWeighedAndNeverRepeatedBlindly() {
        RemoteListing listing = listed();
        String sku = listing.skus().getFirst().remoteId();
        var before = Till.value(gateway.readStock(sku));
        sim.faults =
                method ->
                        method.contains("stock")
                                ? SimServer.Fault.UNANSWERED
                                : SimServer.Fault.NONE;
        assertThat(gateway.adjustStock(sku, 5, "k")).isInstanceOf(Outcome.Unknown.class);
        assertThat(Till.value(gateway.weighStock(sku, before, 5))).isEqualTo(Arrival.ARRIVED);
        var now = Till.value(gateway.readStock(sku));
        assertThat(Till.value(gateway.weighStock(sku, now, 5))).isEqualTo(Arrival.ABSENT);
        order(listing, true);
        // one piece less, as if it were our own; but the list tells whose it is
        assertThat(Till.value(gateway.weighStock(sku, now, -1))).isEqualTo(Arrival.ABSENT);
        var blind = new StockReading(now.stock(), now.atMs());
        assertThat(Till.value(gateway.weighStock(sku, blind, -1))).isEqualTo(Arrival.UNCLEAR);
        assertThat(Till.value(gateway.weighStock(sku, now, 5))).isEqualTo(Arrival.ABSENT);
    }
}
