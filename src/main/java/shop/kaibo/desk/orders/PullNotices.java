package shop.kaibo.desk.orders;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Sound;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.merge.MergeService;
import shop.kaibo.order.merge.Pull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Says on whatever screen which piece has to come out of a parcel, once with a sound, and again at
 * the next start while nobody said it is out. FX thread only.
 */
public final class PullNotices implements AutoCloseable {
    private final MergeService merges;
    private final Actor actor;
    private final Background background;
    private final Notices notices;
    private final Consumer<Sound> sounds;
    private final Texts texts;
    private final Live<List<Pull>> pulls;
    private final Set<Pull> told = new HashSet<>();

    public PullNotices(
            MergeService merges,
            Actor actor,
            Background background,
            ChangeFeed feed,
            Notices notices,
            Consumer<Sound> sounds,
            Texts texts) {
        this.merges = merges;
        this.actor = actor;
        this.background = background;
        this.notices = notices;
        this.sounds = sounds;
        this.texts = texts;
        pulls = new Live<>(background, feed, Set.of("order_pull"), List.of(), merges::pulls);
        pulls.property().subscribe(this::tell);
    }

    private void tell(List<Pull> open) {
        told.retainAll(open);
        boolean fresh = false;
        for (Pull pull : open) {
            if (told.add(pull)) {
                fresh = true;
                notices.show(notice(pull));
            }
        }
        if (fresh) {
            sounds.accept(Sound.LOW);
        }
    }

    private Notice notice(Pull pull) {
        String why = pull.stopped() ? "orders.pull.stopped" : "orders.pull.left";
        return Notice.of(
                        Tone.DANGER,
                        texts.get("orders.pull", "…" + Mask.tail(pull.remoteId()), pull.item()),
                        texts.get(why, pull.waybill()))
                .with(texts.get("orders.pull.out"), () -> out(pull))
                .keyed("pull " + pull.orderId());
    }

    private void out(Pull pull) {
        background.run(
                () -> {
                    merges.takenOut(actor, pull.orderId());
                    return pull;
                },
                _ -> {});
    }

    @Override
    public void close() {
        pulls.close();
    }
}
