package shop.kaibo.desk.live;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import shop.kaibo.desk.kit.Theme;

/** Keeps a list inside the round lower corners of its panel. FX thread only. */
final class Corners {
    private static final double RADIUS = 11;

    private Corners() {}

    static <R extends Region> R round(R list) {
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
