package shop.kaibo.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.order.OrderDue;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.OrderTab;
import shop.kaibo.order.SavedSearch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OrdersViewModelTest {
    @TempDir Path home;
    private OrdersShop shop;
    private OrdersViewModel model;

    @BeforeEach
    void open() {
        shop = new OrdersShop(home);
        shop.furnish();
    }

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private void start() {
        model = shop.model("zh");
    }

    @Test
    void rowsSayWhatAShipperMustKnow() {
        shop.place(OrderStatus.PAID, "", 2, 30.6);
        String blocked = shop.place(OrderStatus.PAID, "", 1, 1.5);
        shop.place(OrderStatus.SHIPPED, "YT88204471903", 1, 0);
        shop.refunding(blocked);
        start();
        assertThat(model.rows())
                .extracting(OrdersRow::sign)
                .containsExactly(OrderSign.SHIPPED, OrderSign.BLOCKED, OrderSign.TO_SHIP);
        OrdersRow row = model.rows().getLast();
        assertThat(row.item()).isEqualTo("软底女单鞋 37 黑");
        assertThat(row.slot()).isEqualTo("1");
        assertThat(row.pieces()).isEqualTo("×2");
        assertThat(row.amount()).isEqualTo("79.80");
        assertThat(row.buyer()).isEqualTo("张*");
        assertThat(row.phone()).isEqualTo("尾号 1000");
        assertThat(row.dueMs()).isPositive();
        assertThat(model.rows().get(1).dueMs()).as("must not leave").isZero();
        assertThat(model.rows().getFirst().waybill()).isEqualTo("YT…1903");
        assertThat(model.countsProperty().get().get(OrderTab.BLOCKED)).isEqualTo(1);
    }

    @Test
    void chipsAndWordsFilter() {
        shop.place(OrderStatus.PAID, "", 1, 30);
        shop.place(OrderStatus.SHIPPED, "YT88204471903", 1, 0);
        start();
        model.tabProperty().set(OrderTab.TO_SHIP);
        shop.background.pass(500);
        assertThat(model.rows()).extracting(OrdersRow::tail).containsExactly("…4770");
        model.tabProperty().set(OrderTab.ALL);
        model.searchProperty().set("YT88204471903");
        shop.background.pass(500);
        assertThat(model.rows()).extracting(OrdersRow::tail).containsExactly("…4771");
    }

    @Test
    void whatIsDueTodayIsCountedAndShownAlone() {
        shop.place(OrderStatus.PAID, "", 1, 30);
        shop.place(OrderStatus.PAID, "", 1, 1.5);
        shop.place(OrderStatus.PAID, "", 1, -0.5);
        String blocked = shop.place(OrderStatus.PAID, "", 1, 1);
        shop.refunding(blocked);
        start();
        long next = shop.clock.nowMs() + 5_400_000;
        assertThat(model.due().dueProperty().get()).isEqualTo(new OrderDue(2, 1, next));
        model.due().onlyProperty().set(true);
        shop.background.pass(500);
        assertThat(model.rows()).extracting(OrdersRow::tail).containsExactly("…4772", "…4771");
        model.due().onlyProperty().set(false);
        shop.background.pass(500);
        assertThat(model.rows()).hasSize(4);
    }

    @Test
    void aScannedNumberShowsItsOrderAtOnce() {
        String order = shop.place(OrderStatus.PAID, "", 1, 30);
        shop.place(OrderStatus.SHIPPED, "YT88204471903", 1, 0);
        start();
        model.searchProperty().set("2026112100004770");
        assertThat(model.find()).isTrue();
        shop.background.pass(500);
        assertThat(model.selected()).isEqualTo(order);
        assertThat(model.find()).as("nothing new to look for").isFalse();
    }

    @Test
    void theWindowSlidesDownAndUpOverAllOrders() {
        var all = new ArrayList<String>();
        for (int i = 0; i < OrderPages.WINDOW + 150; i++) {
            all.addFirst(shop.place(OrderStatus.PAID, "", 1, 30));
        }
        start();
        for (int i = 0; i < 3; i++) {
            more();
        }
        assertThat(ids()).isEqualTo(all.subList(100, 100 + OrderPages.WINDOW));
        assertThat(model.deep()).isTrue();
        more();
        assertThat(ids()).isEqualTo(all.subList(200, all.size()));
        more();
        assertThat(ids()).as("there is nothing older").isEqualTo(all.subList(200, all.size()));
        while (model.deep()) {
            model.earlier();
            shop.background.pass(500);
        }
        assertThat(ids()).isEqualTo(all.subList(0, OrderPages.WINDOW));
        model.edge(false);
        shop.background.pass(500);
        assertThat(ids()).endsWith(all.getLast());
        assertThat(model.deep()).isTrue();
        model.edge(true);
        shop.background.pass(500);
        assertThat(ids()).isEqualTo(all.subList(0, OrderPages.PAGE));
    }

    private void more() {
        model.more();
        shop.background.pass(500);
    }

    private List<String> ids() {
        return model.rows().stream().map(OrdersRow::id).toList();
    }

    @Test
    void aSearchIsKeptUnderANameUsedAndDropped() {
        shop.place(OrderStatus.PAID, "", 1, 30);
        shop.place(OrderStatus.SHIPPED, "YT88204471903", 1, 0);
        start();
        model.saved().begin();
        model.saved().nameProperty().set("没搜什么");
        model.saved().save();
        assertThat(model.saved().verdictProperty().get().sentence()).isEqualTo("先搜点什么，再存");
        model.searchProperty().set(" 1号 ");
        model.tabProperty().set(OrderTab.TO_SHIP);
        model.saved().nameProperty().set("一号待发");
        model.saved().save();
        shop.background.pass(500);
        var kept = new SavedSearch("一号待发", "1号", OrderTab.TO_SHIP);
        assertThat(model.saved().items()).containsExactly(kept);
        assertThat(model.saved().namingProperty().get()).isFalse();
        model.searchProperty().set("");
        model.tabProperty().set(OrderTab.ALL);
        shop.background.pass(500);
        assertThat(model.rows()).hasSize(2);
        assertThat(model.saved().current()).isEmpty();
        model.saved().use(1);
        shop.background.pass(500);
        assertThat(model.rows()).extracting(OrdersRow::tail).containsExactly("…4770");
        assertThat(model.saved().current()).contains(kept);
        model.saved().dropCurrent();
        shop.background.pass(500);
        assertThat(model.saved().items()).isEmpty();
        shop.undo.run();
        shop.background.pass(500);
        assertThat(model.saved().items()).containsExactly(kept);
    }

    @Test
    void pagesComeAsTheEndComesIntoSight() {
        for (int i = 0; i < OrderPages.PAGE + 20; i++) {
            shop.place(OrderStatus.PAID, "", 1, 30);
        }
        start();
        assertThat(model.rows()).hasSize(OrderPages.PAGE);
        model.more();
        shop.background.pass(500);
        assertThat(model.rows()).hasSize(OrderPages.PAGE + 20).doesNotHaveDuplicates();
        model.more();
        shop.background.pass(500);
        assertThat(model.rows()).hasSize(OrderPages.PAGE + 20);
    }

    @Test
    void theCardTellsTheOrdersLife() {
        String id = shop.place(OrderStatus.PAID, "", 2, 30.5);
        start();
        model.select(id);
        shop.background.pass(500);
        OrderCard card = model.cardProperty().get().orElseThrow();
        assertThat(card.remark()).isEqualTo("送礼，别放价签");
        assertThat(card.buyer()).isEqualTo("张* 139****1000");
        assertThat(card.photos()).hasSize(1);
        assertThat(card.steps())
                .extracting(Step::words)
                .containsExactly("下单 · 小朱在麦", "已付 79.80 元", "等发货，还剩 30 小时 30 分", "等运单");
    }
}
