package shop.kaibo.desk.listing;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.photo.Photo;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Reads pictures one after the other elsewhere, tells how far it is, and can be stopped. FX thread
 * only.
 */
final class Intake {
    private record Job(String name, Callable<Photo> read, Consumer<Photo> done, Runnable dropped) {}

    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final Queue<Job> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper();
    private boolean busy;

    Intake(Background background, Notices notices, Texts texts) {
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

    /** Reads a picture; one of the two is called, dropped when it is none or reading stopped. */
    void take(String name, Callable<Photo> reading, Consumer<Photo> done, Runnable dropped) {
        waiting.add(new Job(name, reading, done, dropped));
        total.set(total.get() + 1);
        if (!busy) {
            next();
        }
    }

    /** Leaves what has not been read yet. */
    void stop() {
        while (!waiting.isEmpty()) {
            waiting.remove().dropped().run();
        }
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
                photo -> {
                    job.done().accept(photo);
                    ended();
                },
                problem -> {
                    job.dropped().run();
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

    private void tell(String name, Exception problem) {
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
