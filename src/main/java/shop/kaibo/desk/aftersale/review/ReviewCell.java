package shop.kaibo.desk.aftersale.review;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.review.Review;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** A review in the list: the goods, how many stars, what was said, how far the reply is. */
final class ReviewCell extends ListCell<ReviewRow> {
    private final ReviewViewModel model;
    private final Texts texts;
    private final Photo photo = new Photo(40);
    private final Label stars = Texted.label("", Styles.BOLD);
    private final Label goods = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final Label words = Texted.shrinking("");
    private final Label age = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final StackPane state = new StackPane();
    private final HBox row;

    ReviewCell(ReviewViewModel model) {
        this.model = model;
        texts = model.texts();
        var first = Styles.with(new HBox(stars, goods, Texted.space(), age), Styles.GAP_8);
        first.setAlignment(Pos.CENTER_LEFT);
        var second = Styles.with(new HBox(words, Texted.space(), state), Styles.GAP_8);
        second.setAlignment(Pos.CENTER_LEFT);
        var both = Styles.with(new VBox(first, second), "review-words");
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        row = Styles.with(new HBox(photo, both), "review-row");
        setPrefWidth(0);
        model.nowProperty().subscribe(this::aged);
    }

    private void aged() {
        ReviewRow item = getItem();
        if (item != null) {
            long minutes = (model.nowProperty().get() - item.review().createdMs()) / 60_000;
            age.setText(
                    minutes < 60
                            ? texts.get("review.age.minutes", Math.max(1, minutes))
                            : minutes < 48 * 60
                                    ? texts.get("review.age.hours", minutes / 60)
                                    : texts.get("review.age.days", minutes / (24 * 60)));
        }
    }

    @Override
    protected void updateItem(@Nullable ReviewRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        Review review = item.review();
        photo.show(Thumbnail.of(model.photo(review.photoSha())));
        stars.setText(item.stars());
        stars.getStyleClass().removeAll(Styles.DANGER, Styles.MUTED);
        stars.getStyleClass().add(review.bad() ? Styles.DANGER : Styles.MUTED);
        goods.setText(item.goods());
        words.setText(item.words().replace('\n', ' '));
        words.getStyleClass().removeAll(Styles.SUBTLE);
        if (review.text().isEmpty()) {
            words.getStyleClass().add(Styles.SUBTLE);
        }
        state.getChildren().setAll(badge(item));
        aged();
        setGraphic(row);
    }

    static Label badge(ReviewRow item) {
        Review review = item.review();
        return switch (review.replyState()) {
            case DONE -> Badges.bare(Tone.SUCCESS, Icons.DONE, item.state());
            case WAITING -> Badges.bare(Tone.ACCENT, Icons.CLOCK, item.state());
            case NONE ->
                    !review.setback().isEmpty()
                            ? Badges.bare(Tone.DANGER, Icons.REFUSED, item.state())
                            : Badges.bare(
                                    review.bad() ? Tone.WARNING : Tone.NEUTRAL,
                                    review.bad() ? Icons.TALK : null,
                                    item.state());
        };
    }
}
