package shop.kaibo.desk.shell;

import javafx.scene.input.KeyCode;

import java.util.regex.Pattern;

/** What codes of parcels, orders and goods are made of. Thread-safe. */
final class CodeSigns {
    // shorter ones may be a price or a number of pieces from a quick hand
    private static final Pattern CODE = Pattern.compile("(?=(.*\\d){4})[0-9A-Za-z._/:-]{8,64}");
    private static final Pattern PART = Pattern.compile("[0-9A-Za-z._/:-]+");

    private CodeSigns() {}

    static boolean code(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean part(String text) {
        return PART.matcher(text).matches();
    }

    /** Whether a key may type a part of one. */
    static boolean key(KeyCode code) {
        return switch (code) {
            case MINUS, SUBTRACT, PERIOD, DECIMAL, SLASH, DIVIDE, SEMICOLON, COLON, UNDERSCORE ->
                    true;
            default -> code.isLetterKey() || code.isDigitKey();
        };
    }
}
