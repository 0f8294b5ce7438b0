package shop.kaibo.desk.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Layers;
import shop.kaibo.desk.kit.NoticeStack;
import shop.kaibo.desk.kit.Palette;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The window's frame: rail, top bar, bottom bar and the screen between them; its keys work wherever
 * the focus is. FX thread only.
 */
public final class Shell {
    private final ShellViewModel model;
    private final Texts texts;
    private final List<Route> routes;
    private final Function<String, List<Palette.Entry>> find;
    private final StackPane host = Styles.with(new StackPane(), "k-host");
    private final Map<String, Node> views = new HashMap<>();
    private final ListChangeListener<Keys.Hint> hinted = _ -> hints();
    private final ShellKeys keys;
    private final BottomBar bottom;
    private final Layers layers;
    private final Palette palette;

    /**
     * @param routes in the rail's order; the one with id "sync" stands at the rail's foot
     * @param find what the palette finds beside the screens; runs on a background thread
     */
    public Shell(
            ShellViewModel model,
            Texts texts,
            Background background,
            List<Route> routes,
            Function<String, List<Palette.Entry>> find) {
        this.model = model;
        this.texts = texts;
        this.routes = List.copyOf(routes);
        this.find = find;
        bottom = new BottomBar(model, texts);
        var middle = new BorderPane(host);
        var frame = new BorderPane(middle);
        frame.setLeft(new Rail(model, texts, this.routes));
        middle.setBottom(bottom);
        layers = new Layers(frame, new NoticeStack(model.notices(), texts.get("shell.close")));
        palette =
                new Palette(
                        layers,
                        background,
                        texts.get("shell.search"),
                        texts.get("shell.search.none"),
                        this::entries);
        middle.setTop(new TopBar(model, texts, this.routes, palette::open));
        layers.getStylesheets().add(Theme.sheet(Shell.class, "shell.css"));
        keys = new ShellKeys(model, this.routes, palette);
        layers.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (!layers.isOpen() && keys.take(key)) {
                        key.consume();
                    }
                });
        model.routeProperty().addListener((_, was, is) -> show(was, is));
        model.darkProperty().addListener((_, _, _) -> dress());
        model.scaleProperty().addListener((_, _, _) -> dress());
        model.discreetProperty().addListener((_, _, _) -> hide());
        layers.sceneProperty().addListener((_, _, _) -> hide());
        show("", model.routeProperty().get());
    }

    /** The root of the window's scene. */
    public Layers root() {
        return layers;
    }

    /** Questions and cards over the whole window. */
    public Dialogs dialogs() {
        return new Dialogs(layers);
    }

    private void show(String was, String is) {
        routes.stream()
                .filter(r -> r.id().equals(was))
                .forEach(r -> r.hints().removeListener(hinted));
        for (Route route : routes) {
            if (route.id().equals(is)) {
                Node view = views.computeIfAbsent(is, _ -> route.view().get());
                host.getChildren().setAll(view);
                route.hints().addListener(hinted);
                hints();
                if (view instanceof Shown screen) {
                    screen.shown();
                }
            }
        }
    }

    private void hints() {
        routes.stream()
                .filter(r -> r.id().equals(model.routeProperty().get()))
                .forEach(r -> bottom.hints(r.hints()));
    }

    /** Adds a key that works on every screen and opens what is none of them. */
    public void onKey(KeyCombination key, Runnable act) {
        keys.own(key, act);
    }

    private void hide() {
        if (layers.getScene() != null) {
            Discreet.hide(layers.getScene(), model.discreetProperty().get());
        }
    }

    private void dress() {
        if (layers.getScene() != null) {
            Theme.apply(layers.getScene(), model.darkProperty().get(), model.scaleProperty().get());
        }
    }

    private List<Palette.Entry> entries(String text) {
        var found = new ArrayList<Palette.Entry>();
        String wanted = text.toLowerCase(Locale.ROOT);
        for (Route route : routes) {
            String name = texts.get(route.textKey());
            if (model.seat().closed().contains(route.id())) {
                continue;
            }
            if (name.toLowerCase(Locale.ROOT).contains(wanted)
                    || route.key().toLowerCase(Locale.ROOT).equals(wanted)) {
                found.add(
                        new Palette.Entry(
                                route.icon(),
                                name,
                                "",
                                route.key(),
                                () -> model.routeProperty().set(route.id())));
            }
        }
        if (!wanted.isEmpty()) {
            found.addAll(find.apply(text));
        }
        return found;
    }
}
