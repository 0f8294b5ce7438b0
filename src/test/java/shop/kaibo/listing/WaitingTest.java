package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.kaibo.listing.Shop.OWNER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
