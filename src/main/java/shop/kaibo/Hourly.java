package shop.kaibo;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.safekeeping.Snapshots;

import java.util.Optional;

/**
 * Lets an open shop take its hourly snapshot: asks each minute whether it is time, and says once
 * when none could be taken. FX thread only.
 */
final class Hourly implements AutoCloseable {
    private static final long LOOK_MS = 60_000;

    private final Snapshots snapshots;
    private final Runnable also;
    private final Notices notices;
    private final Texts texts;
    private final Background background;
    private Background.Later next;
    private String said = "";
    private boolean closed;

    /**
     * @param also done each minute beside it, off the FX thread
     */
    Hourly(
            Snapshots snapshots,
            Runnable also,
            Notices notices,
            Texts texts,
            Background background) {
        this.snapshots = snapshots;
        this.also = also;
        this.notices = notices;
        this.texts = texts;
        this.background = background;
        next = background.after(LOOK_MS, this::look);
    }

    private void look() {
        background.run(
                () -> {
                    snapshots.hourly();
                    also.run();
                    return snapshots.trouble();
                },
                this::tell);
    }

    private void tell(Optional<Refused> trouble) {
        String now = trouble.map(Refused::key).orElse("");
        if (!now.isEmpty() && !now.equals(said)) {
            String sentence = texts.of(trouble.orElseThrow());
            String title = texts.get("safekeeping.snapshot.missed");
            notices.show(Notice.of(Tone.DANGER, title, sentence).keyed("snapshot"));
        }
        said = now;
        if (!closed) {
            next = background.after(LOOK_MS, this::look);
        }
    }

    @Override
    public void close() {
        closed = true;
        next.cancel();
    }
}
