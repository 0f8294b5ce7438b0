package shop.kaibo.desk.kit;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

import java.util.function.UnaryOperator;

/**
 * Keeps the input method out of fields where digits and codes are typed: with a Chinese one on, "1"
 * would pick a word and a scanner's code would be composed. FX thread only.
 */
public final class Typing {
    private Typing() {}

    /** No composing; full-width characters become the half-width ones they stand for. */
    public static void direct(TextField input) {
        withoutMethod(input);
        input.setTextFormatter(new TextFormatter<>(change(Typing::half)));
    }

    /** As {@link #direct} and only digits, a point, a sign, and the marks of the short commands. */
    public static void digits(TextField input) {
        withoutMethod(input);
        input.setTextFormatter(
                new TextFormatter<>(
                        change(text -> half(text).replaceAll("[^0-9.+\\-*¥/x#%]", ""))));
    }

    /** Full-width digits, letters, signs and the ideographic stop as a keyboard without one. */
    public static String half(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                out.append((char) (c - 0xFEE0));
            } else if (c == '。') {
                out.append('.');
            } else if (c == '　') {
                out.append(' ');
            } else if (c == '￥') {
                out.append('¥');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static UnaryOperator<TextFormatter.Change> change(UnaryOperator<String> clean) {
        return change -> {
            String typed = change.getText();
            String kept = clean.apply(typed);
            if (!kept.equals(typed)) {
                int lost = typed.length() - kept.length();
                change.setText(kept);
                change.setCaretPosition(Math.max(0, change.getCaretPosition() - lost));
                change.setAnchor(Math.max(0, change.getAnchor() - lost));
            }
            return change;
        };
    }

    /** The skin offers the field to the input method again, so each new skin is answered. */
    private static void withoutMethod(TextField input) {
        input.inputMethodRequestsProperty()
                .addListener(
                        (_, _, is) -> {
                            if (is != null) {
                                input.setInputMethodRequests(null);
                            }
                        });
    }
}
