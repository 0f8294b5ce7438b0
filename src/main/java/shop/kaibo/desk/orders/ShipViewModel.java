package shop.kaibo.desk.orders;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderService;

import java.util.List;

/** Filling in a waybill: scan or type, Enter marks the order shipped. FX thread only. */
public final class ShipViewModel {
    /** A shipment is held so long before it leaves. */
    static final long HELD_MS = Undo.SECONDS * 1000L;

    private final OrderService orders;
    private final Actor actor;
    private final Background background;
    private final Notices notices;
    private final Undo undo;
    private final Clock clock;
    private final Texts texts;
    private final List<Carrier> carriers;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Carrier> carrier;
    private final StringProperty waybill = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private Runnable shipped = () -> {};
    private boolean busy;

    public ShipViewModel(
            OrderService orders,
            Actor actor,
            Background background,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts) {
        this.orders = orders;
        this.actor = actor;
        this.background = background;
        this.notices = notices;
        this.undo = undo;
        this.clock = clock;
        this.texts = texts;
        carriers = Carrier.all(texts);
        carrier = new SimpleObjectProperty<>(carriers.getFirst());
        waybill.addListener((_, _, typed) -> typed(typed));
    }

    /** Called when a shipment is durable. */
    void onShipped(Runnable next) {
        shipped = next;
    }

    private void typed(String typed) {
        verdict.set(Verdict.FINE);
        Carrier.of(typed)
                .flatMap(code -> carriers.stream().filter(c -> c.code().equals(code)).findFirst())
                .ifPresent(carrier::set);
    }

    public void begin() {
        open.set(true);
        waybill.set("");
        verdict.set(Verdict.FINE);
    }

    public void end() {
        open.set(false);
        waybill.set("");
    }

    /** Enter: the order leaves with this waybill; refused input is said under the field. */
    void ship(OrderCard card) {
        String number = waybill.get().strip();
        if (busy || number.isEmpty()) {
            return;
        }
        busy = true;
        String code = carrier.get().code();
        long release = clock.nowMs() + HELD_MS;
        background.run(
                () -> orders.ship(actor, card.id(), code, number, release),
                row -> {
                    busy = false;
                    waybill.set("");
                    undo.offer(
                            texts.get("orders.shipped", card.tail(), row.waybill()),
                            () -> takeBack(card));
                    shipped.run();
                },
                this::failed);
    }

    private void failed(Exception cause) {
        busy = false;
        if (cause instanceof Refused refused) {
            verdict.set(Verdict.error(texts.of(refused)));
        } else {
            background.broken(cause);
        }
    }

    private void takeBack(OrderCard card) {
        background.run(
                () -> orders.undoShip(actor, card.id()),
                done -> {
                    if (done) {
                        notices.tell(texts.get("orders.undone", card.tail()), "");
                    } else {
                        notices.warn(texts.get("orders.left", card.tail()), "");
                    }
                });
    }

    /** Whether the form is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public List<Carrier> carriers() {
        return carriers;
    }

    public ObjectProperty<Carrier> carrierProperty() {
        return carrier;
    }

    public StringProperty waybillProperty() {
        return waybill;
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }
}
