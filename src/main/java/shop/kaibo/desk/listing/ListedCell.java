package shop.kaibo.desk.listing;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.StockBar;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.listing.part.StateBadge;
import shop.kaibo.listing.ListingState;

import java.io.ByteArrayInputStream;
import java.util.Map;

/**
 * One listed thing: slot, photo, name, how far it truly is, price, what is left. FX thread only.
 */
final class ListedCell extends ListCell<ListedRow> {
    private static final int MOST_SIZES = 12;

    private final ListingViewModel model;
    private final ListedActs acts;
    private final StockBar bar = new StockBar();
    private @Nullable Label stands;

    ListedCell(ListingViewModel model) {
        this.model = model;
        acts = new ListedActs(model.resend(), model.texts());
        bar.managedProperty().bind(bar.visibleProperty());
        Em.height(bar, 4);
        model.uploads().subscribe(this::moved);
        Styles.with(this, "l-listed-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ListedRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        stands = null;
        setGraphic(empty || row == null ? null : node(row));
        moved(model.uploads().get());
    }

    /** How much of its photo has left, while it does. */
    private void moved(Map<String, Integer> percents) {
        ListedRow row = getItem();
        if (stands == null || row == null) {
            return;
        }
        Integer percent = percents.get(row.id());
        bar.setVisible(percent != null);
        var texts = model.texts();
        if (percent == null) {
            stands.setText(row.stateWord());
        } else {
            bar.show(percent, 100, Tone.ACCENT);
            stands.setText(
                    row.state() == ListingState.UPLOADING
                            ? texts.get("listing.state.percent", percent)
                            : texts.get("listing.state.photo", percent));
        }
    }

    private VBox node(ListedRow row) {
        var texts = model.texts();
        var slot =
                Texted.figure(
                        Texted.label(Integer.toString(row.slot()), Styles.NUM_S),
                        texts.get("listing.slot.unit"));
        Em.width(slot, 38);
        var photo = new Photo(40);
        model.thumbnail(
                row.photoSha(), jpeg -> photo.show(new Image(new ByteArrayInputStream(jpeg))));
        Label title = Texted.shrinking(row.title(), Styles.BODY, Styles.BOLD);
        Styles.with(title, "l-size").setOnMouseClicked(_ -> model.edit.accept(row.id()));
        Label state = StateBadge.bare(row.state(), row.stateWord());
        stands = state;
        var standing = Styles.with(new HBox(state), Styles.GAP_8, "l-listed-names");
        standing.getChildren().addAll(acts.behind(row));
        bar.setVisible(false);
        var names = Styles.with(new VBox(title, standing, bar), Styles.GAP_2, "l-listed-names");
        HBox.setHgrow(names, Priority.ALWAYS);
        names.setMinWidth(0);
        var left = Texted.label(row.left(), Styles.LABEL, Styles.MUTED, "l-size");
        left.setOnMouseClicked(_ -> model.more(row, ""));
        var figures =
                Styles.with(
                        new VBox(Texted.label(row.price(), Styles.BODY, Styles.BOLD), left),
                        Styles.GAP_2,
                        "l-listed-figures");
        var line = Styles.with(new HBox(slot, photo, names, figures), "l-listed-line");
        var all = new VBox(line);
        if (!row.said().isEmpty()) {
            var said = Texted.shrinking(row.said(), Styles.LABEL, Styles.MUTED);
            all.getChildren().add(Styles.with(new HBox(said), "l-said"));
        }
        if (!row.sizes().isEmpty()) {
            all.getChildren().add(sizes(row, texts));
        }
        all.getChildren().addAll(acts.beneath(row));
        return Styles.with(all, "l-listed");
    }

    private FlowPane sizes(ListedRow row, Texts texts) {
        var flow = Styles.with(new FlowPane(), "l-sizes");
        for (ListedRow.Size size : row.sizes().stream().limit(MOST_SIZES).toList()) {
            var left = Texted.label(Long.toString(size.left()), Styles.LABEL, Styles.BOLD);
            if (size.left() <= 0) {
                Tone.WARNING.on(left);
            }
            var name = Texted.label(size.spec(), Styles.LABEL, Styles.MUTED);
            var both = Styles.with(new HBox(name, left), "l-size");
            both.setOnMouseClicked(_ -> model.more(row, size.spec()));
            flow.getChildren().add(both);
        }
        int more = row.sizes().size() - MOST_SIZES;
        if (more > 0) {
            flow.getChildren()
                    .add(
                            Texted.label(
                                    texts.get("listing.sizes.more", more),
                                    Styles.LABEL,
                                    Styles.MUTED));
        }
        return flow;
    }
}
