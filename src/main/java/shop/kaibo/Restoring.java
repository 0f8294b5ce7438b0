package shop.kaibo;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.safekeeping.Progress;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Snapshot;
import shop.kaibo.safekeeping.Why;
import shop.kaibo.store.KeySecret;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * Puts the shop of a window back to a snapshot: copies it as it is, closes it, restores, opens it
 * again. Ended or refused, the shop opens as it was. Begun on the FX thread.
 */
final class Restoring {
    private final Texts texts;
    private final Background background;
    private final Snapshot snapshot;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final RestoringView view;

    Restoring(Texts texts, Background background, Snapshot snapshot) {
        this.texts = texts;
        this.background = background;
        this.snapshot = snapshot;
        view = new RestoringView(texts, moment(), cancelled);
    }

    RestoringView view() {
        return view;
    }

    private String moment() {
        return Shanghai.shortMinute(snapshot.atMs());
    }

    /**
     * @param practice closed with the shop
     * @param done gets the shop opened again, and what is to be said of it
     */
    void run(Wiring shop, AutoCloseable practice, BiConsumer<Opening.Opened, Notice> done) {
        background.run(
                () -> work(shop, practice),
                notice -> {
                    var again = new Opening(shop.store().home(), shop.store().vault());
                    background.run(again::get, opened -> done.accept(opened, notice));
                });
    }

    private Notice work(Wiring shop, AutoCloseable practice) {
        Path home = shop.store().home();
        boolean closed = false;
        try {
            shop.safekeeping().snapshots().take(Why.RESTORE);
            Closing.quietly(practice);
            Closing.quietly(shop);
            closed = true;
            long now = shop.clock().nowMs();
            // one of this home's own: no other home's secret is asked for
            SafekeepingService.restore(
                    home,
                    shop.store().vault(),
                    () -> KeySecret.typed(""),
                    Path.of(snapshot.file()),
                    now,
                    this::goOn);
            String title = texts.get("safekeeping.restored", moment());
            return Notice.of(Tone.SUCCESS, title, texts.get("safekeeping.restored.why"));
        } catch (Progress.Cancelled e) {
            return Notice.of(Tone.ACCENT, texts.get("safekeeping.restoring.stopped"), "");
        } catch (Refused e) {
            return Notice.of(Tone.DANGER, texts.get("safekeeping.restoring.stopped"), texts.of(e));
        } finally {
            if (!closed) {
                Closing.quietly(practice);
                Closing.quietly(shop);
            }
        }
    }

    private boolean goOn(double share) {
        background.onFx(() -> view.show(share));
        return !cancelled.get();
    }
}
