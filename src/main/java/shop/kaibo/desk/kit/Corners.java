package shop.kaibo.desk.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Keeps a list inside the round lower corners of its panel. FX thread only. */
public final class Corners {
    private static final double RADIUS = 11;

    private Corners() {}

    /** Clips a list that ends where its panel does. */
    public static <R extends Region> R round(R list) {
        var clip = new Rectangle();
        list.setClip(clip);
        list.layoutBoundsProperty()
                .subscribe(
                        bounds -> {
                            double arc = 2 * Theme.of(list).scale().px(RADIUS);
                            // the upper corners lie under the head and stay square
                            clip.setY(-arc);
                            clip.setWidth(bounds.getWidth());
                            clip.setHeight(bounds.getHeight() + arc);
                            clip.setArcWidth(arc);
                            clip.setArcHeight(arc);
                        });
        return list;
    }
}
