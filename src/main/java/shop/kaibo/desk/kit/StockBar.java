package shop.kaibo.desk.kit;

import javafx.scene.layout.Region;

/** What is left of a whole as a thin round bar; a little left still shows a dot. FX thread only. */
public final class StockBar extends Region {
    private final Region track = Styles.with(new Region(), "k-bar-track");
    private final Region fill = Styles.with(new Region(), "k-bar-fill");
    private double share;

    public StockBar() {
        Styles.with(this, "k-bar");
        track.setManaged(false);
        fill.setManaged(false);
        getChildren().addAll(track, fill);
    }

    /** Shows a part of a whole; above the whole is full. */
    public StockBar show(long left, long whole, Tone tone) {
        share = whole <= 0 ? 0 : Math.clamp(left / (double) whole, 0, 1);
        tone.on(this);
        fill.setVisible(share > 0);
        requestLayout();
        return this;
    }

    /** 92 at 100 % where nobody says otherwise. */
    @Override
    protected double computePrefWidth(double height) {
        return Theme.of(this).scale().px(92);
    }

    @Override
    protected double computeMinWidth(double height) {
        return Theme.of(this).scale().px(24);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        track.resizeRelocate(0, 0, getWidth(), height);
        double width = Math.max(height * 1.4, Math.round(getWidth() * share));
        fill.resizeRelocate(0, 0, Math.min(getWidth(), width), height);
    }
}
