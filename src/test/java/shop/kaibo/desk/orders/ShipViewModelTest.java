package shop.kaibo.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.ShipOrder;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;

import java.nio.file.Path;
import java.util.List;

/** The form in which an order leaves. */
class ShipViewModelTest {
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

    private List<Operation> sent() {
        return shop.store.db().read(handle -> shop.store.outbox().open(handle, 10));
    }

    private void changed() {
        shop.feed.touch("orders");
        shop.background.pass(500);
    }

    @Test
    void enterShipsAndGoesOnToTheNextThatWaits() {
        String older = shop.place(OrderStatus.PAID, "", 1, 30);
        shop.place(OrderStatus.SHIPPED, "YT88204471903", 1, 0);
        String newer = shop.place(OrderStatus.PAID, "", 1, 30);
        start();
        model.select(newer);
        shop.background.pass(500);
        model.fill();
        model.ship().waybillProperty().set("YT88204471904");
        assertThat(model.ship().carrierProperty().get().code()).isEqualTo("YTO");
        model.shipShown();
        assertThat(sent()).hasSize(1);
        Operation operation = sent().getFirst();
        assertThat(operation.releaseMs()).isEqualTo(shop.clock.nowMs() + 10_000);
        assertThat(Payloads.read(operation.payload(), ShipOrder.class))
                .isEqualTo(new ShipOrder(newer, "YTO", "YT88204471904"));
        assertThat(model.selected()).isEqualTo(older);
        assertThat(model.ship().openProperty().get()).isTrue();
        assertThat(shop.undo.labelProperty().get()).isEqualTo("…4772 已填运单 YT88204471904");
        changed();
        assertThat(model.rows().getFirst().sign()).isEqualTo(OrderSign.SENDING);
        shop.undo.run();
        changed();
        assertThat(sent()).isEmpty();
        assertThat(model.rows().getFirst().sign()).isEqualTo(OrderSign.TO_SHIP);
        assertThat(shop.notices.shown()).extracting(Notice::title).containsExactly("…4772 已撤回运单");
    }

    @Test
    void whatIsNoWaybillIsSaidUnderTheField() {
        String id = shop.place(OrderStatus.PAID, "", 1, 30);
        start();
        model.select(id);
        shop.background.pass(500);
        model.fill();
        model.ship().waybillProperty().set("123");
        model.shipShown();
        assertThat(model.ship().verdictProperty().get())
                .isEqualTo(Verdict.error("运单号要 6 位以上数字。重扫一次"));
        assertThat(sent()).isEmpty();
        model.ship().waybillProperty().set("1234");
        assertThat(model.ship().verdictProperty().get()).isEqualTo(Verdict.FINE);
    }

    @Test
    void serialNumbersAreKeptWithTheWaybill() {
        String id = shop.place(OrderStatus.PAID, "", 1, 30);
        start();
        model.select(id);
        shop.background.pass(500);
        model.fill();
        SerialsViewModel serials = model.ship().serials();
        serials.open();
        serials.typedProperty().set("??");
        serials.note();
        assertThat(serials.verdictProperty().get()).isEqualTo(Verdict.error("?? 不像序列号"));
        for (String scanned : List.of("sn-0001", "SN-0002", "sn-0002")) {
            serials.typedProperty().set(scanned);
            serials.note();
        }
        assertThat(serials.numbers()).containsExactly("SN-0001");
        // what still stands in the field counts too, and is one too many
        serials.typedProperty().set("SN-0003");
        model.ship().waybillProperty().set("YT88204471904");
        model.shipShown();
        assertThat(serials.verdictProperty().get()).isEqualTo(Verdict.error("这单只有 1 件，序列号多了"));
        assertThat(sent()).isEmpty();
        serials.typedProperty().set("SN-0003");
        serials.note();
        model.shipShown();
        assertThat(sent()).hasSize(1);
        assertThat(shop.serials(id)).containsExactly("SN-0001");
        assertThat(serials.openProperty().get()).isFalse();
    }

    @Test
    void anOrderThatMustNotLeaveHasNoForm() {
        String id = shop.place(OrderStatus.PAID, "", 1, 30);
        shop.refunding(id);
        start();
        model.select(id);
        shop.background.pass(500);
        model.fill();
        assertThat(model.ship().openProperty().get()).isFalse();
    }
}
