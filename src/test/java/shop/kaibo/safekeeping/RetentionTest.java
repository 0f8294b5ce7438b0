package shop.kaibo.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Refused;
import shop.kaibo.buyer.Bought;
import shop.kaibo.buyer.BuyerField;
import shop.kaibo.buyer.BuyerFields;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.photo.Goods;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.Pictures;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.nio.file.Path;
import java.util.List;

class RetentionTest {
    private static final long DAY = 86_400_000;

    private static final BuyerFields FIELDS =
            new BuyerFields(
                    BuyerField.masked("小*"),
                    new BuyerField("欧**", null, "欧阳桂兰"),
                    new BuyerField("138****5678", null, "13812345678"),
                    new BuyerField("浙江****", null, "浙江省杭州市"));

    @TempDir Path home;
    private ReturnsShop shop;
    private BuyerService buyers;
    private OrderService orders;
    private Retention retention;

    @BeforeEach
    void open() {
        shop = new ReturnsShop(home);
        buyers = new BuyerService(shop.store);
        orders = new OrderService(shop.store, buyers, OrderBoard.none());
        retention = new Retention(shop.store, buyers.expiry());
    }

    @AfterEach
    void close() {
        buyers.close();
        shop.close();
    }

    private String order(String remote, String buyer, OrderStatus status, long daysAgo) {
        long at = shop.clock.nowMs() - daysAgo * DAY;
        boolean shipped = status == OrderStatus.SHIPPED;
        var report =
                new OrderReport(
                        remote,
                        1,
                        status,
                        "raw",
                        OrderSource.FOLLOWER,
                        3990,
                        List.of(new OrderReport.Line("L1", "S1", "鞋", "37 黑", 1, 3990)),
                        buyer,
                        FIELDS,
                        "a",
                        "给我妈的",
                        shipped ? "YTO" : "",
                        shipped ? "YT000000000" + remote : "",
                        0,
                        0,
                        at,
                        at,
                        shipped ? at : 0,
                        0,
                        at);
        String id = shop.store.db().write(tx -> orders.apply(tx, ReturnsShop.ACCOUNT, 1, report));
        return orders.find(id).orElseThrow().buyerId();
    }

    private boolean tells(String buyer) {
        return shop.store.db().read(h -> buyers.reveal(h, buyer)).isPresent();
    }

    @Test
    void nothingGoesUntilATimeIsSetAndThenOnlyWhatIsLongOver() {
        String over = order("1", "over", OrderStatus.DONE, 31);
        String fresh = order("2", "fresh", OrderStatus.DONE, 29);
        String open = order("3", "open", OrderStatus.PAID, 100);
        String road = order("4", "road", OrderStatus.SHIPPED, 40);
        String there = order("5", "there", OrderStatus.SHIPPED, 46);
        String again = order("6", "again", OrderStatus.DONE, 90);
        order("7", "again", OrderStatus.PAID, 1);
        String disputed = order("8", "disputed", OrderStatus.SHIPPED, 90);
        shop.sale("C8", "8", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
        assertThat(retention.run(shop.owner)).isZero();
        assertThatThrownBy(() -> retention.days(shop.owner, 29)).isInstanceOf(Refused.class);
        var anchor = new Actor("a", "1", Role.ANCHOR);
        assertThatThrownBy(() -> retention.days(anchor, 30)).hasMessage("refused.permission");
        retention.days(shop.owner, 30);
        assertThat(retention.run(shop.owner)).isEqualTo(2);
        assertThat(List.of(over, there)).noneMatch(this::tells);
        assertThat(List.of(fresh, open, road, again, disputed)).allMatch(this::tells);
        assertThat(retention.run(shop.owner)).isZero();
        var events = shop.store.db().read(h -> shop.store.events().of(h, "buyers"));
        assertThat(events).extracting(e -> e.kind()).containsExactly("buyer.kept", "buyer.expired");
    }

    @Test
    void aMaskStaysAndWhoBuysAgainIsKnownAgainWithAKeyOfTheirOwn() {
        String buyer = order("1", "b", OrderStatus.DONE, 100);
        retention.days(shop.owner, 30);
        retention.run(shop.owner);
        assertThat(shop.store.db().read(h -> buyers.masks(h, buyer)).orElseThrow().phone())
                .isEqualTo("138****5678");
        assertThat(order("2", "b", OrderStatus.PAID, 0)).isEqualTo(buyer);
        assertThat(orders.find("2").orElseThrow().repeatNo()).isEqualTo(2);
        assertThat(tells(buyer)).isTrue();
        // the old order's remark was sealed under the key that is gone
        assertThat(orders.detail(orders.find("1").orElseThrow().id())).isPresent();
    }

    @Test
    void aSnapshotFromBeforeTellsNoMoreThanTheHome(@TempDir Path other) {
        String buyer;
        Path snapshot;
        try (var store = Store.open(other, shop.clock);
                var theirs = new BuyerService(store)) {
            buyer = store.db().write(tx -> bought(tx, theirs)).buyerId();
            snapshot = Path.of(new SafekeepingService(store).snapshot(shop.owner).file());
            shop.clock.pass(31 * DAY);
            var kept = new Retention(store, theirs.expiry());
            kept.days(shop.owner, 30);
            assertThat(kept.run(shop.owner)).isOne();
        }
        SafekeepingService.restore(other, snapshot, 7);
        try (var again = Store.open(other, shop.clock);
                var back = new BuyerService(again)) {
            boolean masked = again.db().read(h -> back.masks(h, buyer).isPresent());
            boolean told = again.db().read(h -> back.reveal(h, buyer).isPresent());
            assertThat(masked).isTrue();
            assertThat(told).isFalse();
        }
    }

    private Bought bought(Tx tx, BuyerService theirs) {
        return theirs.apply(tx, "acc", "b", FIELDS, shop.clock.nowMs());
    }

    @Test
    void picturesOfParcelsGoWithTheirCaseAndTheChainStaysWhole() {
        order("1", "b", OrderStatus.SHIPPED, 100);
        String sale = shop.sale("C1", "1", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE);
        var photo = Photos.prepare(Pictures.file(Goods.drawn(1), "jpeg"));
        shop.returns().evidence().keep(shop.owner, sale, photo);
        retention.days(shop.owner, 30);
        shop.clock.pass(31 * DAY);
        retention.run(shop.owner);
        assertThat(kept(photo.sha256())).as("the case is open").isTrue();
        shop.store
                .db()
                .write(tx -> tx.update("UPDATE after_sale SET status = 'success', updated_ms = 1"));
        retention.run(shop.owner);
        assertThat(kept(photo.sha256())).isFalse();
        assertThat(new SafekeepingService(shop.store).checkUp()).allMatch(Finding::sound);
    }

    private boolean kept(String sha256) {
        return new PhotoFolder(home.resolve("photos")).has(sha256);
    }
}
