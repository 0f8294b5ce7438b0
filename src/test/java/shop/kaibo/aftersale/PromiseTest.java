package shop.kaibo.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.TemplateKind;
import shop.kaibo.listing.Templates;
import shop.kaibo.photo.Pictures;
import shop.kaibo.rules.Freight;
import shop.kaibo.rules.Right;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

/** What was promised when an order was placed decides its case, whatever the listing became. */
class PromiseTest {
    @TempDir Path home;

    @Test
    void laterChangesOfTheListingAlterNothing() {
        try (var shop = new ReturnsShop(home)) {
            var templates = new Templates(shop.store);
            templates.promise(shop.owner, List.of("no_reason", "quality", "freight_insurance"));
            shop.store.db().write(tx -> tx.update("UPDATE listing SET category = '鞋靴/单鞋'"));
            // orders of this shop are five days old: the promise is older
            long now = shop.clock.nowMs();
            shop.clock.pass(-200 * ReturnsShop.HOUR);
            shop.listings.reprice(shop.owner, "shoe-37", 4990, 0);
            shop.listings.reprice(shop.owner, "shoe-37", 3990, 0);
            shop.clock.pass(now - shop.clock.nowMs());
            shop.open(ListingOperation.PRICE).forEach(sent -> shop.send(sent.id()));
            shop.order("O1", 1, "YT1");
            String id =
                    shop.sale("C1", "O1", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
            CaseCard before = shop.cases.card(id).orElseThrow();
            assertThat(before.verdict().rights())
                    .filteredOn(Right::holds)
                    .extracting(Right::code)
                    .containsExactly("no_reason", "freight_insurance");
            assertThat(before.verdict().freight()).isEqualTo(Freight.INSURANCE);

            templates.choose(shop.owner, TemplateKind.FARM);
            templates.promise(shop.owner, List.of("spoiled_fruit"));
            shop.store.db().write(tx -> tx.update("UPDATE listing SET category = '食品/水果'"));
            shop.listings.reprice(shop.owner, "shoe-37", 5990, 0);
            shop.photo(Pictures.file(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png"));

            CaseCard after = shop.cases.card(id).orElseThrow();
            assertThat(after.verdict()).isEqualTo(before.verdict());
            assertThat(after.paidFen()).isEqualTo(3990);
            assertThat(after.line()).isEqualTo(before.line());
            // and an order placed under the new promise has that one
            shop.listings.reprice(shop.owner, "shoe-37", 3990, 0);
            shop.store
                    .db()
                    .write(tx -> tx.update("UPDATE listing_version SET confirmed_ms = from_ms"));
            shop.clock.pass(150 * ReturnsShop.HOUR);
            shop.order("O2", 1, "YT2");
            CaseCard next =
                    shop.cases
                            .card(
                                    shop.sale(
                                            "C2",
                                            "O2",
                                            CaseType.RETURN_REFUND,
                                            CaseStatus.WAIT_SELLER_RECEIVE))
                            .orElseThrow();
            assertThat(next.verdict().rights())
                    .extracting(Right::code)
                    .containsExactlyInAnyOrder("no_reason", "spoiled_fruit");
            assertThat(next.verdict().rights()).noneMatch(Right::holds);
        }
    }
}
