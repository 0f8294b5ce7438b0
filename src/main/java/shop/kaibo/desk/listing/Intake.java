package shop.kaibo.desk.listing;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.listing.Recognised;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;

/**
 * Reads pictures one after the other elsewhere, tells how far it is, and can be stopped. FX thread
 * only.
 */
final class Intake {
    private record Job(String name, Callable<Recognised> read, CardViewModel card) {}

    /** What becomes of pictures. */
    interface Ends {
        void came(CardViewModel card, Recognised what);

        /** No pictures, or reading was stopped before them. */
        void dropped(List<CardViewModel> cards);
    }

    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final Ends ends;
    private final Queue<Job> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper();
    private boolean busy;

    Intake(Background background, Notices notices, Texts texts, Ends ends) {
        this.ends = ends;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
    }

    /** Pictures of this batch; 0 when none is being read. */
    ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty read() {
        return read.getReadOnlyProperty();
    }

    /** Reads a picture for a card. */
    void take(String name, Callable<Recognised> reading, CardViewModel card) {
        waiting.add(new Job(name, reading, card));
        total.set(total.get() + 1);
        if (!busy) {
            next();
        }
    }

    /** Leaves what has not been read yet. */
    void stop() {
        ends.dropped(waiting.stream().map(Job::card).toList());
        waiting.clear();
        if (!busy) {
            idle();
        }
    }

    private void next() {
        Job job = waiting.poll();
        if (job == null) {
            idle();
            return;
        }
        busy = true;
        background.run(
                job.read(),
                what -> {
                    ends.came(job.card(), what);
                    ended();
                },
                problem -> {
                    ends.dropped(List.of(job.card()));
                    tell(job.name(), problem);
                    ended();
                });
    }

    private void ended() {
        busy = false;
        read.set(read.get() + 1);
        next();
    }

    private void idle() {
        total.set(0);
        read.set(0);
    }

    /** Says why a picture cannot be taken. */
    void tell(String name, Exception problem) {
        if (!(problem instanceof Refused refused)) {
            background.broken(problem);
            return;
        }
        String sentence = texts.of(refused);
        String reason =
                name.isEmpty() || sentence.contains(name)
                        ? sentence
                        : texts.get("listing.photo.which", name, sentence);
        notices.show(
                Notice.of(Tone.WARNING, texts.get("listing.photo.failed"), reason).keyed(reason));
    }
}
