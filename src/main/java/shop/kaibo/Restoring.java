package shop.kaibo;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.safekeeping.FoundCopy;
import shop.kaibo.safekeeping.Progress;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Why;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Vault;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * Puts the shop of a window back to a copy: copies it as it is, closes it, restores, opens it
 * again. Ended or refused, the shop opens as it was. Begun on the FX thread.
 */
final class Restoring {
    private final Texts texts;
    private final Background background;
    private final FoundCopy copy;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final RestoringView view;
    private volatile @Nullable Vault vault;

    Restoring(Texts texts, Background background, FoundCopy copy) {
        this.texts = texts;
        this.background = background;
        this.copy = copy;
        view = new RestoringView(texts, moment(), cancelled);
    }

    RestoringView view() {
        return view;
    }

    private String moment() {
        return copy.inside()
                .map(inside -> Shanghai.shortMinute(inside.atMs()))
                .orElse(copy.file().getFileName().toString());
    }

    /**
     * @param practice closed with the shop
     * @param done gets the shop opened again, and what is to be said of it
     */
    void run(Wiring shop, AutoCloseable practice, BiConsumer<Opening.Opened, Notice> done) {
        background.run(
                () -> work(shop, practice),
                notice -> {
                    var again = new Opening(shop.store().home(), vault);
                    background.run(again::get, opened -> done.accept(opened, notice));
                });
    }

    private Notice work(Wiring shop, AutoCloseable practice) {
        Path home = shop.store().home();
        Vault own = shop.store().vault();
        vault = own;
        boolean closed = false;
        try {
            // asked again: work may have been left since
            shop.safekeeping().mayRestore(shop.actor(), false);
            shop.safekeeping().snapshots().take(Why.RESTORE);
            Closing.quietly(practice);
            Closing.quietly(shop);
            closed = true;
            long now = shop.clock().nowMs();
            SafekeepingService.restore(home, own, copy::secret, copy.file(), now, this::goOn);
            if (copy.foreign()) {
                vault = ShopKey.unlock(home, copy.secret(), shop.clock());
            }
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
