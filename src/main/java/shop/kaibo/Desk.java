package shop.kaibo;

import javafx.scene.input.KeyCombination;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Sounds;
import shop.kaibo.desk.live.LivePlace;
import shop.kaibo.desk.orders.PullNotices;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.order.OrderRow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts the screens of one open shop into their frame. FX thread only. */
final class Desk implements AutoCloseable {
    private final Wiring shop;
    private final Texts texts;
    private final Background background;
    private final ShellViewModel model;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Rooms rooms;
    private final Screens screens;
    private final Shell shell;

    Desk(Wiring shop, Texts texts, Background background) {
        this.shop = shop;
        this.texts = texts;
        this.background = background;
        model = kept(new ShellViewModel(texts, shop.clock(), background));
        kept(new Frame(shop, texts, background, model));
        var sounds =
                new Sounds(background, new Loudspeaker(), () -> shop.clock().nanos() / 1_000_000);
        kept(new Chimes(shop, model, sounds, background));
        kept(
                new PullNotices(
                        shop.merges(),
                        shop.actor(),
                        background,
                        shop.sync().changes(),
                        model.notices(),
                        sounds::play,
                        texts));
        screens = new Screens(shop, texts, background, model, this::shell, open::add);
        rooms = new Rooms(shop, texts, background, model, screens::behind, sounds, open::add);
        var finder =
                new Finder(
                        shop.listings(),
                        shop.orders(),
                        texts,
                        this::openListing,
                        this::openOrder,
                        () -> model.discreetProperty().get(),
                        () -> AtWork.seesOrders(shop));
        var routes = new Routes(screens, rooms, texts, this::shell, this::go);
        shell = new Shell(model, texts, background, routes.all(), finder::find);
        var anchor = kept(new AnchorWindow(screens::anchor, texts));
        shell.onKey(
                KeyCombination.valueOf("Shortcut+2"),
                () -> anchor.toggle(shell.root().getScene().getWindow()));
        shell.onKey(KeyCombination.valueOf("F11"), () -> model.routeProperty().set("shows"));
        Scans.hear(shop, shell, model, background, sounds, this::scan, texts);
        screens.shows().follow();
        kept(new AtWork(shop, texts, background, model, shell));
        rooms.furnish();
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
        rooms.afterSales().scan(code);
    }

    /** Shows one order beside the others. */
    void order(String id) {
        rooms.orders().select(id);
    }

    /** Brings photos to quick listing as dropping them would. */
    void photos(List<Path> files) {
        rooms.listings().photos(files);
    }

    private void openListing() {
        rooms.listings().open();
        model.routeProperty().set("listing");
    }

    private void openOrder(OrderRow order) {
        rooms.orders().open(order.id(), order.remoteId());
        model.routeProperty().set("orders");
    }

    private void go(LivePlace place, String what) {
        if (place == LivePlace.ORDERS) {
            rooms.orders().open("", what);
        }
        model.routeProperty().set(place == LivePlace.ORDERS ? "orders" : "sync");
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
