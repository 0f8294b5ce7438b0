package shop.kaibo.desk.files;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.sync.files.FileKind;
import shop.kaibo.sync.files.FileLook;

import java.util.ArrayList;

/** What the columns of a file mean: guessed, and asked once for each set of headers. */
final class ColumnsPane {
    private static final double NAMES = 132;
    private static final double HEADERS = 220;

    private final IncomingViewModel model;
    private final Texts texts;

    ColumnsPane(IncomingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    void into(VBox box) {
        FileLook look = model.lookProperty().get().orElseThrow();
        box.getChildren()
                .add(
                        Texted.shrinking(
                                texts.get(
                                        look.known() ? "files.known" : "files.ask",
                                        model.fileNameProperty().get(),
                                        look.table().lines().size()),
                                Styles.BOLD));
        box.getChildren().add(kinds(look));
        model.columns().forEach(row -> box.getChildren().add(line(look, row)));
    }

    private Node kinds(FileLook look) {
        var chips = Styles.with(new HBox(), Styles.GAP_8);
        for (FileKind kind : new FileKind[] {FileKind.ORDERS, FileKind.LISTINGS, FileKind.CASES}) {
            var chip = new Chip(texts.get(kind.key()));
            chip.setSelected(kind == look.kind());
            chip.setOnAction(
                    _ -> {
                        chip.setSelected(kind == look.kind());
                        model.kind(kind);
                    });
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Node line(FileLook look, ColumnRow row) {
        boolean lacks = row.required() && row.header().isEmpty();
        Label name =
                Em.width(
                        Texted.label(
                                texts.get(row.field().key()),
                                row.required() ? Styles.BOLD : Styles.MUTED),
                        NAMES);
        var headers = new ComboBox<String>();
        var choices = new ArrayList<String>();
        choices.add("");
        choices.addAll(look.header());
        headers.getItems().setAll(choices);
        headers.setValue(row.header());
        headers.setOnAction(_ -> model.column(row.field(), headers.getValue()));
        Em.width(headers, HEADERS);
        Label sample =
                Texted.shrinking(
                        lacks ? texts.get("files.choose") : row.sample(),
                        Styles.LABEL,
                        lacks ? Styles.WARNING : Styles.MUTED);
        if (lacks) {
            sample.setGraphic(Icons.of(Icons.WARN, Styles.WARNING));
        }
        return Styles.with(new HBox(name, headers, sample), "files-line");
    }
}
