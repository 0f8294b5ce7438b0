package shop.kaibo.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Sound;
import shop.kaibo.order.OrderPart;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.OrderTab;
import shop.kaibo.order.merge.MergeService;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class ParcelViewModelTest {
    private OrdersShop shop;

    @BeforeEach
    void open(@TempDir Path home) {
        shop = new OrdersShop(home);
        shop.furnish();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aParcelLeavesAndComesBackAsOne() {
        List<String> home = List.of(shop.placeAtHome("heavy", 1), shop.placeAtHome("heavy", 2));
        shop.place(OrderStatus.PAID, "", 1, 30);
        OrdersViewModel model = shop.model("zh");
        shop.background.pass(500);
        assertThat(model.filters().mergeableProperty().get()).isEqualTo(2);
        FilterViewModel filters = model.filters();
        assertThat(filters.partsProperty().get().get(OrderTab.TO_SHIP))
                .containsEntry(OrderPart.REPEAT, 1L);
        filters.toggle(filters.word(OrderPart.FOLLOWER));
        filters.toggle(filters.word(OrderPart.PUBLIC));
        assertThat(model.searchProperty().get()).isEqualTo("公域");
        filters.toggle(filters.word(OrderPart.PUBLIC));
        filters.toggle(filters.mergeWord());
        shop.background.pass(500);
        assertThat(model.rows())
                .extracting(OrdersRow::id)
                .containsExactlyInAnyOrderElementsOf(home);

        model.select(home.getFirst());
        shop.background.pass(500);
        assertThat(model.parcelProperty().get().orElseThrow().ids()).isEqualTo(home);
        model.merge();
        model.ship().waybillProperty().set("SF1234567890");
        model.shipShown();
        assertThat(home)
                .allSatisfy(
                        id ->
                                assertThat(shop.orders.find(id).orElseThrow().waybill())
                                        .isEqualTo("SF1234567890"));
        shop.feed.touch("orders");
        shop.background.pass(500);
        assertThat(model.parcelProperty().get()).isEmpty();
        shop.undo.run();
        assertThat(home)
                .allSatisfy(
                        id -> assertThat(shop.orders.find(id).orElseThrow().shippable()).isTrue());
    }

    @Test
    void aPieceToTakeOutIsSaidOnceWithASound() {
        List<String> home = List.of(shop.placeAtHome("heavy", 1), shop.placeAtHome("heavy", 2));
        var merges = new MergeService(shop.store, shop.orders);
        merges.ship(shop.owner, home, "SF", "SF1234567890", shop.clock.nowMs() + 10_000);
        var heard = new ArrayList<Sound>();
        try (var pulls =
                new PullNotices(
                        merges,
                        shop.owner,
                        shop.background,
                        shop.feed,
                        shop.notices,
                        heard::add,
                        Texts.of("zh"))) {
            shop.background.pass(500);
            assertThat(shop.notices.shown()).isEmpty();
            shop.refunding(home.getLast());
            for (int i = 0; i < 2; i++) {
                shop.feed.touch("order_pull");
                shop.background.pass(500);
            }
            assertThat(heard).containsExactly(Sound.LOW);
            Notice notice = shop.notices.shown().getFirst();
            assertThat(notice.title()).isEqualTo("取出 …4771：洛川苹果 5 斤");
            shop.notices.act(notice);
            assertThat(merges.pulls()).isEmpty();
            assertThat(pulls).isNotNull();
        }
    }
}
