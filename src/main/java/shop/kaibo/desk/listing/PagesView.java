package shop.kaibo.desk.listing;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Choice;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.listing.after.AfterView;
import shop.kaibo.desk.listing.prep.PrepView;
import shop.kaibo.desk.listing.source.SourcesPane;

/** F2: one page at a time, each with the three words at its head. FX thread only. */
public final class PagesView extends StackPane implements Shown {
    private final StackPane body = new StackPane();
    private final PagesViewModel model;
    private final ListingView listing;
    private final PrepView prep;
    private final AfterView after;

    public PagesView(PagesViewModel model, SourcesPane sources, Choosers choosers) {
        this.model = model;
        getChildren().setAll(body);
        listing = new ListingView(model.listing(), sources);
        listing.head(words());
        prep = new PrepView(model.prep(), words());
        after = new AfterView(model.after(), words(), choosers);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.page().subscribe(this::turn);
    }

    /** Puts the way to the cart beneath what is listed. */
    public void cart(CartBar bar) {
        listing.cart(bar);
    }

    /** The words of the pages: where one is, and a press away from the others. */
    private Node words() {
        var words = new Choice<>(model.page(), model.page()::set);
        for (Page page : Page.values()) {
            words.of(page, model.texts().get("listing.page." + page.word()));
        }
        for (Node word : words.getChildren()) {
            Styles.with(word, Styles.SMALL).setFocusTraversable(false);
        }
        return words;
    }

    private void turn(Page page) {
        Node is =
                switch (page) {
                    case PREP -> prep;
                    case LISTING -> listing;
                    case AFTER -> after;
                };
        body.getChildren().setAll(is);
        shown();
    }

    @Override
    public void shown() {
        if (getScene() != null && body.getChildren().getFirst() instanceof Shown page) {
            page.shown();
        }
    }

    private void key(KeyEvent key) {
        if (!key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        int digit = key.getCode().getCode() - KeyCode.DIGIT1.getCode();
        if (digit >= 0 && digit < Page.values().length) {
            model.page().set(Page.values()[digit]);
            key.consume();
        }
    }
}
