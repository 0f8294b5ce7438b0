package shop.kaibo;

import shop.kaibo.aftersale.QueueCounts;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.CalendarService;
import shop.kaibo.broadcast.calendar.Plan;
import shop.kaibo.broadcast.mic.Anchor;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.operator.ShopSettings;
import shop.kaibo.sync.SyncEngine;
import shop.kaibo.sync.SyncState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the window's frame follow the shop: name and looks, show, sync, what is due. FX thread only.
 */
final class Frame implements AutoCloseable {
    private final Wiring shop;
    private final Texts texts;
    private final Background background;
    private final ShellViewModel model;
    private final ChangeFeed feed;
    private final List<AutoCloseable> open = new ArrayList<>();

    Frame(Wiring shop, Texts texts, Background background, ShellViewModel model) {
        this.shop = shop;
        this.texts = texts;
        this.background = background;
        this.model = model;
        feed = shop.sync().changes();
        follow();
        kept(
                new Hourly(
                        shop.safekeeping().snapshots(),
                        () -> shop.retention().hourly(shop.actor()),
                        model.notices(),
                        texts,
                        background));
    }

    // what the frame shows follows the store
    private void follow() {
        ShopSettings.Values first = shop.settings().all();
        dress(first);
        Live<ShopSettings.Values> values =
                kept(
                        new Live<>(
                                background,
                                feed,
                                Set.of(ShopSettings.TABLE),
                                first,
                                () -> shop.settings().all()));
        values.property().subscribe(this::dress);
        model.darkProperty().addListener((_, _, dark) -> keepTheme(dark));
        model.volumeProperty().addListener((_, _, volume) -> keepVolume(volume.intValue()));
        Live<Optional<Plan>> next =
                kept(
                        new Live<>(
                                background,
                                feed,
                                Set.of("show_plan", "broadcast"),
                                Optional.empty(),
                                () -> new CalendarService(shop.store()).next()));
        next.property().subscribe(this::coming);
        Live<Optional<Speaking>> show =
                kept(
                        new Live<>(
                                background,
                                feed,
                                Set.of("broadcast", "mic"),
                                Optional.empty(),
                                this::speaking));
        show.property().subscribe(this::onAir);
        Live<SyncState> state =
                kept(
                        new Live<>(
                                background,
                                feed,
                                SyncEngine.WATCHED,
                                shop.sync().state(),
                                () -> shop.sync().state()));
        state.property()
                .subscribe(
                        now -> {
                            model.syncProperty().set(Signs.of(now));
                            model.counts()
                                    .put(
                                            "sync",
                                            new ShellViewModel.Count((int) now.blocked(), true));
                        });
        Live<QueueCounts> queue =
                kept(
                        new Live<>(
                                background,
                                feed,
                                Set.of("after_sale"),
                                new QueueCounts(0, 0, 0),
                                () -> shop.afterSales().counts()));
        queue.property()
                .subscribe(
                        counts ->
                                model.counts()
                                        .put(
                                                "aftersale",
                                                new ShellViewModel.Count(
                                                        (int) (counts.overdue() + counts.soon()),
                                                        counts.overdue() > 0)));
    }

    // settings: name, theme and size are shown at once, the language with the next start
    private void coming(Optional<Plan> plan) {
        model.nextBroadcastProperty()
                .set(
                        plan.map(
                                        p ->
                                                texts.get(
                                                        "shows.next",
                                                        Shanghai.shortMinute(p.atMs()),
                                                        p.anchor()))
                                .orElse(""));
    }

    private void dress(ShopSettings.Values values) {
        model.shopNameProperty()
                .set(values.name().isBlank() ? texts.get("shell.shop") : values.name());
        model.darkProperty().set(values.dark());
        model.scaleProperty().set(Scale.of(values.scale()));
        model.volumeProperty().set(values.volume());
    }

    private void keepTheme(boolean dark) {
        background.run(
                () -> {
                    if (shop.settings().all().dark() != dark) {
                        shop.settings().dark(dark);
                    }
                    return "";
                },
                _ -> {});
    }

    private void keepVolume(int volume) {
        background.run(
                () -> {
                    if (shop.settings().all().volume() != volume) {
                        shop.settings().volume(volume);
                    }
                    return "";
                },
                _ -> {});
    }

    // who opened the show need not be who speaks now
    private Optional<Speaking> speaking() {
        return shop.broadcasts()
                .current()
                .map(
                        show ->
                                new Speaking(
                                        show.startedMs(),
                                        shop.broadcasts().crew(show.id()).stream()
                                                .filter(Anchor::onMic)
                                                .map(Anchor::name)
                                                .findFirst()
                                                .orElse(show.anchor())));
    }

    private void onAir(Optional<Speaking> show) {
        model.liveSinceProperty().set(show.map(Speaking::sinceMs).orElse(0L));
        model.anchorProperty().set(show.map(Speaking::onMic).orElse(""));
    }

    private record Speaking(long sinceMs, String onMic) {}

    private <T extends AutoCloseable> T kept(T one) {
        open.add(one);
        return one;
    }

    @Override
    public void close() {
        open.forEach(Closing::quietly);
    }
}
