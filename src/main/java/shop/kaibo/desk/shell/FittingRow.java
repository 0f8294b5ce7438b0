package shop.kaibo.desk.shell;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import shop.kaibo.desk.kit.Theme;

/**
 * Lays hints side by side and leaves out, whole, those for which there is no room. FX thread only.
 */
final class FittingRow extends Pane {
    private static final double GAP = 16;

    private boolean right;

    /** Whether the hints stand at the right end instead of the left. */
    void toRight(boolean is) {
        if (right != is) {
            right = is;
            requestLayout();
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node child : getChildren()) {
            width += child.prefWidth(-1) + gap();
        }
        return Math.max(0, width - gap());
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(c -> c.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        int fitting = 0;
        double used = 0;
        for (Node child : getChildren()) {
            double more = (fitting == 0 ? 0 : gap()) + child.prefWidth(-1);
            if (used + more > getWidth()) {
                break;
            }
            used += more;
            fitting++;
        }
        double x = right ? getWidth() - used : 0;
        for (int i = 0; i < getChildren().size(); i++) {
            Node child = getChildren().get(i);
            child.setVisible(i < fitting);
            if (i < fitting) {
                double width = child.prefWidth(-1);
                double height = child.prefHeight(-1);
                child.resizeRelocate(
                        Math.round(x), Math.round((getHeight() - height) / 2), width, height);
                x += width + gap();
            }
        }
    }

    private double gap() {
        return Theme.of(this).scale().px(GAP);
    }
}
