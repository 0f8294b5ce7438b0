package shop.kaibo.desk.orders;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.BuyerPart;
import shop.kaibo.buyer.Disclosed;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.Unmasking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Looking at one field of the buyer of the order shown: which one, why, then the words for thirty
 * seconds; or forgetting the buyer. FX thread only.
 */
public final class RevealViewModel {
    private static final long SHOWN_MS = 30_000;
    private static final int FORGET = BuyerPart.values().length + 1;

    private final Unmasking unmasking;
    private final Supplier<Actor> actor;
    private final Texts texts;
    private final Background background;
    private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(Line.NONE);
    private Step step = Step.IDLE;
    private String order = "";
    private BuyerPart part = BuyerPart.PHONE;
    private Background.Later end = () -> {};

    /** Where it stands. */
    enum Step {
        IDLE,
        PART,
        REASON,
        FORGET,
        SHOWN,
        BUSY
    }

    /**
     * What is to be seen of it.
     *
     * @param choices what the digits stand for, in their order
     * @param personal whether the words are the buyer's own
     */
    public record Line(String words, List<String> choices, boolean personal, boolean refused) {
        static final Line NONE = new Line("", List.of(), false, false);
    }

    public RevealViewModel(
            Unmasking unmasking, Supplier<Actor> actor, Texts texts, Background background) {
        this.unmasking = unmasking;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** The order at the right is another one: what was shown of the last one goes at once. */
    public void on(String orderId) {
        if (!orderId.equals(order)) {
            order = orderId;
            close();
        }
    }

    /** V: begins, or ends what is shown. */
    public void open() {
        if (step != Step.IDLE) {
            close();
        } else if (!order.isEmpty()) {
            var choices = new ArrayList<String>();
            for (BuyerPart one : BuyerPart.values()) {
                choices.add(texts.get("buyer.part." + one.word()));
            }
            choices.add(texts.get("buyer.forget"));
            step = Step.PART;
            line.set(new Line(texts.get("buyer.reveal.part"), choices, false, false));
        }
    }

    /** Whether digits and Enter belong to it now. */
    public boolean listens() {
        return step == Step.PART || step == Step.REASON || step == Step.FORGET;
    }

    /** A digit from 1. */
    public void digit(int digit) {
        if (step == Step.PART && digit == FORGET) {
            step = Step.FORGET;
            line.set(new Line(texts.get("buyer.forget.why"), List.of(), false, true));
        } else if (step == Step.PART && digit <= BuyerPart.values().length) {
            part = BuyerPart.values()[digit - 1];
            step = Step.REASON;
            List<String> reasons =
                    Disclosure.REASONS.stream().map(r -> texts.get("buyer.reason." + r)).toList();
            line.set(new Line(texts.get("buyer.reveal.reason"), reasons, false, false));
        } else if (step == Step.REASON && digit <= Disclosure.REASONS.size()) {
            reveal(Disclosure.REASONS.get(digit - 1));
        }
    }

    /** Enter: forgets, where that was asked for. */
    public void enter() {
        if (step == Step.FORGET) {
            String id = order;
            Actor who = actor.get();
            run(
                    () -> {
                        unmasking.forget(who, id);
                        return texts.get("buyer.forgotten");
                    },
                    words -> said(words, false, false));
        }
    }

    private void reveal(String reason) {
        String id = order;
        Actor who = actor.get();
        BuyerPart wanted = part;
        run(
                () -> unmasking.reveal(who, id, wanted, reason),
                (Disclosed is) -> {
                    if (id.equals(order)) {
                        said(texts.get("buyer.revealed", is.words(), is.left()), true, false);
                    }
                });
    }

    private <T> void run(Callable<T> work, java.util.function.Consumer<T> done) {
        step = Step.BUSY;
        background.run(
                work,
                done,
                failure -> {
                    if (failure instanceof Refused refused) {
                        said(texts.of(refused), false, true);
                    } else {
                        close();
                        background.broken(failure);
                    }
                });
    }

    private void said(String words, boolean personal, boolean refused) {
        end.cancel();
        step = Step.SHOWN;
        line.set(new Line(words, List.of(), personal, refused));
        end = background.after(SHOWN_MS, this::close);
    }

    /** Esc, time, or another order: nothing personal is left in the scene. */
    public void close() {
        end.cancel();
        step = Step.IDLE;
        line.set(Line.NONE);
    }
}
