package shop.kaibo;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Sounds;
import shop.kaibo.desk.listing.part.Tools;
import shop.kaibo.desk.live.LivePlace;
import shop.kaibo.desk.live.LiveView;
import shop.kaibo.desk.orders.OrdersView;
import shop.kaibo.desk.orders.OrdersViewModel;
import shop.kaibo.desk.shell.Route;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.desk.shows.ShowsView;
import shop.kaibo.desk.sync.SyncView;
import shop.kaibo.order.OrderRow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts the screens of one open shop into their frame. FX thread only. */
final class Desk implements AutoCloseable {
    private final Wiring shop;
    private final Texts texts;
    private final Background background;
    private final ShellViewModel model;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final ListingScreen listings;
    private final OrdersViewModel orders;
    private final Screens screens;
    private final Shell shell;
    private final AfterSaleScreen afterSales;

    Desk(Wiring shop, Texts texts, Background background) {
        this.shop = shop;
        this.texts = texts;
        this.background = background;
        model = kept(new ShellViewModel(texts, shop.clock(), background));
        kept(new Frame(shop, texts, background, model));
        var sounds =
                new Sounds(background, new Loudspeaker(), () -> shop.clock().nanos() / 1_000_000);
        kept(new Chimes(shop, model, sounds, background));
        var offline = model.syncProperty().map(sign -> sign.offline());
        screens = new Screens(shop, texts, background, model, this::shell, open::add);
        afterSales =
                kept(
                        new AfterSaleScreen(
                                shop,
                                texts,
                                background,
                                screens.behind("aftersale"),
                                model,
                                Bindings.createBooleanBinding(
                                        () -> Boolean.TRUE.equals(offline.getValue()), offline),
                                sounds));
        listings =
                kept(
                        new ListingScreen(
                                shop,
                                new Tools(
                                        shop.listings(),
                                        shop.actor(),
                                        screens.behind("listing"),
                                        background,
                                        shop.clock(),
                                        texts,
                                        model.notices(),
                                        model.undo())));
        orders =
                kept(
                        new OrdersViewModel(
                                shop.orders(),
                                shop.listings(),
                                shop.actor(),
                                background,
                                screens.behind("orders"),
                                model.notices(),
                                model.undo(),
                                shop.clock(),
                                texts));
        var finder =
                new Finder(
                        shop.listings(),
                        shop.orders(),
                        texts,
                        this::openListing,
                        this::openOrder,
                        () -> model.discreetProperty().get());
        shell = new Shell(model, texts, background, routes(), finder::find);
        var anchor = kept(new AnchorWindow(screens::anchor, texts));
        shell.onKey(
                new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN),
                () -> anchor.toggle(shell.root().getScene().getWindow()));
        shell.onKey(new KeyCodeCombination(KeyCode.F11), () -> model.routeProperty().set("shows"));
        screens.shows().follow();
        model.routeProperty().set("live");
        listings.rehearse();
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
        afterSales.scan(code);
    }

    /** Shows one order beside the others. */
    void order(String id) {
        orders.select(id);
    }

    /** Brings photos to quick listing as dropping them would. */
    void photos(List<Path> files) {
        listings.photos(files);
    }

    private void openListing() {
        listings.open();
        model.routeProperty().set("listing");
    }

    private void openOrder(OrderRow order) {
        orders.open(order.id(), order.remoteId());
        model.routeProperty().set("orders");
    }

    private List<Route> routes() {
        return List.of(
                route(
                        "live",
                        "F1",
                        Icons.LIVE,
                        () -> screens.live(this::go),
                        LiveView.hints(texts)),
                new Route(
                        "listing",
                        "F2",
                        Icons.LISTING,
                        "shell.route.listing",
                        () -> listings.view(shell.dialogs()),
                        listings.hints()),
                route("orders", "F3", Icons.ORDERS, () -> new OrdersView(orders), orders.hints()),
                new Route(
                        "aftersale",
                        "F4",
                        Icons.AFTERSALE,
                        "shell.route.aftersale",
                        afterSales::view,
                        afterSales.hints()),
                route("shows", "", Icons.SHOWS, screens.shows()::view, ShowsView.hints(texts)),
                route("settings", "", Icons.SETTINGS, screens::settings, List.of()),
                route("sync", "F5", Icons.SYNC, screens::sync, SyncView.hints(texts)));
    }

    private void go(LivePlace place, String what) {
        if (place == LivePlace.ORDERS) {
            orders.open("", what);
        }
        model.routeProperty().set(place == LivePlace.ORDERS ? "orders" : "sync");
    }

    private static Route route(
            String id, String key, Ikon icon, Supplier<Node> view, List<Keys.Hint> hints) {
        String word = "shell.route." + id;
        return Route.of(id, key, icon, word, view, hints.toArray(Keys.Hint[]::new));
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
