package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static shop.kaibo.listing.Shop.OWNER;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Payloads;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class ListingServiceTest {
    @TempDir Path home;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aListingIsRowsHistoryAndOneOperation() {
        Listing listing = shop.list(3990, 200, "A12");

        assertThat(listing.slot()).isEqualTo(1);
        assertThat(listing.title()).isEqualTo("1 号 · A12");
        assertThat(listing.state()).isEqualTo(ListingState.SAVED);
        assertThat(listing.waiting()).isTrue();
        assertThat(listing.left()).isEqualTo(200);
        assertThat(shop.listings.photo(listing.photoSha())).isPresent();
        Operation create = shop.open(listing.id()).getFirst();
        CreateListing payload = Payloads.read(create.payload(), CreateListing.class);
        assertThat(payload.skus().getFirst().priceFen()).isEqualTo(3990);
        var events = shop.store.db().read(h -> shop.store.events().of(h, create.topic()));
        assertThat(events).extracting("kind").containsExactly("listing.created");
        assertThat(events.getFirst().operation()).isEqualTo(create.id());
    }

    @Test
    void aRehearsalKeepsNothing() throws Exception {
        Path journal = home.resolve("journal").resolve("journal.log");
        shop.list(3990, 200, "A12");
        long bytes = Files.size(journal);

        shop.listings.rehearse(OWNER);

        assertThat(shop.listings.shelf().listings()).hasSize(1);
        var waiting = shop.store.db().read(h -> shop.store.outbox().open(h, 9));
        assertThat(waiting).hasSize(1);
        var broken = shop.store.db().read(shop.store.events()::firstBroken);
        assertThat(broken).isEmpty();
        assertThat(Files.size(journal)).isEqualTo(bytes);
        assertThat(shop.list(100, 1, "A13").slot()).isEqualTo(2);
    }

    @Test
    void variantsAreSkusOfOneListing() {
        var wanted =
                new QuickListing(
                        Shop.photo(1),
                        "软底鞋 👟",
                        "女鞋",
                        List.of(new Wanted("红 36", "A", 3990, 5), new Wanted("白 36", "A", 4990, 2)),
                        null,
                        7100);
        Listing listing = shop.listings.list(OWNER, wanted).listing();
        assertThat(listing.skus()).extracting(Sku::spec).containsExactly("红 36", "白 36");
        assertThat(listing.left()).isEqualTo(7);
        shop.listings.restock(OWNER, shop.listings.sku("1/白 36").id(), 3);
        assertThat(shop.listings.sku("1/白36").left()).isEqualTo(5);
        assertThat(shop.listings.sku("1/红").left()).isEqualTo(5);
        assertThatThrownBy(() -> shop.listings.sku("1/36")).hasMessage("refused.spec.which");
        assertThat(shop.list(100, 1, "A").category()).isEqualTo("女鞋");
        assertThat(shop.listings.today()).isEqualTo(new Today(2, 7100, 7100));
    }

    @Test
    void anImportKeyListsOnce() {
        var wanted =
                new QuickListing(
                        Shop.photo(1), "", "", List.of(new Wanted("", "", 100, 1)), "sheet:1", 0);
        Listed first = shop.listings.list(OWNER, wanted);
        Listed again = shop.listings.list(OWNER, wanted);
        assertThat(first.already()).isFalse();
        assertThat(again.already()).isTrue();
        assertThat(again.listing()).isEqualTo(first.listing());
        assertThat(shop.listings.shelf().listings()).hasSize(1);
    }

    @Test
    void slotsAreUniqueWhoeverLists() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Void> job =
                    () -> {
                        for (int i = 0; i < 20; i++) {
                            shop.list(1000 + i, 3, "");
                        }
                        return null;
                    };
            for (var done : threads.invokeAll(List.of(job, job))) {
                done.get();
            }
        }
        var slots = new TreeSet<Integer>();
        shop.listings.shelf().listings().forEach(l -> slots.add(l.slot()));
        assertThat(slots).hasSize(40);
        assertThat(slots.last()).isEqualTo(40);
    }

    @Test
    void aSlotIsNeverGivenTwiceAndAnotherShelfBeginsAtOne() {
        Listing gone = shop.list(100, 1, "");
        shop.listings.unlist(OWNER, gone.id(), 0);
        assertThat(shop.open(gone.id())).as("never sent, so never to be sent").isEmpty();
        assertThat(shop.list(100, 1, "").slot()).isEqualTo(2);
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.listings.closeShelf(tx, gone.shelfId());
                            return 0;
                        });
        assertThat(shop.listings.at(2).slot()).as("the last shelf while none is open").isEqualTo(2);
        assertThat(shop.list(100, 1, "").slot()).isEqualTo(1);
        assertThatThrownBy(() -> shop.listings.at(2)).isInstanceOf(Refused.class);
    }

    @Test
    void takenBackAndListedAgainGoesOnce() {
        Listing listing = shop.list(100, 3, "");
        shop.listings.unlist(OWNER, listing.id(), 0);
        Listing back = shop.listings.relist(OWNER, listing.id());
        assertThat(back.state()).isEqualTo(ListingState.SAVED);
        assertThat(back.left()).isEqualTo(3);
        assertThat(shop.open(listing.id())).extracting("kind").containsExactly("listing.create");
    }

    @Test
    void thePromiseInForceIsTheConfirmedOne() {
        Listing listing = shop.list(5000, 3, "");
        String sku = listing.skus().getFirst().id();
        shop.clock.pass(1000);
        shop.createdThere(listing, 1);
        shop.clock.pass(1000);
        shop.listings.reprice(OWNER, sku, 3000, 0);
        long between = shop.clock.nowMs() + 500;
        shop.clock.pass(1000);
        Operation price = shop.open(listing.id()).getFirst();
        shop.answered(
                price, tx -> shop.listings.reported().priceApplied(tx, price.id(), sku, 3000, 2));
        long after = shop.clock.nowMs() + 500;
        String first = version(sku, between, -1);
        assertThat(version(sku, between, 5000)).isEqualTo(first);
        assertThat(version(sku, after, -1)).isEqualTo(price.id()).isNotEqualTo(first);
        assertThat(version(sku, after, 5000))
                .as("an order still at the old price")
                .isEqualTo(first);
    }

    private String version(String sku, long at, long fen) {
        return shop.store.db().read(h -> shop.listings.versionAt(h, sku, at, fen)).orElseThrow();
    }

    @Test
    void aRefusedListingGoesAgainWithAnotherPrice() {
        Listing listing = shop.list(690, 80, "");
        String sku = listing.skus().getFirst().id();
        shop.listings.restock(OWNER, sku, 20);
        List<Operation> open = shop.open(listing.id());
        assertThat(open).as("the change goes with the creation").hasSize(1);
        shop.rejected(open.getFirst(), "价格低于类目下限 9.90");
        Listing refused = shop.now(listing);
        assertThat(refused.state()).isEqualTo(ListingState.REFUSED);
        assertThat(refused.reason()).contains("9.90");
        assertThat(refused.left()).isEqualTo(100);
        Listing again = shop.listings.reprice(OWNER, sku, 1690, 0);
        assertThat(again.state()).isEqualTo(ListingState.SAVED);
        CreateListing create =
                Payloads.read(shop.open(listing.id()).getFirst().payload(), CreateListing.class);
        assertThat(create.skus().getFirst().priceFen()).isEqualTo(1690);
        assertThat(create.skus().getFirst().stock()).isEqualTo(100);
        shop.createdThere(shop.now(listing), 4);
        assertThat(shop.now(listing).left()).isEqualTo(100);
    }

    @Test
    void aListingMadeElsewhereIsAdoptedOnce() {
        var sku = new ListingReport.SkuReport("RS", "", "B7", 2900, 4, 33, 90);
        var report =
                new ListingReport(
                        "R1",
                        "foreign",
                        ListingState.ON_SALE,
                        null,
                        "苹果",
                        "水果",
                        "",
                        List.of(sku),
                        6,
                        5);
        String id = shop.apply(report);
        assertThat(shop.apply(report)).isEqualTo(id);
        Listing adopted = shop.listings.at(1);
        assertThat(adopted.left()).isEqualTo(33);
        assertThat(adopted.remoteId()).isEqualTo("R1");
        assertThat(adopted.skus().getFirst().priceVersion()).isEqualTo(4);
        assertThat(shop.listings.thumbnail(adopted.photoSha())).isEmpty();
    }

    @Test
    void takingDownWaitsAndItsOppositeTakesItBack() {
        Listing listing = shop.list(5000, 3, "");
        shop.createdThere(listing, 1);
        Listing off = shop.listings.unlist(OWNER, listing.id(), 3000);
        assertThat(off.state()).isEqualTo(ListingState.OFF);
        assertThat(shop.open(listing.id()).getFirst().releaseMs())
                .isEqualTo(shop.clock.nowMs() + 3000);
        shop.told(listing, 3, 5000, 1, 3, 1);
        assertThat(shop.now(listing).state()).as("our wish stands").isEqualTo(ListingState.OFF);
        shop.listings.relist(OWNER, listing.id());
        assertThat(shop.open(listing.id())).isEmpty();
        shop.listings.unlist(OWNER, listing.id(), 0);
        Operation wish = shop.open(listing.id()).getFirst();
        shop.rejected(wish, "no");
        assertThat(shop.now(listing).state()).isEqualTo(ListingState.AUDITING);
        assertThat(wish.state()).isEqualTo(OperationState.WAITING);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, A, price, refused.price.zero",
        "-1, 5, A, price, refused.price.zero",
        "100000001, 5, A, price, refused.price.high",
        "100, 0, A, stock, refused.stock.zero",
        "100, 1000000000, A, stock, refused.stock.high",
    })
    void whatCannotBeIsRefused(long fen, long stock, String code, String field, String key) {
        assertThatThrownBy(() -> shop.list(fen, stock, code))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.field()).isEqualTo(field))
                .hasMessage(key);
        assertThat(shop.listings.shelf().listings()).isEmpty();
    }

    @Test
    void aRoleMayOnlyWhatItMay() {
        var provider = new Actor("p", "1", Role.PROVIDER);
        Listing listing = shop.list(100, 5, "");
        assertThatThrownBy(() -> shop.listings.unlist(provider, listing.id(), 0))
                .hasMessage("refused.permission");
        assertThatThrownBy(() -> shop.listings.restock(OWNER, listing.skus().getFirst().id(), -6))
                .hasMessage("refused.stock.below");
    }
}
