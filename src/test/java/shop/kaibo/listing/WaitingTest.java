package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.kaibo.listing.Shop.OWNER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.ListingOperation.ChangePrice;
import shop.kaibo.listing.ListingOperation.CreateListing;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;

import java.nio.file.Path;

/** What changes before a listing has left goes with it. */
class WaitingTest {
    @TempDir Path home;

    @Test
    void changesGoIntoTheCreationThatWaits() {
        try (var shop = new Shop(home)) {
            Listing listing = shop.list(3990, 20, "A1");
            String sku = listing.skus().getFirst().id();
            shop.listings.reprice(OWNER, sku, 2990, 3000);
            shop.listings.restock(OWNER, sku, 7);
            shop.listings.restock(OWNER, sku, -2);
            Operation only = shop.open(listing.id()).getFirst();
            assertThat(shop.open(listing.id())).hasSize(1);
            CreateListing wish = Payloads.read(only.payload(), CreateListing.class);
            assertThat(wish.skus().getFirst().priceFen()).isEqualTo(2990);
            assertThat(wish.skus().getFirst().stock()).isEqualTo(25);
            shop.createdThere(shop.now(listing), 4);
            assertThat(shop.now(listing).left()).as("counted once").isEqualTo(25);
            assertThat(shop.now(listing).skus().getFirst().priceFen()).isEqualTo(2990);
        }
    }

    @Test
    void whatHasLeftIsNotChangedAnyMore() {
        try (var shop = new Shop(home)) {
            Listing listing = shop.list(3990, 20, "A1");
            String sku = listing.skus().getFirst().id();
            shop.sent(shop.open(listing.id()).getFirst());
            shop.listings.reprice(OWNER, sku, 2990, 0);
            shop.listings.restock(OWNER, sku, 7);
            assertThat(shop.open(listing.id()))
                    .extracting(Operation::kind)
                    .containsExactly(
                            ListingOperation.CREATE,
                            ListingOperation.PRICE,
                            ListingOperation.STOCK);
            CreateListing wish =
                    Payloads.read(
                            shop.open(listing.id()).getFirst().payload(), CreateListing.class);
            assertThat(wish.skus().getFirst().priceFen()).isEqualTo(3990);
            assertThat(wish.skus().getFirst().stock()).isEqualTo(20);
        }
    }

    @Test
    void anUnsentPriceIsReplacedAndASentOneFollowed() {
        try (var shop = new Shop(home)) {
            Listing listing = shop.list(5000, 3, "");
            String sku = listing.skus().getFirst().id();
            shop.createdThere(listing, 1);
            shop.listings.reprice(OWNER, sku, 4500, 3000);
            shop.listings.reprice(OWNER, sku, 3000, 3000);
            Operation price = shop.open(listing.id()).getFirst();
            assertThat(shop.open(listing.id())).hasSize(1);
            assertThat(price.releaseMs())
                    .as("a cut over 20 %")
                    .isEqualTo(shop.clock.nowMs() + 3000);
            assertThat(Payloads.read(price.payload(), ChangePrice.class))
                    .isEqualTo(new ChangePrice(sku, 3000, 1));
            shop.sent(price);
            shop.listings.reprice(OWNER, sku, 3500, 3000);
            assertThat(shop.open(listing.id())).hasSize(2);
            shop.answered(
                    price,
                    tx -> shop.listings.reported().priceApplied(tx, price.id(), sku, 3000, 2));
            Operation later = shop.open(listing.id()).getFirst();
            assertThat(Payloads.read(later.payload(), ChangePrice.class))
                    .as("decided on our own earlier price")
                    .isEqualTo(new ChangePrice(sku, 3500, 2));
            assertThat(shop.now(listing).skus().getFirst().priceFen()).isEqualTo(3500);
        }
    }
}
