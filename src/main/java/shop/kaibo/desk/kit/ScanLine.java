package shop.kaibo.desk.kit;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import java.util.function.Consumer;

/** The line a scanner types into, with what it meant at the right. FX thread only. */
public final class ScanLine extends HBox {
    private final TextField input = new TextField();
    private final StackPane answer = new StackPane();
    private final PauseTransition red = new PauseTransition(Duration.millis(600));

    /** Calls with each code that Enter ends, without its edges' spaces; empty ones are ignored. */
    public ScanLine(String prompt, Consumer<String> scanned) {
        Styles.with(this, "k-scan");
        Typing.direct(input);
        input.setPromptText(prompt);
        input.setMinWidth(0);
        input.setOnAction(
                _ -> {
                    String code = input.getText().strip();
                    if (!code.isEmpty()) {
                        scanned.accept(code);
                    }
                });
        // a prompt is quieter than a code
        input.textProperty()
                .subscribe(text -> input.pseudoClassStateChanged(States.FILLED, !text.isEmpty()));
        red.setOnFinished(_ -> pseudoClassStateChanged(States.ERROR, false));
        HBox.setHgrow(input, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Icons.SCAN, Styles.ICON_28, Styles.ACCENT), input, answer);
        setOnMousePressed(_ -> input.requestFocus());
    }

    public TextField input() {
        return input;
    }

    /** Shows what the code was, usually a badge; the text stays selected for the next scan. */
    public void known(Node badge) {
        answer.getChildren().setAll(badge);
        pseudoClassStateChanged(States.ERROR, false);
        input.selectAll();
    }

    /** Shows that the code means nothing: red for 600 ms, the sentence stays. */
    public void unknown(String sentence) {
        answer.getChildren().setAll(Badges.tinted(Tone.DANGER, Icons.WRONG, sentence));
        pseudoClassStateChanged(States.ERROR, true);
        red.playFromStart();
        input.selectAll();
    }

    /** Ready for another. */
    public void clear() {
        answer.getChildren().clear();
        input.clear();
    }
}
