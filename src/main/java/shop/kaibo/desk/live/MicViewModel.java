package shop.kaibo.desk.live;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;

import java.util.concurrent.Callable;

/** Who opens the show and who speaks. FX thread only. */
final class MicViewModel {
    private final LiveServices services;
    private final Texts texts;
    private final Background background;
    private final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    MicViewModel(LiveServices services, Texts texts, Background background) {
        this.services = services;
        this.texts = texts;
        this.background = background;
    }

    /** What is wrong with the name typed for an anchor. */
    ObjectProperty<Verdict> verdict() {
        return verdict;
    }

    /** Goes on air; calls back once it is durable. */
    void start(String anchor, Runnable done) {
        named(() -> services.broadcasts().start(services.actor(), anchor), done);
    }

    /** Gives the microphone to somebody; calls back once it is durable. */
    void handOver(String anchor, String before, Runnable done) {
        named(
                () -> give(anchor),
                () -> {
                    if (!before.isEmpty() && !before.equals(anchor.strip())) {
                        services.undo()
                                .offer(texts.get("live.onMic", anchor.strip()), () -> back(anchor));
                    }
                    done.run();
                });
    }

    private void back(String anchor) {
        background.run(
                () -> services.floor().hands().undo(services.actor(), anchor),
                _ -> {},
                failure -> {
                    if (failure instanceof Refused refused) {
                        services.notices().warn(texts.get("live.refused"), texts.of(refused));
                    } else {
                        background.broken(failure);
                    }
                });
    }

    private String give(String anchor) {
        services.broadcasts().handOver(services.actor(), anchor);
        return anchor;
    }

    private void named(Callable<?> work, Runnable done) {
        verdict.set(Verdict.FINE);
        background.run(
                work,
                _ -> done.run(),
                failure -> {
                    if (failure instanceof Refused refused) {
                        verdict.set(Verdict.error(texts.of(refused)));
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
