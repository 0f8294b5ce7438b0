package shop.kaibo.desk.listing;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.listing.source.SourcesPane;

import java.util.List;

/** F2: photos come in at the left, become cards, and stand listed at the right. FX thread only. */
public final class ListingView extends HBox {
    private final ListingViewModel model;
    private final SourcesPane sources;
    private final CardsPane cards;
    private final LinePane line;
    private final ListedPane listed;

    public ListingView(ListingViewModel model, SourcesPane sources) {
        this.model = model;
        this.sources = sources;
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        getStylesheets().add(Theme.sheet(ListingView.class, "listing.css"));
        cards = new CardsPane(model, sources::choose);
        line = new LinePane(model);
        listed = new ListedPane(model);
        var swap = new SwapBar(model.swap(), model.texts(), sources::choose);
        var middle = Styles.with(new VBox(swap, cards, line), Styles.GAP_12);
        VBox.setVgrow(cards, Priority.ALWAYS);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        getChildren().addAll(sources, middle, listed);
        Em.onScale(this, _ -> sides());
        widthProperty().addListener((_, _, _) -> sides());
        setOnDragOver(sources::over);
        setOnDragDropped(
                event -> {
                    new DropPlace(model).choose(event);
                    sources.dropped(event);
                });
        sources.listen(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.caret().subscribe(this::follow);
        sceneProperty().addListener((_, _, is) -> follow(model.caret().get()));
    }

    /** What the bottom bar shows while this screen is open. */
    public static List<Keys.Hint> hints(Texts texts) {
        return List.of(
                new Keys.Hint("⏎", texts.get("listing.key.save")),
                new Keys.Hint("Ctrl D", texts.get("listing.key.fill")),
                new Keys.Hint("Ctrl R", texts.get("listing.key.restock")),
                new Keys.Hint("Ctrl E", texts.get("listing.key.swap")),
                new Keys.Hint("Ctrl L", texts.get("listing.key.line")),
                new Keys.Hint("Ctrl V", texts.get("listing.key.paste")),
                new Keys.Hint("Ctrl N", texts.get("listing.key.edit")),
                new Keys.Hint("F11", texts.get("source.frame")),
                new Keys.Hint("Esc", texts.get("listing.key.back")));
    }

    /** Puts a node in the place of the cards' title. */
    void head(Node node) {
        cards.head(node);
    }

    void cart(CartBar bar) {
        listed.cart(bar);
    }

    private void follow(Caret caret) {
        cards.follow(caret);
        line.follow(caret);
    }

    /** The sides are wider on a wide screen and give way when letters are large. */
    private void sides() {
        Scale scale = Theme.of(this).scale();
        boolean wide = getWidth() >= scale.px(1600);
        boolean tight = getWidth() > 0 && getWidth() < scale.px(1100);
        fix(sources, scale.px(wide ? 260 : tight ? 120 : 232));
        fix(listed, scale.px(wide ? 360 : 300));
        sources.tight(tight);
        cards.tight(tight);
        line.tight(tight);
    }

    private static void fix(Region side, double width) {
        side.setMinWidth(width);
        side.setPrefWidth(width);
        side.setMaxWidth(width);
    }

    private void key(KeyEvent event) {
        CardViewModel card = model.caret().get().card();
        boolean done = false;
        if (event.isConsumed()) {
            return; // a source took it
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.D && card != null) {
            model.fillDown(card);
            done = true;
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.R && card != null) {
            model.restock(card);
            done = true;
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.E && card != null) {
            model.swap().card(card);
            done = true;
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
            model.listed().stream().findFirst().ifPresent(row -> model.edit.accept(row.id()));
            done = true;
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.L) {
            model.toLine();
            done = true;
        } else if (event.getCode() == KeyCode.ESCAPE) {
            done = escape(card);
        }
        if (done) {
            event.consume();
        }
    }

    private boolean escape(@org.jspecify.annotations.Nullable CardViewModel card) {
        if (model.swap().cancel()) {
            return true;
        }
        if (model.resend().row.get() != null) {
            model.resend().cancel();
            return true;
        }
        if (!model.line().text.get().isEmpty()) {
            model.line().clear();
            return true;
        }
        if (card == null) {
            return false;
        }
        model.back(card);
        return true;
    }
}
