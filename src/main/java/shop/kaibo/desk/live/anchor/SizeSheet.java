package shop.kaibo.desk.live.anchor;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.size.SizeMatrix;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.List;

/**
 * Colours and sizes in letters for three metres; a size that is gone while others are left bears a
 * sign. What does not fit is counted, never dropped in silence. FX thread only.
 */
final class SizeSheet extends GridPane {
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final int EASY_ROWS = 3;
    private static final int EASY_COLUMNS = 5;
    private static final int MOST_ROWS = 6;
    private static final int MOST_COLUMNS = 7;
    private static final int BLOCKS = 3;
    private static final double QUIET = 0.05;

    private final Texts texts;
    private final Enlarged enlarged;

    SizeSheet(Texts texts, Enlarged enlarged) {
        this.texts = texts;
        this.enlarged = enlarged;
        Styles.with(this, "anchor-sizes");
    }

    void show(SizeMatrix matrix) {
        getChildren().clear();
        getColumnConstraints().clear();
        boolean one = matrix.colours().size() == 1;
        int columns = Math.min(matrix.sizes().size(), one ? EASY_COLUMNS : MOST_COLUMNS);
        int rows = Math.min(matrix.colours().size(), MOST_ROWS);
        boolean dense = !one && (columns > EASY_COLUMNS || rows > EASY_ROWS);
        pseudoClassStateChanged(DENSE, dense);
        int shown = one ? blocks(matrix, columns) : table(matrix, columns, rows);
        int hidden = matrix.cells().size() - shown;
        String legend = texts.get("anchor.sizes.unit");
        add(
                Texted.shrinking(
                        hidden > 0 ? texts.get("anchor.sizes.more", hidden) : legend,
                        "anchor-size-unit"),
                0,
                0);
        for (int c = 0; c <= columns; c++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 / (columns + 1));
            getColumnConstraints().add(width);
        }
    }

    private int table(SizeMatrix matrix, int columns, int rows) {
        int shown = 0;
        List<String> sizes = matrix.sizes().subList(0, columns);
        heads(sizes, 0);
        for (int r = 0; r < rows; r++) {
            String colour = matrix.colours().get(r);
            add(Texted.shrinking(colour, "anchor-colour"), 0, r + 1);
            shown += line(matrix, colour, sizes, r + 1);
        }
        return shown;
    }

    /** One colour alone: its sizes go on in the next line. */
    private int blocks(SizeMatrix matrix, int columns) {
        int shown = 0;
        String colour = matrix.colours().getFirst();
        List<String> all = matrix.sizes();
        for (int b = 0; b < BLOCKS && b * columns < all.size(); b++) {
            List<String> sizes = all.subList(b * columns, Math.min(all.size(), (b + 1) * columns));
            heads(sizes, 2 * b);
            if (b == 0) {
                add(Texted.shrinking(colour, "anchor-colour"), 0, 1);
            }
            shown += line(matrix, colour, sizes, 2 * b + 1);
        }
        return shown;
    }

    private void heads(List<String> sizes, int row) {
        for (int c = 0; c < sizes.size(); c++) {
            add(Texted.shrinking(sizes.get(c), "anchor-size-head"), c + 1, row);
        }
    }

    private int line(SizeMatrix matrix, String colour, List<String> sizes, int row) {
        int shown = 0;
        for (int c = 0; c < sizes.size(); c++) {
            var cell = matrix.at(colour, sizes.get(c));
            if (cell.isPresent()) {
                add(cell(cell.get(), matrix), c + 1, row);
                shown++;
            }
        }
        return shown;
    }

    private Node cell(SizeMatrix.Cell cell, SizeMatrix matrix) {
        String figure = Formats.count(Math.max(0, cell.left()));
        boolean out = cell.left() <= 0;
        var left = Texted.label(figure, "anchor-size-left");
        var box = Styles.with(new HBox(left), "anchor-size");
        if (out && matrix.left() > 0) {
            box.pseudoClassStateChanged(GONE, true);
            box.getChildren().addFirst(enlarged.of(Icons.of(Icons.WARN, "anchor-size-sign")));
        } else if (matrix.blind()) {
            String most = texts.get("live.atMost", "").strip();
            box.getChildren().addFirst(Texted.label(most, "anchor-size-speed"));
        } else if (cell.perMinute() >= QUIET) {
            String speed = "·" + Formats.count(Math.max(1, Math.round(cell.perMinute())));
            box.getChildren().add(Texted.label(speed, "anchor-size-speed"));
        }
        return box;
    }
}
