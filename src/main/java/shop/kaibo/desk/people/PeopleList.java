package shop.kaibo.desk.people;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.Optional;
import java.util.function.Consumer;

/** People beneath each other, each with the digit that chooses them. FX thread only. */
final class PeopleList extends ScrollPane {
    /** More stand in two columns; beyond ten they scroll. */
    private static final int ONE_COLUMN = 5;

    private final ObservableList<PersonRow> people;
    private final ObservableValue<Optional<PersonRow>> chosen;
    private final Consumer<PersonRow> choose;
    private final GridPane rows = Styles.with(new GridPane(), "people-list");

    PeopleList(
            ObservableList<PersonRow> people,
            ObservableValue<Optional<PersonRow>> chosen,
            Consumer<PersonRow> choose) {
        this.people = people;
        this.chosen = chosen;
        this.choose = choose;
        Styles.with(this, "people-scroll");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        people.addListener((ListChangeListener<PersonRow>) _ -> refresh());
        chosen.subscribe(_ -> refresh());
    }

    private void refresh() {
        int columns = people.size() > ONE_COLUMN ? 2 : 1;
        rows.getChildren().clear();
        rows.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var constraints = new ColumnConstraints();
            constraints.setPercentWidth(100.0 / columns);
            rows.getColumnConstraints().add(constraints);
        }
        for (int i = 0; i < people.size(); i++) {
            rows.add(row(people.get(i)), i % columns, i / columns);
        }
    }

    private Node row(PersonRow person) {
        var cap = Keys.cap(person.key());
        cap.setVisible(!person.key().isEmpty());
        var line =
                Styles.with(
                        new HBox(
                                cap,
                                Texted.shrinking(person.name(), Styles.BOLD),
                                Texted.label(person.role(), Styles.LABEL, Styles.MUTED),
                                Texted.space()),
                        "people-line");
        if (person.pinned()) {
            line.getChildren().add(Icons.of(Icons.LOCK, Styles.ICON_16, Styles.MUTED));
        }
        var button = Styles.with(new ToggleButton(), "people-row");
        button.setGraphic(line);
        line.prefWidthProperty().bind(button.widthProperty().subtract(26));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setAccessibleText(person.name());
        button.setSelected(chosen.getValue().filter(person::equals).isPresent());
        button.setOnAction(_ -> choose.accept(person));
        return button;
    }
}
