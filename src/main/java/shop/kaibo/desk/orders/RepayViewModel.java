package shop.kaibo.desk.orders;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.orders.RepayPage.Step;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderRepaying;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Paying back by the shop's own decision, on platforms where buyers cannot ask for it: how much,
 * why, once more asked, then it goes. FX thread only.
 */
public final class RepayViewModel {
    private final OrderService orders;
    private final Supplier<Actor> actor;
    private final Texts texts;
    private final Background background;
    private final Notices notices;
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty goods = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<RepayPage> page =
            new ReadOnlyObjectWrapper<>(RepayPage.NONE);
    private String order = "";

    private record Offer(OrderRow order, long leftFen) {}

    private Optional<Offer> offer = Optional.empty();

    public RepayViewModel(
            OrderService orders,
            Supplier<Actor> actor,
            Texts texts,
            Background background,
            Notices notices) {
        this.orders = orders;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        this.notices = notices;
        amount.addListener((_, _, _) -> typed());
        reason.addListener((_, _, _) -> typed());
        goods.addListener((_, _, _) -> typed());
    }

    public ReadOnlyObjectProperty<RepayPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Yuan, as typed. */
    public StringProperty amountProperty() {
        return amount;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /** Whether all its pieces come back into stock with it. */
    public BooleanProperty goodsProperty() {
        return goods;
    }

    /** The order at the right, "" for none. */
    public void on(String orderId) {
        if (orderId.equals(order)) {
            return;
        }
        order = orderId;
        look();
    }

    private void look() {
        String id = order;
        page.set(RepayPage.NONE);
        offer = Optional.empty();
        if (id.isEmpty()) {
            return;
        }
        background.run(
                () -> orders.find(id).map(o -> new Offer(o, orders.shipping().repaying().left(o))),
                found -> {
                    if (id.equals(order)) {
                        offer = found.filter(o -> o.leftFen > 0);
                        offer.ifPresent(_ -> show(Step.OFFERED, "", ""));
                    }
                });
    }

    private void show(Step step, String field, String refusal) {
        String left = Money.yuan(offer.map(Offer::leftFen).orElse(0L));
        String words =
                step == Step.CONFIRMING
                        ? texts.get(
                                goods.get() ? "orders.repay.sure.goods" : "orders.repay.sure",
                                Money.yuan(fen()))
                        : texts.get("orders.repay.left", left);
        page.set(new RepayPage(step, words, field, refusal));
    }

    // what was said and asked belongs to what stood there before
    private void typed() {
        RepayPage now = page.get();
        if (now.step() == Step.CONFIRMING || !now.refusal().isEmpty()) {
            show(Step.FILLING, "", "");
        }
    }

    /** Begins with the whole of it. */
    public void open() {
        offer.filter(_ -> page.get().step() == Step.OFFERED)
                .ifPresent(
                        its -> {
                            amount.set(Money.yuan(its.leftFen));
                            reason.set("");
                            goods.set(false);
                            show(Step.FILLING, "", "");
                        });
    }

    public void close() {
        if (page.get().step() != Step.ABSENT) {
            show(Step.OFFERED, "", "");
        }
    }

    private long fen() {
        return Money.parse(amount.get().strip()).orElse(0L);
    }

    /** Enter: asks once more, then pays back. */
    public void next() {
        Offer its = offer.orElse(null);
        if (its == null) {
            return;
        }
        switch (page.get().step()) {
            case FILLING -> {
                if (fen() < 1 || fen() > its.leftFen) {
                    show(Step.FILLING, "amount", texts.get("order.repay.amount"));
                } else if (reason.get().isBlank()) {
                    show(Step.FILLING, "reason", texts.get("orders.repay.why"));
                } else {
                    show(Step.CONFIRMING, "", "");
                }
            }
            case CONFIRMING -> repay(its);
            case ABSENT, OFFERED -> {}
        }
    }

    private void repay(Offer its) {
        long fen = fen();
        String words = reason.get();
        boolean taken = goods.get();
        Actor who = actor.get();
        background.run(
                () ->
                        orders.shipping()
                                .repaying()
                                .repay(
                                        who,
                                        its.order,
                                        taken ? OrderRepaying.whole(its.order) : List.of(),
                                        fen,
                                        words,
                                        0),
                _ -> {
                    notices.success(
                            texts.get("orders.repay.done", Money.yuan(fen)),
                            texts.get("orders.repay.done.why"));
                    look();
                },
                failure -> {
                    if (failure instanceof Refused refused) {
                        show(Step.FILLING, refused.field(), texts.of(refused));
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
