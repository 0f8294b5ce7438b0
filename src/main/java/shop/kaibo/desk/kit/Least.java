package shop.kaibo.desk.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A label never narrower than its shape asks for nor than its text: a sheet's least width would
 * override the second. FX thread only.
 */
class Least extends Label {
    private final double least;

    /** Least width in pixels at 100 %. */
    Least(String text, double least, String... styleClasses) {
        super(text);
        this.least = least;
        Styles.with(this, styleClasses);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(Theme.of(this).scale().px(least), super.computePrefWidth(height));
    }
}
