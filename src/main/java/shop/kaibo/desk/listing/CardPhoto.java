package shop.kaibo.desk.listing;

import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;

/** The picture of a card with its slot and title on it; fills whatever room it is given. */
final class CardPhoto extends StackPane {
    private static final double RADIUS = 10;

    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    private Scale scale = Scale.NORMAL;

    CardPhoto(Label tag, Label caption) {
        Styles.with(this, "l-card-photo");
        getChildren().addAll(view, tag, caption);
        setAlignment(view, Pos.TOP_LEFT);
        setAlignment(tag, Pos.TOP_LEFT);
        setAlignment(caption, Pos.BOTTOM_LEFT);
        view.setManaged(false);
        setMinWidth(0);
        setClip(clip);
        Em.onScale(
                this,
                is -> {
                    scale = is;
                    requestLayout();
                });
    }

    void show(@Nullable Image image) {
        view.setImage(image);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        // round above, square where the fields begin
        clip.setHeight(height + scale.px(RADIUS));
        clip.setArcWidth(scale.px(RADIUS) * 2);
        clip.setArcHeight(scale.px(RADIUS) * 2);
        Image image = view.getImage();
        if (image != null && image.getWidth() > 0 && width > 0 && height > 0) {
            double shown = Math.min(image.getWidth() / width, image.getHeight() / height);
            double w = width * shown;
            double h = height * shown;
            view.setViewport(
                    new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
            view.setFitWidth(width);
            view.setFitHeight(height);
        }
        super.layoutChildren();
    }
}
