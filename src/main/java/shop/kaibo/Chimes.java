package shop.kaibo;

import shop.kaibo.aftersale.QueueCounts;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.broadcast.Board;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Curtain;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Sound;
import shop.kaibo.desk.kit.Sounds;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.desk.shell.SyncSign;

import java.util.Optional;
import java.util.Set;

/**
 * Plays what happened: an order, stock running out, a case due, the cable. Each once at the change,
 * never again while it lasts. FX thread only.
 */
final class Chimes implements AutoCloseable {
    /** What is listened to, all of one moment. */
    record Heard(boolean live, long orders, long low, long due) {
        static final Heard NOTHING = new Heard(false, 0, 0, 0);
    }

    // a case comes due though nothing changes but the time
    private static final long TICK_MS = 30_000;

    private final Sounds sounds;
    private final Live<Heard> heard;
    private final Background background;
    private Background.Later tick;
    private Heard before = Heard.NOTHING;
    private boolean begun;
    private boolean linked = true;

    Chimes(Wiring shop, ShellViewModel model, Sounds sounds, Background background) {
        this.sounds = sounds;
        // sounds come a second apart at most: nobody looks, only the first is told at once
        ChangeFeed feed = new Curtain(shop.sync().changes(), background);
        heard =
                new Live<>(
                        background,
                        feed,
                        Set.of("broadcast", "board_total", "sku", "stock_delta", "after_sale"),
                        Heard.NOTHING,
                        () -> read(shop));
        this.background = background;
        tick = background.after(TICK_MS, this::tick);
        heard.property().addListener((_, _, is) -> hear(is));
        model.syncProperty().addListener((_, _, is) -> link(is));
        model.volumeProperty().subscribe(v -> sounds.volume(v.intValue()));
    }

    private static Heard read(Wiring shop) {
        Optional<Board> board =
                shop.broadcasts().current().isPresent()
                        ? shop.broadcasts().board()
                        : Optional.empty();
        QueueCounts cases = shop.afterSales().counts();
        return new Heard(
                board.isPresent(),
                board.map(b -> b.totals().orders()).orElse(0L),
                board.map(b -> (long) b.alerts().size()).orElse(0L),
                cases.soon() + cases.overdue());
    }

    private void tick() {
        heard.requery();
        tick = background.after(TICK_MS, this::tick);
    }

    private void hear(Heard now) {
        sounds.onAir(now.live());
        // what was so before the window opened is no news
        if (begun && before.live() && now.live()) {
            if (now.low() > before.low()) {
                sounds.play(Sound.LOW);
            } else if (now.orders() > before.orders()) {
                sounds.play(Sound.ORDER);
            }
        }
        if (begun && now.due() > before.due()) {
            sounds.play(Sound.DEADLINE);
        }
        begun = true;
        before = now;
    }

    private void link(SyncSign sign) {
        boolean is = !sign.offline() && sign.kind() != SyncSign.Kind.STUCK;
        if (linked && !is) {
            sounds.play(Sound.CABLE);
        }
        linked = is;
    }

    @Override
    public void close() {
        tick.cancel();
        heard.close();
    }
}
