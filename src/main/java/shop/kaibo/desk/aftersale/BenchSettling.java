package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;

/**
 * The large key: from what was chosen to a durable decision, and back within 10 s. FX thread only.
 */
final class BenchSettling {
    /** A refund is held so long before it leaves. */
    static final long HELD_MS = Undo.SECONDS * 1000L;

    private final BenchDesk desk;
    private final Background background;
    private final Notices notices;
    private final Undo undo;
    private final Clock clock;
    private final Texts texts;
    private final BenchState state;
    private final BenchLookup lookup;
    private final BenchShelf shelf;

    BenchSettling(
            BenchDesk desk,
            Background background,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts,
            BenchState state,
            BenchLookup lookup,
            BenchShelf shelf) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.undo = undo;
        this.clock = clock;
        this.texts = texts;
        this.state = state;
        this.lookup = lookup;
        this.shelf = shelf;
    }

    void confirm() {
        BenchCard shown = state.card.get();
        if (shown == null || state.busy() || !state.confirm.get().enabled()) {
            return;
        }
        if (Confirm.pays(state, shown) && shown.mismatch() && state.warn()) {
            return;
        }
        String done = Confirm.done(state, shown, texts);
        Pressed key = Pressed.of(state, shown);
        state.busy(true);
        long release = clock.nowMs() + HELD_MS;
        background.run(
                () -> settle(key, release),
                operation -> settled(key, done, operation),
                this::failed);
    }

    private String settle(Pressed key, long release) {
        String operation = desk.settle(key, release, texts);
        if (key.loose() != null) {
            shelf.matched(key.loose(), key.card().sale().id());
        }
        return operation;
    }

    private void settled(Pressed key, String done, String operation) {
        BenchCard shown = key.card();
        state.busy(false);
        if (key.mode() == BenchMode.LOOK) {
            state.clear();
            return;
        }
        if (key.mode() == BenchMode.RECEIVE) {
            state.handled(
                    Handled.of(operation, key, lookup.seconds("%.1f"), texts), lookup.seconds());
        }
        state.clear();
        undo.offer(done, () -> takeBack(operation, key));
        boolean goesOn = shown.sale().legal().contains(CaseAct.SEND);
        if (key.mode() == BenchMode.RECEIVE && goesOn && key.found().accepted(shown.card())) {
            lookup.again(shown);
        } else if (key.mode() == BenchMode.RECEIVE) {
            lookup.rest(shown.code());
        }
    }

    private void takeBack(String operation, Pressed key) {
        BenchCard shown = key.card();
        background.run(
                () -> {
                    if (key.loose() != null) {
                        shelf.unmatched(key.loose());
                    }
                    return desk.undo(operation);
                },
                done -> {
                    state.unhandled(operation);
                    notices.tell(texts.get("bench.undone", shown.tail()), "");
                },
                this::failed);
    }

    private void failed(Exception cause) {
        state.busy(false);
        if (cause instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
            BenchCard shown = state.card.get();
            if (shown != null) {
                lookup.again(shown);
            }
        } else {
            background.broken(cause);
        }
    }
}
