package shop.kaibo.desk.live.floor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Verdict;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does what was asked off the FX thread and says where it was refused. FX thread only. */
final class FloorActs {
    private final Notices notices;
    private final Undo undo;
    private final Texts texts;
    private final Background background;
    private final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    FloorActs(Notices notices, Undo undo, Texts texts, Background background) {
        this.notices = notices;
        this.undo = undo;
        this.texts = texts;
        this.background = background;
    }

    ObjectProperty<Verdict> verdict() {
        return verdict;
    }

    /** Offers to take back what was done, off the FX thread. */
    void offer(String label, Runnable back) {
        undo.offer(
                label,
                () ->
                        run(
                                () -> {
                                    back.run();
                                    return label;
                                },
                                _ -> {}));
    }

    /** Does work whose refusal stands under its field. */
    <T> void named(Callable<T> work, Consumer<? super T> done) {
        verdict.set(Verdict.FINE);
        background.run(
                work,
                done,
                failure -> {
                    if (failure instanceof Refused refused) {
                        verdict.set(Verdict.error(texts.of(refused)));
                    } else {
                        background.broken(failure);
                    }
                });
    }

    /** Does work whose refusal is told in a notice. */
    <T> void run(Callable<T> work, Consumer<? super T> done) {
        background.run(
                work,
                done,
                failure -> {
                    if (failure instanceof Refused refused) {
                        notices.warn(texts.get("live.refused"), texts.of(refused));
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
