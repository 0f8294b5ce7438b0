package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key's face can be read on whatever its button is coloured. */
class KeyCapTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFaceOfAKeyIsOfItsButtonsColourAndReadable(boolean dark) {
        Fx.run(
                () -> {
                    Label cap = Keys.cap("⏎");
                    Button button = Buttons.huge(Buttons.primary("拒收并协商", () -> {}));
                    button.setGraphic(cap);
                    var scene = new Scene(new StackPane(button), 400, 100);
                    Theme.apply(scene, dark, Scale.NORMAL);
                    scene.snapshot(null);
                    Tokens tokens = Theme.of(button).tokens();
                    assertThat(face(cap)).isEqualTo(tokens.get("accent-emphasis"));
                    button.pseudoClassStateChanged(States.WARNING, true);
                    scene.snapshot(null);
                    assertThat(face(cap)).isEqualTo(tokens.get("warning-emphasis"));
                    Color words = (Color) cap.getTextFill();
                    assertThat(contrast(words, face(cap))).isGreaterThan(4.5);
                });
    }

    private static Color face(Label cap) {
        return (Color) cap.getBackground().getFills().getLast().getFill();
    }

    private static double contrast(Color one, Color other) {
        double a = light(one) + 0.05;
        double b = light(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double light(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
