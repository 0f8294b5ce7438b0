package shop.kaibo.desk.people;

import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.kit.Typing;

import java.util.Optional;

/** Who is at work: a digit, the PIN, Enter. FX thread only. */
public final class AtWorkCard extends VBox {
    private final AtWorkViewModel model;
    private final Runnable entered;
    private final Field pin;
    private final HBox verbs = Styles.with(new HBox(), "people-verbs");

    /**
     * @param entered called when somebody has come in
     */
    public AtWorkCard(AtWorkViewModel model, Runnable entered) {
        this.model = model;
        this.entered = entered;
        Texts texts = model.texts();
        Styles.with(this, "k-dialog", "people-card");
        getStylesheets().add(Theme.sheet(AtWorkCard.class, "people.css"));
        pin = Field.secret(texts.get("people.pin"));
        pin.before(Icons.of(Icons.LOCK, Styles.ICON_18, Styles.MUTED));
        Typing.digits(pin.input());
        pin.textProperty().bindBidirectional(model.pinProperty());
        pin.verdictProperty().bind(model.verdictProperty());
        Button go = Buttons.primary(texts.get("people.enter"), () -> model.enter(entered));
        go.setGraphic(Keys.cap("⏎"));
        go.setFocusTraversable(false);
        verbs.getChildren().addAll(Texted.space(), go);
        getChildren()
                .addAll(
                        Texted.label(texts.get("people.title"), Styles.LEAD),
                        new PeopleList(model.people(), model.chosenProperty(), model::choose),
                        pin,
                        verbs);
        model.chosenProperty()
                .subscribe(
                        who -> {
                            pin.setDisable(who.filter(PersonRow::pinned).isEmpty());
                            go.setDisable(who.isEmpty());
                            caret(who);
                        });
        model.verdictProperty().subscribe(_ -> caret(model.chosenProperty().get()));
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Adds a lesser verb at the left of the foot. */
    public AtWorkCard with(Button verb) {
        verb.setFocusTraversable(false);
        verbs.getChildren().addFirst(verb);
        return this;
    }

    private void caret(Optional<PersonRow> who) {
        if (who.filter(PersonRow::pinned).isPresent()) {
            pin.input().requestFocus();
        } else {
            requestFocus();
        }
    }

    private void pressed(KeyEvent key) {
        boolean typing = pin.input().isFocused();
        boolean done =
                switch (key.getCode()) {
                    case ENTER -> {
                        model.enter(entered);
                        yield true;
                    }
                    case UP -> step(-1);
                    case DOWN -> step(1);
                    default -> !typing && key.getText() != null && model.choose(key.getText());
                };
        if (done) {
            key.consume();
        }
    }

    private boolean step(int by) {
        model.step(by);
        return true;
    }
}
