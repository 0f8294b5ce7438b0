package shop.kaibo.desk.live.floor;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.size.SizeMatrix;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.List;
import java.util.Optional;

/** Colours and sizes of the item on air; a size at 0 under a good sum is named. FX thread only. */
public final class SizesPane extends VBox {
    private static final double WIDTH = 352;
    private static final int MOST_ROWS = 4;
    private static final int MOST_COLUMNS = 5;
    private static final double QUIET = 0.05;

    private final Texts texts;
    private final Label title = Texted.shrinking("", Styles.TITLE);
    private final Label gone = Texted.shrinking("", Styles.BODY, Styles.BOLD, Styles.WARNING);
    private final GridPane grid = Styles.with(new GridPane(), "live-sizes");
    private boolean room = true;

    public SizesPane(FloorViewModel model) {
        texts = model.texts();
        gone.setGraphic(Icons.of(Icons.WARN, Styles.ICON_16, Styles.WARNING));
        var panel =
                new Panel(
                        "",
                        Texted.label(texts.get("floor.sizes.unit"), Styles.LABEL, Styles.SUBTLE));
        panel.head().getChildren().set(0, title);
        panel.content(new VBox(grid, Styles.with(new VBox(gone), "live-ask-line")));
        VBox.setVgrow(panel, Priority.ALWAYS);
        Em.width(this, WIDTH);
        getChildren().add(panel);
        model.sizes().subscribe(this::show);
    }

    private boolean needed() {
        return !grid.getChildren().isEmpty();
    }

    /** Whether there is room for it. */
    public void fits(boolean is) {
        room = is;
        settle();
    }

    private void settle() {
        setVisible(room && needed());
        setManaged(isVisible());
    }

    private void show(Optional<SizeMatrix> found) {
        grid.getChildren().clear();
        found.ifPresent(this::fill);
        settle();
    }

    private void fill(SizeMatrix matrix) {
        title.setText(texts.get("floor.sizes", matrix.slot(), left(matrix, matrix.left())));
        String names = matrix.goneWords();
        gone.setText(names.isEmpty() ? "" : texts.get("floor.sizes.gone", names));
        gone.setVisible(!names.isEmpty());
        List<String> columns = first(matrix.sizes(), MOST_COLUMNS);
        List<String> rows = first(matrix.colours(), MOST_ROWS);
        for (int c = 0; c < columns.size(); c++) {
            grid.add(Texted.label(columns.get(c), Styles.LABEL, Styles.MUTED), c + 1, 0);
        }
        for (int r = 0; r < rows.size(); r++) {
            String colour = rows.get(r);
            grid.add(Texted.label(colour, Styles.BODY), 0, r + 1);
            for (int c = 0; c < columns.size(); c++) {
                int column = c + 1;
                int row = r + 1;
                matrix.at(colour, columns.get(c))
                        .ifPresent(cell -> grid.add(cell(cell, matrix), column, row));
            }
        }
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }

    private String left(SizeMatrix matrix, long pieces) {
        String figure = Formats.count(Math.max(0, pieces));
        return matrix.blind() ? texts.get("live.atMost", figure) : figure;
    }

    private HBox cell(SizeMatrix.Cell cell, SizeMatrix matrix) {
        Label left = Texted.label(left(matrix, cell.left()), Styles.LEAD);
        boolean out = cell.left() <= 0;
        if (out) {
            left.getStyleClass().add(matrix.left() > 0 ? Styles.WARNING : Styles.SUBTLE);
        }
        String speed =
                matrix.blind() || cell.perMinute() < QUIET
                        ? ""
                        : "·" + Formats.count(Math.round(cell.perMinute()));
        return Styles.with(
                new HBox(left, Texted.label(speed, Styles.CAPTION, Styles.SUBTLE)), "live-size");
    }
}
