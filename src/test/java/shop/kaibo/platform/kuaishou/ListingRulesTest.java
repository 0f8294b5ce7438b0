package shop.kaibo.platform.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Shanghai;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.sync.Till;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** What a listing has to be before the platform is asked to take it, or to change it. */
final class ListingRulesTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, 1, 2};

    private final Clock clock = Clock.system();
    private SimServer sim;
    private Keeper keeper;

    @BeforeEach
    void open() {
        sim = SimServer.start(clock);
        keeper =
                Keeper.remembering(
                        Till.value(SignIn.in(sim.fields(), clock, Trust.system())).secret());
    }

    @AfterEach
    void close() {
        sim.close();
    }

    private KuaishouGateway gateway(String properties) {
        return KuaishouGateway.open(
                sim.url(),
                keeper,
                Map.of("decryptsADay", "1", "properties", properties),
                Patience.USUAL,
                clock);
    }

    private static Outcome<RemoteListing> list(KuaishouGateway gateway) {
        String photo = Till.value(gateway.uploadPhoto(JPEG, "sha"));
        var skus = List.of(new ListingDraft.Sku("s1", "", "A1", 1_990, 10));
        String id = UUID.randomUUID().toString().replaceFirst("-4", "-7");
        String category = String.valueOf(SimItems.LEAF);
        return gateway.createListing(
                new ListingDraft(id, "裙", category, List.of(photo), skus), "key");
    }

    @Test
    void whatTheCategoryWantsIsSaidByNameBeforeTheCallAndFilledFromDefaults() {
        sim.inside(() -> sim.items.catalogue.demanding = true);
        try (KuaishouGateway bare = gateway("")) {
            assertThat(list(bare))
                    .isEqualTo(
                            new Outcome.Rejected<>(
                                    "ks_properties", Refusals.PROPERTIES + " 品牌、材质"));
        }
        assertThat(sim.called).doesNotContain("open.item.new");
        try (KuaishouGateway told = gateway("品牌=无品牌；材质：棉")) {
            assertThat(list(told)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(sim.refused).isEmpty();
    }

    @Test
    void theFiveHundredAndFirstOfADayIsNotSentByNoGatewayOfTheAccount() {
        listed(Shanghai.day(clock.nowMs()).toString(), Pace.NEW_A_DAY - 1);
        try (KuaishouGateway first = gateway("")) {
            assertThat(list(first)).isInstanceOf(Outcome.Done.class);
        }
        try (KuaishouGateway second = gateway("")) {
            assertThat(list(second))
                    .isEqualTo(new Outcome.Rejected<>("ks_new_quota", Refusals.NEW_QUOTA));
            assertThat(sim.items.all()).hasSize(1);
            listed("2026-01-01", Pace.NEW_A_DAY);
            assertThat(list(second)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(sim.refused).isEmpty();
    }

    private void listed(String day, long items) {
        keeper.keep(Grant.of(keeper.secret()).spending(new Spent(day, 0, items)).json());
    }

    @Test
    void fieldsSeenBeforeARestartCount() {
        String oid;
        try (KuaishouGateway first = gateway("")) {
            ItemWords.Ids ids =
                    ItemWords.Ids.of(Till.value(list(first)).skus().getFirst().remoteId());
            long placed = sim.inside(() -> sim.orders.place(ids.item(), ids.sku(), 1, true, "1"));
            oid = String.valueOf(placed);
            assertThat(first.decrypt(oid, Personal.Field.PHONE, null))
                    .isInstanceOf(Outcome.Done.class);
        }
        try (KuaishouGateway second = gateway("")) {
            assertThat(second.decrypt(oid, Personal.Field.PHONE, null))
                    .isEqualTo(new Outcome.Rejected<>("decrypt_quota", Refusals.QUOTA));
        }
    }

    @Test
    void wordsChangeWhereThePlatformLetsThemAndNothingIsReviewedForNothing() {
        try (KuaishouGateway gateway = gateway("")) {
            RemoteListing made = Till.value(list(gateway));
            String id = made.remoteId();
            RemoteListing edited =
                    Till.value(gateway.editListing(id, "长裙", made.category(), List.of(), 0, "k"));
            assertThat(edited.title()).isEqualTo("长裙");
            Till.value(gateway.editListing(id, "长裙", made.category(), List.of(), 0, "k"));
            assertThat(sim.items.edits).isEqualTo(1);
            assertThat(gateway.editListing(id, "长裙", "77", List.of(), 0, "k"))
                    .isEqualTo(
                            new Outcome.Rejected<>("ks_category_fixed", Refusals.CATEGORY_FIXED));
            audit(id, 0);
            assertThat(gateway.editListing(id, "短裙", made.category(), List.of(), 0, "k"))
                    .isEqualTo(new Outcome.Rejected<>("ks_in_review", Refusals.IN_REVIEW));
            audit(id, 1);
            assertThat(Till.value(gateway.listing(id)).state())
                    .isEqualTo(RemoteListing.State.REFUSED);
            assertThat(
                            Till.value(gateway.editListing(id, "短裙", "77", List.of(), 0, "k"))
                                    .category())
                    .isEqualTo("77");
        }
        assertThat(sim.refused).isEmpty();
    }

    private void audit(String id, int status) {
        sim.inside(() -> sim.items.all().get(Long.parseLong(id)).put("auditStatus", status));
    }

    @Test
    void everyCallCountsAgainstTheRateAlsoWhereOneWishTakesSeveral() throws Exception {
        // a computer that pauses lets some come together
        sim.callsPerSecond = 64;
        try (KuaishouGateway gateway =
                        KuaishouGateway.open(sim.url(), keeper, Map.of(), Trust.system(), clock);
                var many = Executors.newVirtualThreadPerTaskExecutor()) {
            String id = Till.value(list(gateway)).remoteId();
            var done = many.submit(() -> gateway.setOnSale(id, true, "k"));
            for (int i = 0; i < 24; i++) {
                many.submit(() -> gateway.setOnSale(id, true, "k"));
            }
            done.get();
        }
        assertThat(sim.called).hasSizeGreaterThan(75);
        assertThat(sim.refused).isEmpty();
    }
}
