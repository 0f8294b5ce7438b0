package shop.kaibo.desk.listing;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.Styles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cards in rows of one height, of which only those in sight, a row around them and the one in hand
 * have nodes: two hundred cost as much as twenty. FX thread only.
 */
final class CardGrid extends Region {
    private static final int BEFORE_MEASURED = 12;

    private final ListingViewModel model;
    private final ScrollPane scroll;
    private final Map<CardViewModel, CardView> views = new HashMap<>();
    private int columns = 1;
    private double width;
    private double picture;
    private double gap;
    private double high;
    private @Nullable CardViewModel sought;

    CardGrid(ListingViewModel model, ScrollPane scroll) {
        this.model = model;
        this.scroll = scroll;
        Styles.with(this, "l-cards");
        scroll.vvalueProperty().addListener((_, _, _) -> refresh());
        scroll.viewportBoundsProperty().addListener((_, _, _) -> refresh());
        heightProperty().addListener((_, _, _) -> reveal());
    }

    /** How cards stand: all in pixels. */
    void measured(int columns, double width, double picture, double gap) {
        boolean same = this.columns == columns && this.width == width && this.picture == picture;
        if (!same || this.gap != gap) {
            this.columns = columns;
            this.width = width;
            this.picture = picture;
            this.gap = gap;
            high = 0;
            views.values().forEach(view -> view.sized(width, picture));
            requestLayout();
            refresh();
            reveal();
        }
    }

    /** The caret went to a card. */
    void seek(Caret caret) {
        sought = caret.card();
        refresh();
        CardView view = sought == null ? null : views.get(sought);
        if (view != null) {
            view.focus(caret.spot());
        }
        reveal();
    }

    /** Makes nodes for what is in sight and lets go of the others. */
    void refresh() {
        List<CardViewModel> cards = model.cards();
        int from = 0;
        int to = Math.min(cards.size(), BEFORE_MEASURED);
        double viewport = scroll.getViewportBounds().getHeight();
        if (width > 0 && high > 0 && viewport > 0) {
            double top = scroll.getVvalue() * Math.max(0, getHeight() - viewport);
            from = Math.max(0, (int) (top / pitch()) - 1) * columns;
            to = Math.min(cards.size(), ((int) ((top + viewport) / pitch()) + 2) * columns);
        }
        var shown = new ArrayList<CardView>();
        for (int i = 0; i < cards.size(); i++) {
            CardViewModel card = cards.get(i);
            if (i >= from && i < to || card == sought) {
                shown.add(views.computeIfAbsent(card, this::made));
            }
        }
        if (!shown.equals(getChildren())) {
            views.values().removeIf(view -> !shown.contains(view) && left(view));
            getChildren().setAll(shown);
            requestLayout();
        }
    }

    private CardView made(CardViewModel card) {
        var view = new CardView(model, card);
        if (width > 0) {
            view.sized(width, picture);
        }
        return view;
    }

    private static boolean left(CardView view) {
        view.close();
        return true;
    }

    private double pitch() {
        return high + gap;
    }

    private int rows() {
        return (model.cards().size() + columns - 1) / columns;
    }

    /** The highest card gives the rows their height; true when they grew. */
    private boolean grown() {
        double most = high;
        for (CardView view : views.values()) {
            most = Math.max(most, Math.ceil(view.prefHeight(width)));
        }
        boolean grown = most > high;
        high = most;
        return grown;
    }

    @Override
    protected double computePrefHeight(double unused) {
        grown();
        double content = Math.max(0, rows() * pitch() - gap);
        return snappedTopInset() + content + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        if (grown()) {
            // the content is as high as its rows: ask for it once more
            requestParentLayout();
            refresh();
        }
        List<CardViewModel> cards = model.cards();
        for (int i = 0; i < cards.size(); i++) {
            CardView view = views.get(cards.get(i));
            if (view != null) {
                double x = snappedLeftInset() + i % columns * (width + gap);
                double y = snappedTopInset() + (double) (i / columns) * pitch();
                view.resizeRelocate(x, y, width, high);
            }
        }
    }

    /** Scrolls only when the card in hand is out of sight; asked again when sizes change. */
    private void reveal() {
        Bounds viewport = scroll.getViewportBounds();
        int at = sought == null ? -1 : model.cards().indexOf(sought);
        double all = getHeight() - viewport.getHeight();
        if (at < 0 || all <= 0 || high <= 0) {
            return;
        }
        double top = snappedTopInset() + (double) (at / columns) * pitch();
        double from = scroll.getVvalue() * all;
        if (top < from || top + high > from + viewport.getHeight()) {
            scroll.setVvalue(Math.clamp(top / all, 0, 1));
        }
    }
}
