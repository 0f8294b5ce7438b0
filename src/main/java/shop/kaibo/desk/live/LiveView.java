package shop.kaibo.desk.live;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.Truth;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.live.floor.AsksPane;
import shop.kaibo.desk.live.floor.FloorCards;
import shop.kaibo.desk.live.floor.SizesPane;
import shop.kaibo.operator.Permission;

import java.util.List;
import java.util.function.Consumer;

/** F1: one look tells how the show goes, digits and a few keys steer it. FX thread only. */
public final class LiveView extends VBox implements Shown {
    private static final double ASKS = 180;
    private static final List<String> ROOMS = List.of("live-tight", "live-usual", "live-wide");

    private final LiveViewModel model;
    private final Texts texts;
    private final TilesPane tiles;
    private final ShelfPane shelf;
    private final StreamPane stream;
    private final ChartPane chart;
    private final AsksPane asks;
    private final SizesPane sizes;
    private final FloorCards cards;
    private final VBox board;
    private final ShowCards shows;
    private BoardGrid.Room room = BoardGrid.Room.USUAL;

    public LiveView(LiveViewModel model, Dialogs dialogs) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, Styles.SCREEN);
        getStylesheets().add(Theme.sheet(LiveView.class, "live.css"));
        tiles = new TilesPane(model);
        shelf = new ShelfPane(model);
        stream = new StreamPane(model.stream(), texts, model.state());
        chart = new ChartPane(model);
        cards = new FloorCards(model.floor(), dialogs);
        shows = new ShowCards(model, dialogs, cards);
        var alerts = new AlertsPane(model, shows::handOver, shows::stop);
        asks = new AsksPane(model.floor(), model::explainedSlot, this::requestFocus);
        Em.width(asks, ASKS);
        HBox.setHgrow(alerts, Priority.ALWAYS);
        alerts.setMinWidth(0);
        var bottom = Styles.with(new HBox(asks, alerts), Styles.GAP_12);
        sizes = new SizesPane(model.floor());
        HBox.setHgrow(chart, Priority.ALWAYS);
        chart.setMinWidth(0);
        sizes.visibleProperty().subscribe(chart::narrow);
        model.onRescued(cards::rescued);
        var right = Styles.with(new HBox(chart, sizes), Styles.GAP_12);
        var grid = new BoardGrid(shelf, bottom, stream, right);
        model.state().subscribe(state -> grid.alerts(state.alerts().size()));
        VBox.setVgrow(grid, Priority.ALWAYS);
        board = Styles.with(new VBox(tiles, grid), Styles.GAP_12);
        VBox.setVgrow(board, Priority.ALWAYS);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        widthProperty().subscribe(_ -> fit());
        Em.onScale(this, _ -> fit());
        model.state().subscribe(this::show);
        fit();
    }

    /** What the bottom bar shows while this screen is open. */
    public static List<Keys.Hint> hints(Texts texts) {
        return List.of(
                new Keys.Hint(texts.get("live.key.digits") + " ⏎", texts.get("live.key.pin")),
                new Keys.Hint("+", texts.get("live.key.restock")),
                new Keys.Hint("*", texts.get("live.key.price")),
                new Keys.Hint("Del", texts.get("live.key.unlist")),
                new Keys.Hint("W", texts.get("floor.key.ask")),
                new Keys.Hint("*/", texts.get("floor.key.flash")),
                new Keys.Hint("G", texts.get("floor.key.promise")),
                new Keys.Hint("R", texts.get("floor.key.rescue")),
                new Keys.Hint(texts.get("live.key.space"), texts.get("live.key.freeze")),
                new Keys.Hint("F10", texts.get("live.key.mic")),
                new Keys.Hint("F11", texts.get("live.key.shows")),
                new Keys.Hint("Ctrl 2", texts.get("anchor.title")),
                new Keys.Hint("F12", texts.get("shell.discreet.key")));
    }

    @Override
    public void shown() {
        requestFocus();
    }

    private void show(LiveState state) {
        if (state.running()) {
            if (!getChildren().contains(board)) {
                getChildren().setAll(board);
            }
        } else if (state.loaded()) {
            String last = state.lastShow();
            var empty =
                    new EmptyState(
                            Icons.LIVE_OFF,
                            texts.get("live.off"),
                            last.isEmpty() ? texts.get("live.off.first") : last,
                            Leave.only(
                                    Buttons.large(
                                            Buttons.primary(texts.get("live.start"), shows::start)),
                                    Permission.BROADCAST));
            var panel = new Panel().content(new StackPane(empty));
            VBox.setVgrow(panel, Priority.ALWAYS);
            getChildren().setAll(panel);
        }
    }

    private void fit() {
        double width = getWidth() / Theme.of(this).scale().factor();
        BoardGrid.Room is = width == 0 ? BoardGrid.Room.USUAL : BoardGrid.Room.of(width - 32);
        getStyleClass().removeAll(ROOMS);
        getStyleClass().add(ROOMS.get(is.ordinal()));
        if (is != room) {
            room = is;
            boolean tight = is == BoardGrid.Room.TIGHT;
            asks.setVisible(!tight);
            asks.setManaged(!tight);
            tiles.tight(tight);
            shelf.room(is);
            stream.tight(tight);
            chart.fold(tight);
        }
        sizes.fits(is != BoardGrid.Room.TIGHT);
        stream.fit();
    }

    private void ask() {
        asks.setVisible(true);
        asks.setManaged(true);
        asks.begin();
    }

    // the keys steer the show: whoever only looks has none
    private boolean elsewhere(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                || !Leave.may(this, Permission.BROADCAST);
    }

    private void typed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (!elsewhere(event)
                && model.state().get().running()
                && plain
                && model.command().type(event.getCharacter())) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (!model.state().get().running() || event.isShortcutDown() || elsewhere(event)) {
            return;
        }
        boolean onButton = event.getTarget() instanceof Button && !model.command().active();
        boolean done =
                switch (event.getCode()) {
                    case ENTER -> !onButton && model.command().enter();
                    case DELETE -> act(model.command()::delete);
                    case BACK_SPACE -> model.command().active() && act(model.command()::backspace);
                    case ESCAPE -> model.command().active() && act(model.command()::clear);
                    case SPACE -> !onButton && act(() -> freeze());
                    case F10 -> act(shows::handOver);
                    case W -> act(this::ask);
                    case R -> act(model::rescue);
                    case G -> act(() -> cards.promise(this::requestFocus));
                    default -> false;
                };
        if (done || event.getCode() == KeyCode.SPACE && !onButton) {
            event.consume();
        }
    }

    private void freeze() {
        model.stream().frozen().set(!model.stream().frozen().get());
    }

    private static boolean act(Runnable what) {
        what.run();
        return true;
    }

    /** Asks the three truths before a show and hands the answer over once it has begun. */
    public LiveView asking(Consumer<Truth> keeper) {
        shows.asking(keeper);
        return this;
    }
}
