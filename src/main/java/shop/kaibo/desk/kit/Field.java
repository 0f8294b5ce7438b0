package shop.kaibo.desk.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One line to type in, with what stands before and behind it and, beneath, why its content is not
 * accepted. FX thread only.
 */
public final class Field extends VBox {
    private static final String CODES = "takes codes";

    private final TextField input;
    private final HBox box = Styles.with(new HBox(), "k-field-box");
    private final Label message = Styles.with(new Label(), "k-field-message");
    private final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    private Field(String prompt, String... boxClasses) {
        this(new TextField(), prompt, boxClasses);
    }

    private Field(TextField input, String prompt, String... boxClasses) {
        this.input = input;
        Styles.with(this, "k-field");
        Styles.with(box, boxClasses);
        input.setPromptText(prompt);
        input.setMinWidth(0);
        HBox.setHgrow(input, Priority.ALWAYS);
        box.getChildren().add(input);
        box.setOnMousePressed(_ -> input.requestFocus());
        getChildren().add(box);
        message.setMinHeight(Region.USE_PREF_SIZE);
        input.textProperty().addListener((_, _, text) -> filled(text));
        verdict.addListener((_, _, is) -> show(is));
    }

    /** A price in yuan: 40 high, bold, ¥ before it. */
    public static Field price() {
        var field = new Field("", "k-field-price");
        field.before(Texted.label("¥", "k-field-prefix"));
        Typing.digits(field.input);
        return field;
    }

    /** A number with its word before it, as in 库 200. */
    public static Field number(String prefix, String prompt) {
        var field = new Field(prompt);
        if (!prefix.isEmpty()) {
            field.before(Texted.label(prefix, "k-field-prefix"));
        }
        Typing.digits(field.input);
        return field;
    }

    /** An article code, waybill, phone tail: typed or scanned, never composed. */
    public static Field code(String prompt) {
        var field = new Field(prompt);
        Typing.direct(field.input);
        return field.forCodes();
    }

    /** Whether keys go to a field that is there for codes: what a scanner types is meant for it. */
    public static boolean takesCodes(Object target) {
        return target instanceof TextField input && input.getProperties().containsKey(CODES);
    }

    private Field forCodes() {
        input.getProperties().put(CODES, true);
        return this;
    }

    /** A token or password: dots instead of what is typed. */
    public static Field secret(String prompt) {
        return new Field(new PasswordField(), prompt);
    }

    /** Words in any language. */
    public static Field text(String prompt) {
        return new Field(prompt);
    }

    /** The large line that understands everything: 44 high with a glass. */
    public static Field search(String prompt) {
        var field = new Field(prompt, "k-field-search");
        field.before(Icons.of(Icons.SEARCH, Styles.ICON_20, Styles.MUTED));
        return field.forCodes();
    }

    public TextField input() {
        return input;
    }

    public StringProperty textProperty() {
        return input.textProperty();
    }

    /** Bind a view model's verdict here: edge, icon and sentence follow. */
    public ObjectProperty<Verdict> verdictProperty() {
        return verdict;
    }

    /** Puts a node at the left, inside the edge. */
    public Field before(Node node) {
        box.getChildren().add(box.getChildren().indexOf(input), node);
        return this;
    }

    /** Puts a node at the right, inside the edge. */
    public Field behind(Node node) {
        box.getChildren().add(node);
        return this;
    }

    /** Leaves the sentence to the place that holds the field; the edge still tells. */
    public Field withoutSentence() {
        message.setVisible(false);
        message.setManaged(false);
        return this;
    }

    private void filled(String text) {
        box.pseudoClassStateChanged(States.FILLED, !text.isEmpty());
    }

    private void show(Verdict is) {
        boolean warning = is.kind() == Verdict.Kind.WARNING;
        boolean error = is.kind() == Verdict.Kind.ERROR;
        box.pseudoClassStateChanged(States.WARNING, warning);
        box.pseudoClassStateChanged(States.ERROR, error);
        message.setText(is.sentence());
        getChildren().remove(message);
        if (!is.sentence().isEmpty()) {
            Tone tone = error ? Tone.DANGER : Tone.WARNING;
            message.setGraphic(Icons.of(error ? Icons.WRONG : Icons.WARN, tone.styleClass()));
            tone.on(message);
            getChildren().add(message);
        }
    }
}
