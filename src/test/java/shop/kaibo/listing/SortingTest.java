package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;
import java.util.List;

class SortingTest {
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

    private Listing list(Photo photo, String category, String code) {
        var sku = new Wanted("", code, 3990, 10);
        var wanted = new QuickListing(photo, "", category, List.of(sku), null, 0);
        return shop.listings.list(Shop.OWNER, wanted).listing();
    }

    private static Photo art(int item, int side) {
        return Photos.prepare(ItemArt.draw(item, side, side));
    }

    private String from(Listing listing) {
        return shop.listings.editing().particulars(listing.id()).categoryFrom();
    }

    @Test
    void theSameCodeIsTheSameKindOfThing() {
        list(art(0, 300), "鞋靴/单鞋", "A12");
        list(art(1, 300), "", "B1");
        Listing again = list(art(5, 300), "", "A12");
        assertThat(again.category()).isEqualTo("鞋靴/单鞋");
        assertThat(from(again)).isEqualTo("code");
        Listing guessed = list(art(6, 300), "", "B1");
        assertThat(from(guessed))
                .as("a guess is not remembered as knowledge")
                .isEqualTo("template");
    }

    @Test
    void aPhotoLikeOneSeenBeforeIsToo() {
        list(art(0, 300), "鞋靴/单鞋", "");
        list(art(2, 300), "食品/水果", "");
        Listing smaller = list(art(2, 240), "", "");
        assertThat(smaller.category()).isEqualTo("食品/水果");
        assertThat(from(smaller)).isEqualTo("photo");
        assertThat(from(list(art(7, 300), "", ""))).isEqualTo("template");
    }

    @ParameterizedTest
    @CsvSource({
        "FACTORY, 件, 其他/百货, true, 20",
        "FARM, 斤, 食品/水果, false, 50",
        "STALL, 件, 其他/百货, false, 5",
        "WHOLESALE, 箱, 其他/百货, true, 10",
    })
    void aTemplateChangesDefaultsOnly(
            TemplateKind kind, String unit, String category, boolean standard, int step) {
        Listing before = list(art(0, 300), "", "");
        var templates = new Templates(shop.store);
        templates.choose(Shop.OWNER, kind);
        Listing after = list(art(7, 300), "", "");
        assertThat(after.category()).isEqualTo(category);
        assertThat(after.title()).isEqualTo("2 号 · " + kind.plain().words());
        Particulars its = shop.listings.editing().particulars(after.id());
        assertThat(its.unit()).isEqualTo(unit);
        assertThat(its.standard()).isEqualTo(standard);
        assertThat(templates.now().step()).isEqualTo(step);
        assertThat(shop.now(before)).isEqualTo(before);
        assertThat(promised(after)).isEqualTo(String.join(",", kind.plain().rights()));
        assertThat(promised(before)).isEqualTo("no_reason,quality");
    }

    private String promised(Listing listing) {
        return shop.store
                .db()
                .read(
                        h ->
                                h.createQuery("SELECT rights FROM listing_version WHERE sku_id = ?")
                                        .bind(0, listing.skus().getFirst().id())
                                        .mapTo(String.class)
                                        .one());
    }

    @Test
    void aTemplateIsMadeTheShopsOwnAndTakenBack() {
        var templates = new Templates(shop.store);
        Template before = templates.keep(Shop.OWNER, TemplateKind.FACTORY, "双", "鞋靴/单鞋", "温岭");
        assertThat(before).isEqualTo(Template.FIRST);
        assertThat(list(art(7, 300), "", "").category()).isEqualTo("鞋靴/单鞋");
        templates.keep(
                Shop.OWNER, before.kind(), before.unit(), before.category(), before.origin());
        assertThat(templates.now()).isEqualTo(Template.FIRST);
        assertThatThrownBy(() -> templates.keep(Shop.OWNER, TemplateKind.FARM, "吨", "", ""))
                .hasMessage("refused.unit");
        var anchor = new Actor("a", "1", Role.ANCHOR);
        assertThatThrownBy(() -> templates.choose(anchor, TemplateKind.FARM))
                .hasMessage("refused.permission");
    }
}
