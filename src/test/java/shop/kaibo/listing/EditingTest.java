package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.listing.ListingOperation.EditListing;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.sqlite.Database;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class EditingTest {
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

    private List<Edit> edit(Edit... edits) {
        return shop.listings.editing().edit(Shop.OWNER, List.of(edits));
    }

    private Particulars particulars(Listing listing) {
        return shop.listings.editing().particulars(listing.id());
    }

    private static EditListing wish(Operation operation) {
        return Payloads.read(operation.payload(), EditListing.class);
    }

    private void told(Listing l, String title, String category, long version, long textVersion) {
        ListingReport its = Shop.report(shop.now(l), ListingState.ON_SALE, version, 0);
        shop.apply(
                new ListingReport(
                        its.remoteId(),
                        null,
                        its.state(),
                        null,
                        title,
                        category,
                        "",
                        its.skus(),
                        version,
                        9,
                        textVersion,
                        List.of("photos"),
                        7,
                        0));
    }

    @Test
    void wordsGoWithTheCreationWhileItHasNotLeft() {
        Listing listing = shop.list(3990, 10, "A1");
        List<Edit> back = edit(Edit.words(listing.id(), "软底女单鞋", "鞋靴/单鞋"));
        Operation only = shop.open(listing.id()).getFirst();
        assertThat(shop.open(listing.id())).hasSize(1);
        var create = Payloads.read(only.payload(), CreateListing.class);
        assertThat(create.title() + create.category()).isEqualTo("软底女单鞋鞋靴/单鞋");
        assertThat(particulars(listing).titleFrom()).isEqualTo("own");

        edit(back.getFirst());
        assertThat(shop.now(listing)).isEqualTo(listing);
        assertThat(particulars(listing).titleFrom()).as("as it was").isEqualTo("template");
        create = Payloads.read(shop.open(listing.id()).getFirst().payload(), CreateListing.class);
        assertThat(create.title()).isEqualTo("1 号 · A1");
    }

    @Test
    void laterWordsTakeThePlaceOfEarlierUnsentOnesAndKeepTheirBase() {
        Listing listing = shop.list(3990, 10, "");
        shop.createdThere(listing, 1);
        told(listing, listing.title(), listing.category(), 2, 4);
        edit(Edit.words(listing.id(), "一", null));
        edit(Edit.words(listing.id(), "二", "鞋靴/单鞋"));
        Operation only = shop.open(listing.id()).getFirst();
        assertThat(shop.open(listing.id())).hasSize(1);
        assertThat(only.kind()).isEqualTo("listing.text");
        assertThat(wish(only).title()).isEqualTo("二");
        assertThat(wish(only).baseVersion()).isEqualTo(4);

        shop.sent(only);
        edit(Edit.words(listing.id(), "三", null));
        Operation later = shop.open(listing.id()).getLast();
        assertThat(wish(later).baseVersion()).isEqualTo(4);
        shop.answered(
                only,
                tx -> shop.listings.editing().telling().applied(tx, only.id(), listing.id(), 5));
        assertThat(wish(shop.open(listing.id()).getFirst()).baseVersion())
                .as("ours came between, nobody else's")
                .isEqualTo(5);
    }

    @Test
    void refusedWordsGoBackToWhatThePlatformHas() {
        Listing listing = shop.list(3990, 10, "");
        shop.createdThere(listing, 1);
        told(listing, listing.title(), listing.category(), 2, 1);
        edit(Edit.words(listing.id(), "一", "鞋靴/单鞋"));
        Operation one = shop.sent(shop.open(listing.id()).getFirst());
        edit(Edit.words(listing.id(), "二", null));
        shop.rejected(one, "no");
        assertThat(shop.now(listing).title()).as("the later one may still go").isEqualTo("二");
        shop.rejected(shop.open(listing.id()).getFirst(), "no");
        assertThat(shop.now(listing).title()).isEqualTo(listing.title());
        assertThat(shop.now(listing).category()).isEqualTo(listing.category());
        assertThat(particulars(listing).titleFrom()).isEqualTo("template");
    }

    @Test
    void wordsChangedThereAreTakenUnlessOursAreUnderWay() {
        Listing listing = shop.list(3990, 10, "");
        shop.createdThere(listing, 1);
        told(listing, listing.title(), listing.category(), 2, 1);
        assertThat(particulars(listing).wants()).containsExactly("photos");
        assertThat(particulars(listing).reviewedMs()).isEqualTo(7);
        told(listing, "平台上改的", "鞋靴/单鞋", 3, 2);
        assertThat(shop.now(listing).title()).isEqualTo("平台上改的");
        edit(Edit.words(listing.id(), "我们改的", null));
        told(listing, "平台又改了", "鞋靴/单鞋", 4, 3);
        assertThat(shop.now(listing).title()).isEqualTo("我们改的");
        assertThat(wish(shop.open(listing.id()).getFirst()).baseVersion())
                .as("the platform must say that somebody was first")
                .isEqualTo(2);
        shop.rejected(shop.open(listing.id()).getFirst(), "sync.why.put_away");
        told(listing, "平台又改了", "鞋靴/单鞋", 4, 3);
        assertThat(shop.now(listing).title()).as("theirs was chosen").isEqualTo("平台又改了");
    }

    @Test
    void manyAtOnceOrNone() {
        Listing a = shop.list(3990, 10, "");
        Listing b = shop.list(4990, 10, "");
        assertThatThrownBy(
                        () ->
                                edit(
                                        Edit.words(a.id(), "好鞋", null),
                                        Edit.words(b.id(), "加微信 kb8899 便宜", null)))
                .hasMessageStartingWith("check.");
        assertThat(shop.now(a)).isEqualTo(a);
        assertThatThrownBy(() -> edit(Edit.words(a.id(), "  ", null)))
                .hasMessage("refused.title.missing");
        List<Edit> back =
                edit(Edit.notes(a.id(), "温岭", null, "偏小一码"), Edit.notes(b.id(), null, false, null));
        assertThat(particulars(a).said("非标")).isEqualTo("温岭 · 偏小一码");
        assertThat(particulars(b).said("非标")).isEqualTo("非标");
        assertThat(shop.open(a.id())).as("notes stay here").hasSize(1);
        edit(back.toArray(Edit[]::new));
        assertThat(particulars(a).said("非标") + particulars(b).said("非标")).isEmpty();
    }

    @Test
    void aRefusedListingGoesAgainWithItsNewTitle() {
        Listing listing = shop.list(3990, 10, "");
        Operation create = shop.sent(shop.open(listing.id()).getFirst());
        shop.rejected(create, "标题太短");
        edit(Edit.words(listing.id(), "软底女单鞋", null));
        assertThat(shop.now(listing).state()).isEqualTo(ListingState.SAVED);
        var again =
                Payloads.read(shop.open(listing.id()).getFirst().payload(), CreateListing.class);
        assertThat(again.title()).isEqualTo("软底女单鞋");
    }

    @Test
    void aHomeOfTheFirstVersionIsBroughtAlong() throws Exception {
        Path old = home.resolve("old");
        java.nio.file.Files.createDirectories(old);
        String first;
        try (InputStream in = Store.class.getResourceAsStream("001.sql")) {
            first = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (var db = Database.open(old.resolve(Store.FILE), List.of(first))) {
            db.write(
                    tx -> {
                        tx.handle().execute("INSERT INTO shelf VALUES ('s', 1, 0, 3)");
                        for (String row :
                                List.of("'a', 's', 1, '1 号 · A12'", "'b', 's', 2, '软底鞋'")) {
                            tx.handle()
                                    .execute(
                                            "INSERT INTO listing VALUES ("
                                                    + row
                                                    + ", '其他/百货', '', 0, 'saved', NULL, 0, NULL,"
                                                    + " 'owner', 0, 1, 1)");
                        }
                        tx.handle()
                                .execute(
                                        "INSERT INTO sku VALUES ('k', 'a', 0, '', 'A12', 990, 0, 5,"
                                                + " 0, 0)");
                        return 0;
                    });
        }
        try (var store = Store.open(old, new SettableClock())) {
            var service = new ListingService(store, new PhotoFolder(old.resolve("photos")));
            assertThat(service.editing().particulars("a").titleFrom()).isEqualTo("template");
            assertThat(service.editing().particulars("b").titleFrom()).isEqualTo("own");
            assertThat(service.editing().particulars("b").wants()).isNull();
        }
    }
}
