package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Edit;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.listing.TemplateKind;
import shop.kaibo.listing.Templates;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.platform.sandbox.art.Item;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.sync.doctor.Doctor;
import shop.kaibo.sync.doctor.Problem;
import shop.kaibo.sync.doctor.Remedy;
import shop.kaibo.sync.doctor.Treatment;

import java.nio.file.Path;
import java.util.List;

class TextChangeTest {
    private static final long LONG_ENOUGH = 10_000;

    @TempDir Path home;
    private Market market;
    private Till till;

    @BeforeEach
    void open() {
        market = new Market(home.resolve("market"));
        till = new Till(home.resolve("till"));
    }

    @AfterEach
    void close() {
        till.close();
        market.close();
    }

    private SyncState sync() {
        return till.engine.untilIdle(LONG_ENOUGH);
    }

    private void edit(Till whose, Listing listing, String title) {
        whose.listings
                .editing()
                .edit(Till.OWNER, List.of(Edit.words(listing.id(), title, "鞋靴/单鞋")));
    }

    private RemoteListing there(int slot) {
        String id = String.valueOf(till.listings.at(slot).remoteId());
        String token = Till.value(OpenGateway.newToken(market.url()));
        try (var gateway = OpenGateway.open(market.url(), token)) {
            return Till.value(gateway.listing(id));
        }
    }

    @Test
    void wordsAndPhotosArriveOnceAndEndWhatThePlatformWants() {
        till.connect(market.url());
        Listing listing = till.list(1, 3990, 10);
        sync();
        assertThat(wants(listing)).containsExactly("title", "category", "photos");
        market.down();
        edit(till, listing, "软底女单鞋 37 码");
        var second = Till.photo(90);
        var third = Till.photo(170);
        till.keep(second);
        till.keep(third);
        till.listings
                .editing()
                .edit(
                        Till.OWNER,
                        List.of(
                                Edit.photos(
                                        listing.id(),
                                        List.of(
                                                listing.photoSha(),
                                                second.sha256(),
                                                third.sha256()))));
        assertThat(sync().waiting()).isEqualTo(1);
        market.up();
        till.engine.tryNow();
        assertThat(sync().mode()).isEqualTo(SyncState.Mode.IDLE);
        assertThat(market.count("text")).isEqualTo(1);
        assertThat(there(1).title() + there(1).category()).isEqualTo("软底女单鞋 37 码鞋靴/单鞋");
        assertThat(there(1).photoSha256()).contains(second.sha256(), third.sha256());
        assertThat(wants(listing)).isEmpty();
    }

    private List<String> wants(Listing listing) {
        return till.listings.editing().particulars(listing.id()).wants();
    }

    @Test
    void ofTwoTitlesAPersonChooses() {
        try (var other = new Till(home.resolve("two"))) {
            till.connect(market.url());
            other.connect(market.url());
            Listing listing = till.list(1, 3990, 50);
            Listing second = till.list(2, 4990, 50);
            sync();
            other.engine.untilIdle(LONG_ENOUGH);
            for (Listing its : other.listings.shelf().listings()) {
                edit(other, its, "那边改的 " + its.skus().getFirst().code());
            }
            edit(till, listing, "这边改的");
            edit(till, second, "这边也改了");
            other.engine.untilIdle(LONG_ENOUGH);
            assertThat(sync().blocked()).isEqualTo(2);
            var doctor = new Doctor(till.store, till.engine, till.features());
            List<Problem> problems = doctor.problems();
            assertThat(problems).allMatch(p -> p.remedy() == Remedy.CHOOSE);
            assertThat(problems.getFirst().two().ours()).isEqualTo("这边改的 · 鞋靴/单鞋");
            assertThat(problems.getFirst().two().theirs()).isEqualTo("那边改的 C1 · 鞋靴/单鞋");
            var treatment = new Treatment(till.store, till.engine, till.features());
            treatment.ours(Till.OWNER, problems.getFirst().id());
            treatment.theirs(Till.OWNER, problems.getLast().id());
            assertThat(sync().mode()).isEqualTo(SyncState.Mode.IDLE);
            assertThat(there(1).title()).isEqualTo("这边改的");
            assertThat(there(2).title()).isEqualTo("那边改的 C2");
            assertThat(till.now(second).title()).isEqualTo("那边改的 C2");
        }
    }

    @Test
    void aWordThatMayNotStandThereGoesBack() {
        till.connect(market.url());
        Listing listing = till.list(1, 3990, 10);
        sync();
        edit(till, listing, "违禁软底鞋");
        sync();
        assertThat(till.now(listing).title()).isEqualTo(listing.title());
        assertThat(till.now(listing).state()).isEqualTo(ListingState.ON_SALE);
    }

    /** The check of three fields: valid there, or waiting with one sentence. */
    @Test
    void twentyFromThreeFieldsAreValidThere() {
        till.connect(market.url());
        List<Item> items = ItemArt.items();
        for (int i = 0; i < 20; i++) {
            Item item = items.get(i % items.size());
            var sku = new Wanted("", "C" + i, item.priceFen(), 10);
            String tail = i % 2 == 0 ? item.titleZh() : "";
            var photo = Photos.prepare(ItemArt.draw(i, 200, 200));
            till.listings.list(
                    Till.OWNER, new QuickListing(photo, tail, "", List.of(sku), null, 0));
        }
        assertThat(sync().mode()).isEqualTo(SyncState.Mode.IDLE);
        assertThat(till.listings.shelf().listings())
                .hasSize(20)
                .allMatch(l -> l.state() == ListingState.ON_SALE && !l.category().isEmpty());
        List<String> sorted =
                till.listings.shelf().listings().stream()
                        .filter(l -> from(l).equals("platform"))
                        .map(Listing::category)
                        .toList();
        assertThat(sorted).as("the platform knew better").contains("鞋靴/单鞋", "家居/餐具");
    }

    private String from(Listing listing) {
        return till.listings.editing().particulars(listing.id()).categoryFrom();
    }

    @Test
    void withoutAnyCategoryItWaitsForOneSentenceToBeAnswered() {
        new Templates(till.store).keep(Till.OWNER, TemplateKind.STALL, "件", "", "");
        till.connect(market.url());
        Listing known = till.list(1, 3990, 10);
        till.listings.editing().edit(Till.OWNER, List.of(Edit.words(known.id(), "软底单鞋", null)));
        Listing unknown = till.list(2, 3990, 10);
        SyncState state = sync();
        assertThat(till.now(known).state()).isEqualTo(ListingState.ON_SALE);
        assertThat(till.now(known).category()).isEqualTo("鞋靴/单鞋");
        assertThat(state.blocked()).isEqualTo(1);
        assertThat(market.count("listing.created")).isEqualTo(1);
        Problem problem =
                new Doctor(till.store, till.engine, till.features()).problems().getFirst();
        assertThat(problem.why().in(shop.kaibo.base.Texts.of("zh"))).startsWith("缺类目");
        assertThat(problem.id()).isEqualTo(unknown.id());
        assertThat(problem.remedy()).isEqualTo(Remedy.MEND);

        till.listings.editing().edit(Till.OWNER, List.of(Edit.words(unknown.id(), null, "家居/餐具")));
        assertThat(sync().mode()).isEqualTo(SyncState.Mode.IDLE);
        assertThat(till.now(unknown).state()).isEqualTo(ListingState.ON_SALE);
        assertThat(there(2).category()).isEqualTo("家居/餐具");
    }
}
