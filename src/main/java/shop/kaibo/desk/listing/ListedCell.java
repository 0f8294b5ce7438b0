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
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.listing.part.StateBadge;
import shop.kaibo.listing.ListingState;

import java.io.ByteArrayInputStream;

/**
 * One listed thing: slot, photo, name, how far it truly is, price, what is left. FX thread only.
 */
final class ListedCell extends ListCell<ListedRow> {
    private static final int MOST_SIZES = 12;

    private final ListingViewModel model;

    ListedCell(ListingViewModel model) {
        this.model = model;
        Styles.with(this, "l-listed-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ListedRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : node(row));
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
        Label state = StateBadge.bare(row.state(), row.stateWord());
        var names = Styles.with(new VBox(title, state), Styles.GAP_2, "l-listed-names");
        HBox.setHgrow(names, Priority.ALWAYS);
        names.setMinWidth(0);
        var figures =
                Styles.with(
                        new VBox(
                                Texted.label(row.price(), Styles.BODY, Styles.BOLD),
                                Texted.label(row.left(), Styles.LABEL, Styles.MUTED)),
                        Styles.GAP_2,
                        "l-listed-figures");
        var line = Styles.with(new HBox(slot, photo, names, figures), "l-listed-line");
        var all = new VBox(line);
        if (!row.sizes().isEmpty()) {
            all.getChildren().add(sizes(row, texts));
        }
        if (row.state() == ListingState.REFUSED) {
            all.getChildren().add(refused(row, texts));
        }
        return Styles.with(all, "l-listed");
    }

    private static FlowPane sizes(ListedRow row, Texts texts) {
        var flow = Styles.with(new FlowPane(), "l-sizes");
        for (ListedRow.Size size : row.sizes().stream().limit(MOST_SIZES).toList()) {
            var left = Texted.label(Long.toString(size.left()), Styles.LABEL, Styles.BOLD);
            if (size.left() <= 0) {
                Tone.WARNING.on(left);
            }
            flow.getChildren()
                    .add(
                            Styles.with(
                                    new HBox(
                                            Texted.label(size.spec(), Styles.LABEL, Styles.MUTED),
                                            left),
                                    "l-size"));
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

    private VBox refused(ListedRow row, Texts texts) {
        var why = Styles.with(new Label(row.reason()), Styles.LABEL, Styles.DANGER);
        why.setWrapText(true);
        var mend =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(
                                        texts.get("listing.resend"),
                                        () -> model.resend().begin(row)),
                                Icons.EDIT));
        var again =
                Buttons.small(
                        Buttons.quiet(texts.get("listing.again"), () -> model.resend().again(row)));
        var verbs = Styles.with(new FlowPane(mend, again), Styles.GAP_8);
        return Styles.with(new VBox(why, verbs), Styles.GAP_8, "l-refused");
    }
}
