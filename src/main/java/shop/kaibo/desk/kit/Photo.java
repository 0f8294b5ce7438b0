package shop.kaibo.desk.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/** A picture that fills its rounded frame, cut in the middle where the shapes differ. FX thread. */
public final class Photo extends StackPane {
    private final ImageView view = new ImageView();
    private final double width;
    private final double height;

    /** A square, radius 8; pixels at 100 %. */
    public Photo(double side) {
        this(side, side, 8);
    }

    /** Width, height and radius in pixels at 100 %. */
    public Photo(double width, double height, double radius) {
        this.width = width;
        this.height = height;
        Styles.with(this, "k-photo");
        Em.size(this, width, height);
        var clip = new Rectangle();
        setClip(clip);
        getChildren().add(view);
        size(Scale.NORMAL, clip, radius);
        Em.onScale(this, scale -> size(scale, clip, radius));
    }

    /** Shows the picture; null shows the empty frame. Pass thumbnails near their drawn size. */
    public void show(@Nullable Image image) {
        view.setImage(image);
        if (image != null && image.getWidth() > 0) {
            double wanted = width / height;
            double has = image.getWidth() / image.getHeight();
            double w = has > wanted ? image.getHeight() * wanted : image.getWidth();
            double h = has > wanted ? image.getHeight() : image.getWidth() / wanted;
            view.setViewport(
                    new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
        }
    }

    /** Sold out: the picture stands back. */
    public void faded(boolean is) {
        Styles.mark(this, Styles.FADED, is);
    }

    private void size(Scale scale, Rectangle clip, double radius) {
        clip.setWidth(scale.px(width));
        clip.setHeight(scale.px(height));
        clip.setArcWidth(scale.px(radius) * 2);
        clip.setArcHeight(scale.px(radius) * 2);
        view.setFitWidth(scale.px(width));
        view.setFitHeight(scale.px(height));
        view.setSmooth(true);
    }
}
