package shop.kaibo.desk.live;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.CalendarService;
import shop.kaibo.broadcast.past.PastService;
import shop.kaibo.broadcast.report.ReportFiles;
import shop.kaibo.broadcast.report.ReportService;
import shop.kaibo.desk.kit.CutText;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Look;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.live.anchor.AnchorView;
import shop.kaibo.desk.live.anchor.AnchorViewModel;
import shop.kaibo.desk.orders.OrdersView;
import shop.kaibo.desk.orders.OrdersViewModel;
import shop.kaibo.desk.shell.Route;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.desk.shell.SyncSign;
import shop.kaibo.desk.shows.ShowsServices;
import shop.kaibo.desk.shows.ShowsView;
import shop.kaibo.desk.shows.ShowsViewModel;
import shop.kaibo.listing.prep.PrepService;
import shop.kaibo.operator.ShopSettings;
import shop.kaibo.order.merge.MergeService;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The screens that follow a show, opened on a real store as the program opens them. */
enum Screen {
    LIVE {
        @Override
        Node view(Show show, Texts texts, Place place) {
            LiveViewModel model = show.model(texts.language(), place.notices, place.undo);
            place.open.add(model);
            place.hints.setAll(LiveView.hints(texts));
            return new LiveView(model, place.dialogs.get()).asking(show.truths::add);
        }
    },
    ANCHOR {
        @Override
        Node view(Show show, Texts texts, Place place) {
            var model =
                    new AnchorViewModel(
                            show.floor, show.listings, texts, show.background, show.feed);
            place.open.add(model);
            return new AnchorView(model);
        }
    },
    ORDERS {
        @Override
        Node view(Show show, Texts texts, Place place) {
            var model =
                    new OrdersViewModel(
                            show.orders,
                            new MergeService(show.store, show.orders),
                            show.listings,
                            Show.OWNER,
                            show.background,
                            show.feed,
                            place.notices,
                            place.undo,
                            show.clock,
                            texts);
            place.open.add(model);
            place.hints.setAll(model.hints());
            show.background.pass(500);
            if (!model.rows().isEmpty()) {
                model.select(model.rows().get(Math.min(2, model.rows().size() - 1)).id());
            }
            return new OrdersView(model);
        }
    },
    SHOWS {
        @Override
        Node view(Show show, Texts texts, Place place) {
            var past = new PastService(show.store);
            var model =
                    new ShowsViewModel(
                            new ShowsServices(
                                    past,
                                    new ReportService(
                                            show.store, show.broadcasts, show.listings, past),
                                    new ReportFiles(show.store, new ShopSettings(show.store)),
                                    _ -> Optional.empty(),
                                    new CalendarService(show.store),
                                    new PrepService(show.store, show.listings),
                                    show.listings,
                                    (_, _, _) -> Optional.empty(),
                                    Show.OWNER,
                                    show.feed,
                                    show.background,
                                    place.notices,
                                    show.clock,
                                    texts));
            place.open.add(model);
            place.hints.setAll(ShowsView.hints(texts));
            return new ShowsView(model);
        }
    };

    /** What a screen is given by its frame; what must be closed goes on the list. */
    record Place(
            Supplier<Dialogs> dialogs,
            List<AutoCloseable> open,
            ObservableList<Keys.Hint> hints,
            Notices notices,
            Undo undo) {}

    abstract Node view(Show show, Texts texts, Place place);

    /** Paints it as it stands, in its frame, and walks it for cut text and for what is asked. */
    void paint(String name, Show show, Look look, Consumer<Parent> check) {
        var open = new ArrayList<AutoCloseable>();
        Pictures.paint(
                name + look.suffix(),
                () -> framed(show, look, open),
                look.size(),
                look.dark(),
                look.scale(),
                root -> {
                    try {
                        CutText.check(root);
                        check.accept(root);
                    } finally {
                        open.reversed().forEach(Screen::closed);
                    }
                });
    }

    void paint(String name, Show show, Look look) {
        paint(name, show, look, _ -> {});
    }

    private static void closed(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The whole window, on the screen asked for; what must be closed is added to the list. */
    Parent framed(Show show, Look look, List<AutoCloseable> open) {
        var texts = Texts.of(look.language());
        if (this == ANCHOR) {
            // a window of its own, without a frame
            var none = FXCollections.<Keys.Hint>observableArrayList();
            var window =
                    (Parent)
                            view(
                                    show,
                                    texts,
                                    new Place(() -> fail(), open, none, show.notices, show.undo));
            show.background.pass(2_000);
            return window;
        }
        var model = new ShellViewModel(texts, show.clock, show.background);
        open.add(model);
        frame(show, look, model);
        var shells = new ArrayList<Shell>();
        var routes = new ArrayList<Route>();
        for (Screen one : List.of(LIVE, ORDERS, SHOWS)) {
            var hints = FXCollections.<Keys.Hint>observableArrayList();
            var place =
                    new Place(
                            () -> shells.getFirst().dialogs(),
                            open,
                            hints,
                            model.notices(),
                            model.undo());
            routes.add(one.route(() -> one.view(show, texts, place), hints));
        }
        routes.add(1, aside("listing", "F2", Icons.LISTING));
        routes.add(3, aside("aftersale", "F4", Icons.AFTERSALE));
        routes.add(aside("settings", "", Icons.SETTINGS));
        routes.add(aside("sync", "F5", Icons.SYNC));
        shells.add(new Shell(model, texts, show.background, routes, _ -> List.of()));
        model.routeProperty().set(word());
        show.background.pass(2_000);
        return shells.getFirst().root();
    }

    private static Dialogs fail() {
        throw new AssertionError("no dialog in this window");
    }

    private void frame(Show show, Look look, ShellViewModel model) {
        model.shopNameProperty().set("朱记产地店");
        model.darkProperty().set(look.dark());
        model.scaleProperty().set(look.scale());
        show.broadcasts
                .current()
                .filter(on -> on.running())
                .ifPresent(
                        on -> {
                            model.liveSinceProperty().set(on.startedMs());
                            model.anchorProperty()
                                    .set(show.broadcasts.board().orElseThrow().onMic());
                        });
        if (show.broadcasts.board().map(b -> b.feed().blind()).orElse(false)) {
            long now = show.clock.nowMs();
            var kind = SyncSign.Kind.OFFLINE;
            var sign = new SyncSign(kind, 12, 0, 300_000, now - 192_000, now + 6_000);
            model.syncProperty().set(sign);
        }
    }

    /** What its pictures and its place on the rail are called. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private Route route(Supplier<Node> view, ObservableList<Keys.Hint> hints) {
        String key = this == LIVE ? "F1" : this == ORDERS ? "F3" : "";
        var icon = this == LIVE ? Icons.LIVE : this == ORDERS ? Icons.ORDERS : Icons.SHOWS;
        return new Route(word(), key, icon, "shell.route." + word(), view, hints);
    }

    private static Route aside(String id, String key, Ikon icon) {
        return Route.of(id, key, icon, "shell.route." + id, StackPane::new);
    }
}
