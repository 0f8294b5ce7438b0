package shop.kaibo.desk.live.floor;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.ask.Ask;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.function.IntSupplier;

/** What viewers ask for: W and words put one in, arrows and Enter tick one off. FX thread only. */
public final class AsksPane extends VBox {
    private final FloorViewModel model;
    private final IntSupplier explained;
    private final Runnable leave;
    private final Field field;
    private final ListView<Ask> list = Styles.with(new ListView<>(), "live-alerts");

    /**
     * @param explained slot of the item on air, 0 for none
     * @param leave gives the caret back to the board
     */
    public AsksPane(FloorViewModel model, IntSupplier explained, Runnable leave) {
        this.model = model;
        this.explained = explained;
        this.leave = leave;
        Texts texts = model.texts();
        field = Field.text(texts.get("floor.ask.prompt")).withoutSentence();
        field.verdictProperty().bind(model.verdict());
        var panel = new Panel(texts.get("floor.asks"), Keys.cap("W"));
        list.setFocusTraversable(false);
        list.setItems(model.asks());
        Label nothing = Texted.label(texts.get("floor.asks.none"), Styles.LABEL, Styles.MUTED);
        nothing.setMinWidth(0);
        nothing.setWrapText(true);
        list.setPlaceholder(Styles.with(new HBox(nothing), "live-fine"));
        list.setCellFactory(_ -> new AskCell());
        var line = Styles.with(new VBox(field), "live-ask-line");
        var body = new VBox(line, Corners.round(list));
        VBox.setVgrow(body.getChildren().getLast(), Priority.ALWAYS);
        panel.content(body);
        getChildren().add(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
        field.input().setOnAction(_ -> enter());
        field.input().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.input().focusedProperty().subscribe(on -> typing(line, on));
    }

    private static void typing(VBox line, boolean on) {
        line.setVisible(on);
        line.setManaged(on);
    }

    /** W: the next keys are an ask. */
    public void begin() {
        VBox line = (VBox) field.getParent();
        typing(line, true);
        field.input().clear();
        list.getSelectionModel().clearSelection();
        field.input().requestFocus();
    }

    private void enter() {
        Ask picked = list.getSelectionModel().getSelectedItem();
        if (!field.input().getText().isBlank()) {
            model.capture(field.input().getText(), explained.getAsInt(), leave);
        } else if (picked != null) {
            model.answered(picked);
            leave.run();
        } else {
            leave.run();
        }
    }

    private void pressed(KeyEvent event) {
        boolean done = true;
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ESCAPE -> leave.run();
            default -> done = event.getCode() == KeyCode.TAB;
        }
        if (done) {
            event.consume();
        }
    }

    private final class AskCell extends ListCell<Ask> {
        AskCell() {
            setPrefWidth(0);
            setOnMouseClicked(
                    _ -> {
                        Ask ask = getItem();
                        if (ask != null) {
                            model.answered(ask);
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Ask ask, boolean empty) {
            super.updateItem(ask, empty);
            setGraphic(empty || ask == null ? null : line(ask));
        }

        private HBox line(Ask ask) {
            String words =
                    ask.slot() == 0
                            ? ask.words()
                            : model.texts().get("floor.ask.of", ask.slot(), ask.words());
            var times = Texted.label("×" + ask.count(), Styles.LEAD);
            return Styles.with(
                    new HBox(Texted.shrinking(words, Styles.BODY), Texted.space(), times),
                    "live-alert");
        }
    }
}
