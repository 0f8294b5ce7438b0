package shop.kaibo.desk.kit;

import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** Keeps a list inside the round lower corners of its panel. FX thread only. */
public final class Corners {
    private static final double RADIUS = 11;
    private static final double FOOT = 6;

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

    /**
     * Ends a list just above the round corners. For one that changes many times a second: whatever
     * is cut out round is drawn twice, which costs more than all else on a machine without a GPU.
     */
    public static Region above(Region list) {
        var box = new VBox(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        box.setPadding(new Insets(0, 0, FOOT, 0));
        Em.onScale(box, scale -> box.setPadding(new Insets(0, 0, scale.px(FOOT), 0)));
        return box;
    }
}
