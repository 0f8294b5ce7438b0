package shop.kaibo.desk.aftersale.review;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.review.BadSku;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** A sku that got bad reviews since yesterday, and how many. FX thread only. */
final class SkuCell extends ListCell<BadSku> {
    private final ReviewViewModel model;
    private final Texts texts;
    private final Photo photo = new Photo(40);
    private final Label title = Texted.shrinking("", Styles.BOLD);
    private final Label open = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final Label count = Texted.label("", Styles.NUM_S, Styles.DANGER);
    private final HBox row;

    SkuCell(ReviewViewModel model) {
        this.model = model;
        texts = model.texts();
        var words = Styles.with(new VBox(title, open), "review-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = Styles.with(new HBox(photo, words, count), "review-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable BadSku item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        photo.show(Thumbnail.of(model.photo(item.photoSha())));
        String spec = item.spec().isEmpty() ? "" : " " + item.spec();
        title.setText(texts.get("review.slot", item.slot()) + " " + item.title() + spec);
        open.setText(
                item.unanswered() == 0
                        ? texts.get("review.sku.answered")
                        : texts.get("review.sku.open", item.unanswered()));
        count.setText(Formats.count(item.reviews()));
        setGraphic(row);
    }
}
