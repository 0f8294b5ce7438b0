package shop.kaibo;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.aftersale.AfterSaleView;
import shop.kaibo.desk.aftersale.AfterSaleViewModel;
import shop.kaibo.desk.aftersale.BenchDesk;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.listing.ListingView;
import shop.kaibo.desk.listing.ListingViewModel;
import shop.kaibo.desk.listing.frame.DesktopScreens;
import shop.kaibo.desk.listing.source.Choosers;
import shop.kaibo.desk.listing.source.SourcePorts;
import shop.kaibo.desk.listing.source.SourcesPane;
import shop.kaibo.desk.listing.source.SourcesViewModel;
import shop.kaibo.desk.live.LiveServices;
import shop.kaibo.desk.live.LiveView;
import shop.kaibo.desk.live.LiveViewModel;
import shop.kaibo.desk.orders.OrdersView;
import shop.kaibo.desk.orders.OrdersViewModel;
import shop.kaibo.desk.settings.About;
import shop.kaibo.desk.settings.AccountsViewModel;
import shop.kaibo.desk.settings.RulesViewModel;
import shop.kaibo.desk.settings.SafetyViewModel;
import shop.kaibo.desk.settings.SettingsView;
import shop.kaibo.desk.settings.SettingsViewModel;
import shop.kaibo.desk.settings.TemplateViewModel;
import shop.kaibo.desk.shell.Route;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.desk.sync.SyncView;
import shop.kaibo.desk.sync.SyncViewModel;
import shop.kaibo.operator.SourceSettings;
import shop.kaibo.order.OrderRow;
import shop.kaibo.photo.camera.V4l2Cameras;
import shop.kaibo.photo.phone.LanAddress;
import shop.kaibo.sync.doctor.Treatment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts the screens of one open shop into their frame. FX thread only. */
final class Desk implements AutoCloseable {
    private final Wiring shop;
    private final Texts texts;
    private final Background background;
    private final ChangeFeed feed;
    private final ShellViewModel model;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final ListingViewModel listings;
    private final SourcesViewModel sources;
    private final OrdersViewModel orders;
    private final Shell shell;
    private final AfterSaleViewModel afterSales;

    Desk(Wiring shop, Texts texts, Background background) {
        this.shop = shop;
        this.texts = texts;
        this.background = background;
        feed = shop.sync().changes();
        model = kept(new ShellViewModel(texts, shop.clock(), background));
        kept(new Frame(shop, texts, background, model));
        var offline = model.syncProperty().map(sign -> sign.offline());
        afterSales =
                kept(
                        new AfterSaleViewModel(
                                shop.afterSales(),
                                new BenchDesk(shop.afterSales(), shop.listings(), shop.actor()),
                                background,
                                feed,
                                model.notices(),
                                model.undo(),
                                shop.clock(),
                                texts,
                                Bindings.createBooleanBinding(
                                        () -> Boolean.TRUE.equals(offline.getValue()), offline)));
        listings =
                kept(
                        new ListingViewModel(
                                shop.listings(),
                                shop.actor(),
                                feed,
                                background,
                                shop.clock(),
                                texts,
                                model.notices(),
                                model.undo()));
        sources =
                kept(
                        new SourcesViewModel(
                                listings,
                                new SourceSettings(shop.store()),
                                new SourcePorts(
                                        new DesktopScreens(background),
                                        new V4l2Cameras(),
                                        LanAddress::all,
                                        shop.store().home().resolve("watched")),
                                shop.clock(),
                                background,
                                model.notices(),
                                texts));
        orders =
                kept(
                        new OrdersViewModel(
                                shop.orders(),
                                shop.listings(),
                                shop.actor(),
                                background,
                                feed,
                                model.notices(),
                                model.undo(),
                                shop.clock(),
                                texts));
        var finder =
                new Finder(
                        shop.listings(), shop.orders(), texts, this::openListing, this::openOrder);
        shell = new Shell(model, texts, background, routes(), finder::find);
        model.routeProperty().set("live");
        background.run(
                () -> {
                    shop.listings().rehearse(shop.actor());
                    return shop;
                },
                ready -> {});
    }

    Shell shell() {
        return shell;
    }

    ShellViewModel model() {
        return model;
    }

    /** Brings a code to the bench as a scanner would. */
    void scan(String code) {
        model.routeProperty().set("aftersale");
        afterSales.bench().scanned(code);
    }

    /** Shows one order beside the others. */
    void order(String id) {
        orders.select(id);
    }

    /** Brings photos to quick listing as dropping them would. */
    void photos(List<Path> files) {
        listings.add(files);
    }

    private void openListing() {
        model.routeProperty().set("listing");
    }

    private void openOrder(OrderRow order) {
        orders.open(order.id(), order.remoteId());
        model.routeProperty().set("orders");
    }

    private List<Route> routes() {
        return List.of(
                route("live", "F1", Icons.LIVE, this::live, LiveView.hints(texts)),
                route("listing", "F2", Icons.LISTING, this::listing, ListingView.hints(texts)),
                route("orders", "F3", Icons.ORDERS, () -> new OrdersView(orders), orders.hints()),
                route(
                        "aftersale",
                        "F4",
                        Icons.AFTERSALE,
                        () -> new AfterSaleView(afterSales),
                        afterSales.hints()),
                route("settings", "", Icons.SETTINGS, this::settings, List.of()),
                route("sync", "F5", Icons.SYNC, this::sync, SyncView.hints(texts)));
    }

    private static Route route(
            String id, String key, Ikon icon, Supplier<Node> view, List<Keys.Hint> hints) {
        String word = "shell.route." + id;
        return Route.of(id, key, icon, word, view, hints.toArray(Keys.Hint[]::new));
    }

    private Node live() {
        var services =
                new LiveServices(
                        shop.broadcasts(),
                        shop.orders(),
                        shop.listings(),
                        shop.actor(),
                        model.notices(),
                        model.undo());
        return new LiveView(
                kept(new LiveViewModel(services, texts, background, feed)), shell.dialogs());
    }

    private Node listing() {
        var pane = new SourcesPane(sources, Choosers.desktop(texts), shell.dialogs());
        return new ListingView(listings, pane);
    }

    private Node settings() {
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
        var accounts =
                kept(new AccountsViewModel(shop.accounts(), feed, shop.actor(), texts, background));
        var safety =
                new SafetyViewModel(
                        shop.safekeeping(),
                        new BackupDialog(texts, shell),
                        shop.actor(),
                        texts,
                        shop.clock(),
                        background);
        var rules =
                new RulesViewModel(
                        shop.rules(),
                        new RulesDialog(texts, shell),
                        shop.actor(),
                        texts,
                        shop.clock(),
                        background);
        var about = new About(Versions.ours(), shop.store().home());
        var template =
                kept(
                        new TemplateViewModel(
                                shop.templates(), shop.actor(), texts, background, model.undo()));
        return new SettingsView(looks, template, accounts, safety, rules, about, shell.dialogs());
    }

    private Node sync() {
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
        troubles.onSignIn(() -> model.routeProperty().set("settings"));
        return new SyncView(troubles);
    }

    private <T extends AutoCloseable> T kept(T one) {
        open.add(one);
        return one;
    }

    @Override
    public void close() {
        for (AutoCloseable one : open.reversed()) {
            Closing.quietly(one);
        }
    }
}
