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
import shop.kaibo.order.merge.MergeService;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Filling in a waybill: scan or type, Enter marks the order shipped. FX thread only. */
public final class ShipViewModel {
    /** A shipment is held so long before it leaves. */
    static final long HELD_MS = Undo.SECONDS * 1000L;

    private final OrderService orders;
    private final MergeService merges;
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
    private final ReadOnlyObjectWrapper<Optional<MergeCard>> parcel =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SerialsViewModel serials;
    private Consumer<List<String>> shipped = _ -> {};
    private boolean busy;

    public ShipViewModel(
            OrderService orders,
            MergeService merges,
            Actor actor,
            Background background,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts) {
        this.orders = orders;
        this.merges = merges;
        this.actor = actor;
        this.background = background;
        this.notices = notices;
        this.undo = undo;
        this.clock = clock;
        this.texts = texts;
        serials = new SerialsViewModel(texts);
        carriers = Carrier.all(texts);
        carrier = new SimpleObjectProperty<>(carriers.getFirst());
        waybill.addListener((_, _, typed) -> typed(typed));
    }

    /** Called with the orders of a shipment that is durable. */
    void onShipped(Consumer<List<String>> next) {
        shipped = next;
    }

    private void typed(String typed) {
        verdict.set(Verdict.FINE);
        Carrier.of(typed)
                .flatMap(code -> carriers.stream().filter(c -> c.code().equals(code)).findFirst())
                .ifPresent(carrier::set);
    }

    public void begin() {
        begin(Optional.empty());
    }

    /** The same for all orders of a parcel. */
    void begin(Optional<MergeCard> together) {
        parcel.set(together);
        open.set(true);
        serials.clear();
        waybill.set("");
        verdict.set(Verdict.FINE);
    }

    public void end() {
        open.set(false);
        parcel.set(Optional.empty());
        serials.clear();
        waybill.set("");
    }

    /** Enter: the order leaves with this waybill; refused input is said under the field. */
    void ship(OrderCard card) {
        String number = waybill.get().strip();
        List<String> pieces = serials.all();
        if (busy || number.isEmpty() || serials.wrong()) {
            return;
        }
        busy = true;
        String code = carrier.get().code();
        long release = clock.nowMs() + HELD_MS;
        Optional<MergeCard> together = parcel.get();
        List<String> ids = together.map(MergeCard::ids).orElse(List.of(card.id()));
        background.run(
                () ->
                        together.isPresent()
                                ? merges.ship(actor, ids, code, number, release)
                                : alone(card.id(), code, number, pieces, release),
                kept -> {
                    busy = false;
                    serials.clear();
                    waybill.set("");
                    String what =
                            together.isPresent()
                                    ? texts.get("orders.merge.parcel", ids.size())
                                    : card.tail();
                    undo.offer(
                            texts.get("orders.shipped", what, kept),
                            () -> takeBack(what, ids, kept));
                    shipped.accept(ids);
                },
                this::failed);
    }

    private String alone(String id, String code, String number, List<String> pieces, long release) {
        return pieces.isEmpty()
                ? orders.ship(actor, id, code, number, release).waybill()
                : orders.shipping()
                        .serials()
                        .ship(actor, id, code, number, pieces, release)
                        .waybill();
    }

    private void failed(Exception cause) {
        busy = false;
        if (cause instanceof Refused refused && refused.field().equals("serial")) {
            serials.refuse(refused);
        } else if (cause instanceof Refused refused) {
            verdict.set(Verdict.error(texts.of(refused)));
        } else {
            background.broken(cause);
        }
    }

    private void takeBack(String what, List<String> ids, String kept) {
        background.run(
                () ->
                        ids.size() > 1
                                ? merges.undo(actor, ids, kept)
                                : orders.undoShip(actor, ids.getFirst()),
                done -> {
                    if (done) {
                        notices.tell(texts.get("orders.undone", what), "");
                    } else {
                        notices.warn(texts.get("orders.left", what), "");
                    }
                });
    }

    /** The parcel that the form is for, empty when it is for the order shown alone. */
    public ReadOnlyObjectProperty<Optional<MergeCard>> parcelProperty() {
        return parcel.getReadOnlyProperty();
    }

    /** The numbers of the pieces. */
    public SerialsViewModel serials() {
        return serials;
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
