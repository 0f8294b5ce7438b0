package shop.kaibo.desk.shows;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.paper.Report;

import java.util.List;
import java.util.TreeMap;

/** The report of a show: the parts of its pages as panels. FX thread only. */
final class ReportView extends VBox {
    private static final long MINUTE = 60_000;

    private final ReportViewModel model;
    private final VBox parts = Styles.with(new VBox(), Styles.GAP_12);

    ReportView(ReportViewModel model) {
        this.model = model;
        Styles.with(this, Styles.GAP_12);
        var save =
                Buttons.with(
                        Buttons.primary(model.texts().get("shows.report.save"), model::save),
                        Icons.PRINT);
        var keys =
                Styles.with(
                        new HBox(
                                Texted.label(model.texts().get("shows.report"), Styles.LEAD),
                                Texted.space(),
                                Buttons.plain(
                                        model.texts().get("shows.report.saveAs"), model::saveAs),
                                save),
                        Styles.GAP_12,
                        "shows-head");
        var scroll = Styles.with(new ScrollPane(parts), "shows-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(keys, scroll);
        model.shown().subscribe(this::show);
    }

    private void show(ReportViewModel.Shown now) {
        parts.getChildren().clear();
        if (now.parts().isEmpty()) {
            parts.getChildren()
                    .add(Texted.label(model.texts().get("shows.report.adding"), Styles.MUTED));
        }
        for (Report.Part part : now.parts()) {
            parts.getChildren().add(node(now, part));
        }
    }

    private static Node node(ReportViewModel.Shown now, Report.Part part) {
        return switch (part) {
            case Report.Figures figures -> figures(figures.figures());
            case Report.Bars bars -> bars(now, bars);
            case Report.Table table -> new Panel(table.heading()).ruled().content(table(table));
            case Report.Lines lines -> new Panel(lines.heading()).ruled().content(lines(lines));
        };
    }

    private static Node figures(List<Report.Figure> figures) {
        var row = Styles.with(new HBox(), Styles.GAP_12);
        for (Report.Figure each : figures) {
            var tile =
                    Styles.with(
                            new VBox(
                                    Texted.label(each.name(), Styles.LABEL, Styles.MUTED),
                                    Texted.label(each.figure(), Styles.NUM_M)),
                            Styles.PANEL,
                            Styles.GAP_4,
                            "shows-figure");
            HBox.setHgrow(tile, Priority.ALWAYS);
            row.getChildren().add(tile);
        }
        return row;
    }

    private static Node bars(ReportViewModel.Shown now, Report.Bars bars) {
        var strip = new ShowStrip(_ -> {});
        var minutes = new TreeMap<Long, Long>();
        long first = now.fromMs() - Math.floorMod(now.fromMs(), MINUTE);
        for (int i = 0; i < now.minutes().size(); i++) {
            minutes.put(first + i * MINUTE, now.minutes().get(i));
        }
        strip.show(new MachineViewModel.Span(now.fromMs(), now.toMs(), minutes), now.toMs());
        Em.height(strip, 120);
        return new Panel(bars.heading()).content(Styles.with(new VBox(strip), Styles.PAD_12));
    }

    private static Node table(Report.Table table) {
        var grid = Styles.with(new GridPane(), "shows-table");
        int whole = table.columns().stream().mapToInt(Report.Column::share).sum();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 * table.columns().get(i).share() / whole);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
            Label head =
                    Texted.shrinking(table.columns().get(i).head(), Styles.CAPTION, Styles.SUBTLE);
            grid.add(cell(head, table.columns().get(i).right()), i, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int i = 0; i < table.columns().size(); i++) {
                boolean right = table.columns().get(i).right();
                Label words = Texted.shrinking(table.rows().get(row).get(i), Styles.BODY);
                grid.add(cell(words, right), i, row + 1);
            }
        }
        return grid;
    }

    private static Node cell(Label words, boolean right) {
        var cell = right ? new HBox(Texted.space(), words) : new HBox(words);
        cell.setMinWidth(0);
        return cell;
    }

    private static Node lines(Report.Lines lines) {
        var box = Styles.with(new VBox(), "shows-lines-box");
        lines.lines().forEach(line -> box.getChildren().add(Texted.shrinking(line, Styles.BODY)));
        return box;
    }
}
