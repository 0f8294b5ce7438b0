package shop.kaibo.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import shop.kaibo.base.Clock;
import shop.kaibo.photo.Photo;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.OrderRefund;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.StockReading;
import shop.kaibo.platform.StockReading.Arrival;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.vendure.VendureGateway;
import shop.kaibo.sync.Till;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** The adapter against a real Vendure: what it may say twice, and what it makes up for. */
@Tag("vendure")
class VendureGatewayTest {
    private static VendureShop shop;
    private static VendureBooks books;
    private static VendureGateway gateway;

    @BeforeAll
    static void open() throws Exception {
        shop = VendureShop.open();
        books = new VendureBooks(shop);
        gateway = shop.gateway();
    }

    @AfterAll
    static void close() throws Exception {
        if (shop != null) {
            gateway.close();
            shop.close();
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static ListingDraft draft(String... specs) {
        Photo photo = Till.photo(7);
        String picture = done(gateway.uploadPhoto(photo.jpeg(), photo.sha256()));
        String reference = UUID.randomUUID().toString();
        var skus =
                java.util.stream.IntStream.range(0, specs.length)
                        .mapToObj(
                                i ->
                                        new ListingDraft.Sku(
                                                reference + i, specs[i], "A" + i, 3990 + i, 10 + i))
                        .toList();
        return new ListingDraft(reference, "软底鞋", "", List.of(picture), skus);
    }

    private static RemoteListing listed(String... specs) {
        return done(gateway.createListing(draft(specs), "k"));
    }

    @Test
    void keysAreNeeded() {
        assertThat(done(gateway.capabilities()).negotiation()).isFalse();
        try (var stranger =
                VendureGateway.open(shop.url, "no:key", Trust.system(), Clock.system())) {
            assertThat(stranger.capabilities()).isInstanceOf(Outcome.Unauthorized.class);
        }
    }

    @Test
    void pictureIsKeptOnce() {
        Photo photo = Till.photo(99);
        String first = done(gateway.uploadPhoto(photo.jpeg(), photo.sha256()));
        assertThat(done(gateway.uploadPhoto(photo.jpeg(), photo.sha256()))).isEqualTo(first);
    }

    @Test
    void listingIsMadeOnceHoweverOftenItIsAsked() {
        ListingDraft draft = draft("红 36", "红 37");
        RemoteListing made = done(gateway.createListing(draft, "k"));
        assertThat(made.state()).isEqualTo(RemoteListing.State.ON_SALE);
        assertThat(made.reference()).isEqualTo(draft.reference());
        assertThat(made.photoSha256()).containsExactly(Till.photo(7).sha256());
        assertThat(made.skus())
                .extracting(RemoteListing.RemoteSku::spec)
                .containsExactly("红 36", "红 37");
        assertThat(made.skus())
                .extracting(RemoteListing.RemoteSku::priceFen)
                .containsExactly(3990L, 3991L);
        assertThat(made.skus())
                .extracting(RemoteListing.RemoteSku::stock)
                .containsExactly(10L, 11L);
        assertThat(made.skus())
                .extracting(RemoteListing.RemoteSku::code)
                .containsExactly("A0", "A1");
        RemoteListing again = done(gateway.createListing(draft, "k"));
        assertThat(again.remoteId()).isEqualTo(made.remoteId());
        assertThat(done(gateway.findListing(draft.reference()))).contains(again);
        assertThat(books.products())
                .filteredOn(
                        p -> p.get("slug").asString().contains(draft.reference().substring(0, 8)))
                .hasSize(1);
    }

    @Test
    void productWithoutVariantsIsFinished() {
        ListingDraft draft = draft("");
        books.ask(
                "mutation ($s: String!) { createProduct(input: { enabled: false, translations: [{"
                        + " languageCode: en, name: \"x\", slug: $s, description: \"\" }] }) { id }"
                        + " }",
                Map.of("s", "kaibo-" + draft.reference()));
        assertThat(done(gateway.findListing(draft.reference()))).isEmpty();
        assertThat(done(gateway.createListing(draft, "k")).skus()).hasSize(1);
        assertThat(done(gateway.findListing(draft.reference()))).isPresent();
    }

    @Test
    void salesBesideSettingsOfStockAreNotLost() throws Exception {
        String variant = listed("").skus().getFirst().remoteId();
        int bought = 0;
        try (var crowd = Executors.newFixedThreadPool(3)) {
            var buying =
                    crowd.submit(
                            () -> {
                                int pieces = 0;
                                for (int i = 0; i < 5; i++) {
                                    pieces += books.buy(variant, 1, i).isEmpty() ? 0 : 1;
                                }
                                return pieces;
                            });
            for (int i = 0; i < 10; i++) {
                done(gateway.adjustStock(variant, i % 2 == 0 ? 7 : -3, "s" + i));
            }
            bought = buying.get();
        }
        assertThat(bought).isPositive();
        assertThat(books.sellable().get(variant)).isEqualTo(10 + 5 * 7 - 5 * 3 - bought);
        assertThat(gateway.adjustStock(variant, -1000, "x")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void stockChangeIsFoundByItsMark() {
        String variant = listed("").skus().getFirst().remoteId();
        StockReading mark = done(gateway.readStock(variant));
        assertThat(done(gateway.weighStock(variant, mark, 4))).isEqualTo(Arrival.ABSENT);
        done(gateway.adjustStock(variant, 4, "a"));
        assertThat(done(gateway.weighStock(variant, mark, 4))).isEqualTo(Arrival.ARRIVED);
        StockReading later = done(gateway.readStock(variant));
        assertThat(done(gateway.weighStock(variant, later, 4))).isEqualTo(Arrival.ABSENT);
        assertThat(done(gateway.weighStock(variant, mark, 9))).isEqualTo(Arrival.UNCLEAR);
    }

    @Test
    void priceAndShelf() {
        RemoteListing made = listed("");
        String variant = made.skus().getFirst().remoteId();
        assertThat(done(gateway.setPrice(variant, 1999, 0, "p")).priceFen()).isEqualTo(1999);
        assertThat(done(gateway.setOnSale(made.remoteId(), false, "o")).state())
                .isEqualTo(RemoteListing.State.OFF);
        assertThat(done(gateway.listing(made.remoteId())).skus().getFirst().priceFen())
                .isEqualTo(1999);
    }

    @Test
    void parcelLeavesOnceAlsoWhenItWasOnlyAnnounced() throws Exception {
        String variant = listed("").skus().getFirst().remoteId();
        String id = books.buy(variant, 2, 1);
        RemoteOrder before = done(gateway.order(id));
        assertThat(before.status()).isEqualTo(RemoteOrder.Status.PAID);
        assertThat(before.totalFen()).isEqualTo(7980);
        assertThat(before.name().toString()).isEqualTo("李*");
        JsonNode lines =
                books.ask("query ($i: ID!) { order(id: $i) { lines { id } } }", Map.of("i", id));
        books.ask(
                "mutation ($l: ID!) { addFulfillmentToOrder(input: { lines: [{ orderLineId: $l,"
                    + " quantity: 2 }], handler: { code: \"manual-fulfillment\", arguments: [{"
                    + " name: \"method\", value: \"SF\" }, { name: \"trackingCode\", value: \"SF1\""
                    + " }] } }) { __typename } }",
                Map.of("l", lines.get("lines").get(0).get("id").asString()));
        assertThat(done(gateway.order(id)).waybill()).isNull();
        assertThat(done(gateway.ship(id, "SF", "SF1", "k")).status())
                .isEqualTo(RemoteOrder.Status.SHIPPED);
        RemoteOrder shipped = done(gateway.ship(id, "SF", "SF1", "k"));
        assertThat(shipped.waybill()).isEqualTo("SF1");
        assertThat(shipped.version()).isGreaterThan(before.version());
        assertThat(gateway.ship(id, "SF", "SF2", "k")).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void moneyGoesBackOnceAndPiecesWithIt() throws Exception {
        String variant = listed("").skus().getFirst().remoteId();
        String id = books.buy(variant, 3, 2);
        var wish = new OrderRefund(List.of(new OrderRefund.Piece(variant, 1)), 3990, "少一件");
        assertThat(done(gateway.findRefund(id, wish, "r1"))).isEmpty();
        done(gateway.refund(id, wish, "r1"));
        RemoteOrder now = done(gateway.refund(id, wish, "r1"));
        assertThat(done(gateway.findRefund(id, wish, "r1"))).isPresent();
        assertThat(now.lines().getFirst().quantity()).isEqualTo(2);
        assertThat(books.sellable().get(variant)).isEqualTo(8);
        List<RemoteCase> cases = done(gateway.casesChanged("", 100)).rows();
        assertThat(cases)
                .filteredOn(c -> c.remoteOrderId().equals(id))
                .singleElement()
                .satisfies(c -> assertThat(c.amountFen()).isEqualTo(3990))
                .satisfies(c -> assertThat(c.reason()).isEqualTo("少一件"));
        assertThat(gateway.refund(id, new OrderRefund(List.of(), 9000, "多"), "r2"))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void catalogueTellsWhatChangedAndNothingElse() throws Exception {
        RemoteListing made = listed("");
        String cursor = done(gateway.listingsChanged("", 100)).cursor();
        settle(cursor);
        assertThat(changed(cursor)).isEmpty();
        books.buy(made.skus().getFirst().remoteId(), 1, 3);
        done(gateway.setOnSale(made.remoteId(), true, "o"));
        assertThat(changed(cursor)).extracting(RemoteListing::remoteId).contains(made.remoteId());
    }

    private static List<RemoteListing> changed(String cursor) {
        return done(gateway.listingsChanged(cursor, 100)).rows();
    }

    // a rest of the walk is over when it tells nothing twice
    private static void settle(String cursor) {
        changed(cursor);
        changed(cursor);
    }
}
