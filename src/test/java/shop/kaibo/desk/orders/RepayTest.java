package shop.kaibo.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.orders.RepayPage.Step;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.RepayOrder;
import shop.kaibo.platform.vendure.VendureGateway;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

class RepayTest {
    private static final Pictures.Size BESIDE = new Pictures.Size(372, 200);

    @TempDir Path home;
    private OrdersShop shop;

    @BeforeEach
    void open() {
        shop = new OrdersShop(home);
        shop.furnish();
        account(Payloads.write(VendureGateway.CAN));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void account(String can) {
        shop.store
                .db()
                .write(
                        tx ->
                                tx.update(
                                        "INSERT OR REPLACE INTO account(id, platform, name, url,"
                                                + " capabilities, epoch, state, created_ms) VALUES"
                                                + " (?, 'vendure', 'v', 'u', ?, 1, 'open', 1)",
                                        OrdersShop.ACCOUNT,
                                        can));
    }

    private RepayViewModel model(Actor who, String language) {
        return new RepayViewModel(
                shop.orders, () -> who, Texts.of(language), shop.background, shop.notices);
    }

    @Test
    void itIsAskedTwiceAndThenGoesOnceWithItsReason() {
        String order = shop.place(OrderStatus.PAID, "", 2, 20);
        RepayViewModel model = model(shop.owner, "zh");
        model.on(order);
        assertThat(model.pageProperty().get().step()).isEqualTo(Step.OFFERED);
        model.open();
        String whole = model.amountProperty().get();
        model.next();
        assertThat(model.pageProperty().get().refusal()).isEqualTo("写一句原因");
        model.reasonProperty().set("少发一件");
        model.amountProperty().set("1000000");
        model.next();
        assertThat(model.pageProperty().get().field()).isEqualTo("amount");
        model.amountProperty().set("5");
        model.next();
        assertThat(model.pageProperty().get().step()).isEqualTo(Step.CONFIRMING);
        assertThat(sent()).isEmpty();
        model.amountProperty().set("6");
        assertThat(model.pageProperty().get().step()).isEqualTo(Step.FILLING);
        model.next();
        model.next();
        assertThat(sent()).hasSize(1);
        var wish = Payloads.read(sent().getFirst().payload(), RepayOrder.class);
        assertThat(wish.amountFen()).isEqualTo(600);
        assertThat(wish.reason()).isEqualTo("少发一件");
        assertThat(wish.pieces()).isEmpty();
        assertThat(sent().getFirst().actor()).contains("owner");
        // what is under way cannot be given twice
        model.open();
        assertThat(model.amountProperty().get()).isNotEqualTo(whole);
    }

    @Test
    void whereThePlatformHasCasesItIsNotThere() {
        String order = shop.place(OrderStatus.PAID, "", 1, 20);
        account(
                Payloads.write(VendureGateway.CAN)
                        .replace("\"negotiation\":false", "\"negotiation\":true"));
        RepayViewModel model = model(shop.owner, "zh");
        model.on(order);
        assertThat(model.pageProperty().get().step()).isEqualTo(Step.ABSENT);
    }

    @Test
    void nobodyGivesBeyondTheirLimitOrWithoutTheRight() {
        String order = shop.place(OrderStatus.PAID, "", 1, 20);
        var assistant = new Actor("helper", "1", Role.RETURNS);
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.store.settings().put(tx, "aftersale.limit_fen.helper", "500");
                            return true;
                        });
        assertThat(pay(assistant, order, "6").refusal()).contains("6.00", "5.00");
        assertThat(pay(new Actor("w", "1", Role.WAREHOUSE), order, "1").refusal()).isNotEmpty();
        assertThat(sent()).isEmpty();
        assertThat(pay(assistant, order, "5").refusal()).isEmpty();
        assertThat(sent()).hasSize(1);
    }

    private RepayPage pay(Actor who, String order, String yuan) {
        RepayViewModel model = model(who, "zh");
        model.on(order);
        model.open();
        model.amountProperty().set(yuan);
        model.reasonProperty().set("赔运费");
        model.next();
        model.next();
        return model.pageProperty().get();
    }

    private List<Operation> sent() {
        return shop.store.db().read(h -> shop.store.outbox().open(h, 100)).stream()
                .filter(o -> o.kind().equals(RepayOrder.KIND))
                .toList();
    }

    @Test
    void everyStep() {
        String order = shop.place(OrderStatus.PAID, "", 2, 20);
        paint("repay-offered", "zh", true, Scale.NORMAL, order, m -> {});
        paint("repay-filling", "zh", false, Scale.NORMAL, order, m -> m.open());
        paint("repay-refused-en", "en", true, Scale.NORMAL, order, this::refused);
        paint("repay-sure", "zh", true, Scale.NORMAL, order, this::sure);
        paint("repay-sure-150-en", "en", false, Scale.LARGE, order, this::sure);
    }

    private void refused(RepayViewModel model) {
        model.open();
        model.next();
    }

    private void sure(RepayViewModel model) {
        model.open();
        model.reasonProperty().set("7 天内退回");
        model.goodsProperty().set(true);
        model.next();
    }

    private void paint(
            String name,
            String language,
            boolean dark,
            Scale scale,
            String order,
            Consumer<RepayViewModel> act) {
        RepayViewModel model = model(shop.owner, language);
        model.on(order);
        act.accept(model);
        var size =
                new Pictures.Size((int) scale.px(BESIDE.width()), (int) scale.px(BESIDE.height()));
        assertThat(
                        Pictures.paint(
                                name,
                                () -> {
                                    var room = new VBox(new RepayBox(model, Texts.of(language)));
                                    room.getStylesheets()
                                            .add(Theme.sheet(OrdersView.class, "orders.css"));
                                    return Styles.with(room, Styles.PANEL, Styles.PAD_16);
                                },
                                size,
                                dark,
                                scale))
                .exists();
    }
}
