package shop.kaibo.desk.listing;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.listing.Today;

import java.util.Locale;

/** What is listed, newest on top, with today's figures beneath. FX thread only. */
final class ListedPane extends VBox {
    private static final double LEAST_FOR_WORDS = 420;

    private final Texts texts;
    private final VBox foot = new VBox();
    private final Label count = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final Label today = Texted.label("", Styles.NUM_M);
    private final Label each = Texted.label("", Styles.NUM_M);
    private final Label best = Texted.label("", Styles.NUM_M);

    ListedPane(ListingViewModel model) {
        texts = model.texts();
        var panel = new Panel(texts.get("listing.listed"), count);
        var saved = new SavedCard(texts);
        model.saved().subscribe(saved::show);
        var list = Styles.with(new ListView<>(model.listed()), Styles.FREE, "l-listed-list");
        list.setCellFactory(_ -> new ListedCell(model));
        list.setFocusTraversable(false);
        var empty =
                new EmptyState(
                        Icons.EMPTY_SHELF,
                        texts.get("listing.listed.none"),
                        texts.get("listing.listed.none.todo"));
        var body = new StackPane(list, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        var figures =
                Styles.with(
                        new HBox(
                                figure("listing.today", today, "listing.today.unit"),
                                figure("listing.each", each, "listing.second"),
                                figure("listing.best", best, "listing.second")),
                        "l-today");
        hold(
                panel.content(
                        new VBox(
                                Styles.with(
                                        new VBox(saved, new ResendForm(model.resend(), texts)),
                                        "l-saved-place"),
                                body,
                                foot,
                                figures)));
        empty.managedProperty().bind(empty.visibleProperty());
        Runnable counted =
                () -> {
                    int size = model.listed().size();
                    count.setText(size == 0 ? "" : texts.get("listing.listed.count", size));
                    empty.setVisible(size == 0);
                    list.setVisible(size > 0);
                };
        model.listed().subscribe(counted);
        counted.run();
        model.desk().subscribe(desk -> show(desk.today()));
    }

    /** Puts the way to the cart above today's figures; its words go where there is little room. */
    void cart(CartBar bar) {
        foot.getChildren().setAll(bar);
        heightProperty()
                .subscribe(
                        high ->
                                bar.brief(
                                        high.doubleValue()
                                                < Theme.of(this).scale().px(LEAST_FOR_WORDS)));
    }

    private VBox figure(String word, Label figure, String unit) {
        var box =
                new VBox(
                        Texted.label(texts.get(word), Styles.LABEL, Styles.MUTED),
                        Texted.figure(figure, texts.get(unit)));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        return Styles.with(box, Styles.GAP_4);
    }

    private void show(Today is) {
        today.setText(Integer.toString(is.listed()));
        each.setText(seconds(is.meanMs()));
        best.setText(seconds(is.bestMs()));
    }

    private static String seconds(long ms) {
        return ms == 0 ? "–" : String.format(Locale.ROOT, "%.1f", ms / 1000.0);
    }

    private void hold(Panel panel) {
        VBox.setVgrow(panel, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(panel);
    }
}
