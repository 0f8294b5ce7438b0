package shop.kaibo;

import javafx.scene.Node;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Curtain;
import shop.kaibo.desk.live.LivePlace;
import shop.kaibo.desk.live.LiveServices;
import shop.kaibo.desk.live.LiveView;
import shop.kaibo.desk.live.LiveViewModel;
import shop.kaibo.desk.live.anchor.AnchorViewModel;
import shop.kaibo.desk.settings.About;
import shop.kaibo.desk.settings.LimitViewModel;
import shop.kaibo.desk.settings.RulesViewModel;
import shop.kaibo.desk.settings.SafetyViewModel;
import shop.kaibo.desk.settings.SettingsView;
import shop.kaibo.desk.settings.SettingsViewModel;
import shop.kaibo.desk.settings.SnapshotsViewModel;
import shop.kaibo.desk.settings.TemplateViewModel;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.desk.sync.SyncView;
import shop.kaibo.desk.sync.SyncViewModel;
import shop.kaibo.desk.sync.UnsentViewModel;
import shop.kaibo.sync.doctor.Treatment;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the screens of one open shop, each when it is first shown. FX thread only. */
final class Screens {
    private final Wiring shop;
    private final Texts texts;
    private final Background background;
    private final ChangeFeed feed;
    private final ShellViewModel model;
    private final ShowsScreen shows;
    private final Supplier<Shell> shell;
    private final Consumer<AutoCloseable> keeper;

    /**
     * @param shell asked only once it stands
     * @param keeper closes what it is given with the desk
     */
    Screens(
            Wiring shop,
            Texts texts,
            Background background,
            ShellViewModel model,
            Supplier<Shell> shell,
            Consumer<AutoCloseable> keeper) {
        this.shop = shop;
        this.texts = texts;
        this.background = background;
        this.model = model;
        this.shell = shell;
        this.keeper = keeper;
        feed = shop.sync().changes();
        shows = new ShowsScreen(shop, texts, background, model, shell, keeper);
    }

    /**
     * @param go where alerts lead to
     */
    Node live(BiConsumer<LivePlace, String> go) {
        var services =
                new LiveServices(
                        shop.floor(),
                        shop.orders(),
                        shop.merges(),
                        shop.listings(),
                        shop.actor(),
                        model.notices(),
                        model.undo());
        var board = kept(new LiveViewModel(services, texts, background, behind("live")));
        board.onGo(go);
        return new LiveView(board, shell.get().dialogs()).asking(shows::keep);
    }

    ShowsScreen shows() {
        return shows;
    }

    AnchorViewModel anchor() {
        return new AnchorViewModel(shop.floor(), shop.listings(), texts, background, feed);
    }

    Node settings() {
        var looks =
                kept(
                        new SettingsViewModel(
                                shop.settings(),
                                shop.settings().all(),
                                feed,
                                shop.actor(),
                                texts,
                                background,
                                model.undo()));
        var safety =
                new SafetyViewModel(
                        shop.safekeeping(),
                        new BackupDialog(texts, shell.get()),
                        shop.actor(),
                        texts,
                        shop.clock(),
                        background);
        var snapshots =
                new SnapshotsViewModel(
                        shop.safekeeping(),
                        PrivacySettings.back(shop, texts, shell.get(), background, model),
                        shop.actor(),
                        texts,
                        shop.clock(),
                        background);
        var rules =
                new RulesViewModel(
                        shop.rules(),
                        new RulesDialog(texts, shell.get()),
                        shop.actor(),
                        texts,
                        shop.clock(),
                        background);
        var limit =
                kept(
                        new LimitViewModel(
                                shop.afterSales().oversight(),
                                feed,
                                shop.actor(),
                                texts,
                                background,
                                model.undo()));
        var about = new About(Versions.ours(), shop.store().home());
        var template =
                kept(
                        new TemplateViewModel(
                                shop.templates(), shop.actor(), texts, background, model.undo()));
        var view =
                new SettingsView(
                        looks,
                        template,
                        safety,
                        snapshots,
                        rules,
                        limit,
                        about,
                        shell.get().dialogs());
        return PrivacySettings.in(view, shop, texts, shell.get(), background)
                .people(() -> model.routeProperty().set("people"))
                .accounts(() -> model.routeProperty().set("connect"));
    }

    Node people() {
        ChangeFeed seen = behind("people");
        return PeopleScreen.view(shop, texts, background, seen, model, shell.get(), keeper);
    }

    Node files() {
        return FilesScreen.view(shop, texts, background, behind("files"), shell.get(), keeper);
    }

    Node sync() {
        var troubles =
                kept(
                        new SyncViewModel(
                                shop.sync(),
                                shop.doctor(),
                                new Treatment(shop.store(), shop.sync(), shop.features()),
                                shop.safekeeping(),
                                shop.actor(),
                                texts,
                                shop.clock(),
                                background,
                                model.notices()));
        troubles.onMend(_ -> model.routeProperty().set("listing"));
        troubles.onSignIn(() -> model.routeProperty().set("connect"));
        var unsent =
                new UnsentViewModel(
                        shop.safekeeping().unsent(),
                        new UnsentDialog(texts, shell.get()),
                        shop.actor(),
                        texts,
                        background);
        return new SyncView(troubles).unsent(unsent, shop.clock()::nowMs);
    }

    /** What changes, for one screen: while nobody looks at it, it follows the shop from afar. */
    ChangeFeed behind(String route) {
        var curtain = new Curtain(feed, background);
        model.routeProperty().subscribe(now -> curtain.draw(route.equals(now)));
        return curtain;
    }

    private <T extends AutoCloseable> T kept(T one) {
        keeper.accept(one);
        return one;
    }
}
