package shop.kaibo.desk.live;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Thumbnails;

/** The slots of the show, and in its head what is being typed. FX thread only. */
final class ShelfPane extends VBox {
    private static final double SIDE = 112;
    private static final int MOST = 400;

    private final LiveViewModel model;
    private final Thumbnails thumbnails;
    private final ListView<ShelfRow> list;
    private final Label counts = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final HBox hint;
    private final Label typed = Texted.label("", Styles.LEAD, Styles.ACCENT);
    private final Label echo = Texted.shrinking("", Styles.BODY, Styles.BOLD);
    private final Label enter = Keys.cap("⏎");
    private String explained = "";

    ShelfPane(LiveViewModel model) {
        this.model = model;
        Texts texts = model.texts();
        thumbnails = new Thumbnails(SIDE, MOST, model::thumbnail);
        list = Styles.with(new ListView<>(model.shelf()), "live-shelf");
        list.setFocusTraversable(false);
        list.setSelectionModel(new NoSelection<>());
        list.setPlaceholder(
                new EmptyState(
                        Icons.EMPTY_SHELF,
                        texts.get("live.shelf.empty"),
                        texts.get("live.shelf.emptyHint")));
        hint = Keys.hint(texts.get("live.key.digits"), texts.get("live.key.pin"));
        Styles.with(hint, "live-apart");
        room(BoardGrid.Room.USUAL);
        var panel = new Panel(texts.get("live.shelf"), typed, echo, enter, counts, hint).ruled();
        panel.content(Corners.above(list));
        getChildren().add(panel);
        VBox.setVgrow(panel, javafx.scene.layout.Priority.ALWAYS);
        model.state()
                .subscribe(
                        state -> {
                            boolean blind = !state.asOf().isEmpty();
                            counts.setText(blind ? state.asOf() : state.shelfWords());
                            Styles.mark(counts, Styles.WARNING, blind);
                            Styles.mark(counts, Styles.MUTED, !blind);
                        });
        model.shelf().subscribe(this::reveal);
        // another height shifts what was scrolled to
        list.heightProperty()
                .addListener(
                        (_, _, _) -> {
                            explained = "";
                            list.layout();
                            reveal();
                        });
        reveal();
        model.command().text().subscribe(_ -> follow());
        model.command().echo().subscribe(_ -> follow());
    }

    /** Drops second lines where there is little room, draws larger where there is much. */
    void room(BoardGrid.Room is) {
        list.setCellFactory(_ -> new ShelfCell(model.texts(), thumbnails, is, this::refill));
    }

    // what is being explained must be in sight, wherever it stands on the shelf
    private void reveal() {
        for (int i = 0; i < model.shelf().size(); i++) {
            ShelfRow row = model.shelf().get(i);
            if (row.pinned() && !row.listingId().equals(explained)) {
                explained = row.listingId();
                list.scrollTo(Math.max(0, i - 1));
            }
        }
    }

    private void refill(ShelfRow row) {
        model.command().propose(row.slot() + "+");
    }

    private void follow() {
        boolean active = model.command().active();
        Echo now = model.command().echo().get();
        typed.setText(model.command().text().get());
        echo.setText(now.sentence());
        echo.getStyleClass().removeAll(Styles.WARNING, Styles.DANGER);
        if (now.tone() != Echo.Tone.PLAIN) {
            echo.getStyleClass()
                    .add(now.tone() == Echo.Tone.ERROR ? Styles.DANGER : Styles.WARNING);
        }
        shown(typed, active && !typed.getText().isEmpty());
        shown(echo, active && !now.sentence().isEmpty());
        shown(enter, active && now.ready());
        shown(counts, !active);
        shown(hint, !active);
    }

    private static void shown(javafx.scene.Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
