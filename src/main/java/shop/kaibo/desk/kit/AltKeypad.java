package shop.kaibo.desk.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/**
 * Characters that some scanners type as numbers on the keypad while Alt is held; where the desktop
 * makes a character of them too, that one is told apart. FX thread only.
 */
public final class AltKeypad {
    private static final long ECHO_MS = 40;

    private int number = -1;
    private String echo = "";
    private long echoMs = Long.MIN_VALUE / 2;

    /** Whether a number has begun. */
    public boolean underWay() {
        return number >= 0;
    }

    /** Takes a key that went down when it is a digit of such a number. */
    public boolean pressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (!key.isAltDown() || !code.isDigitKey() || !code.isKeypadKey()) {
            return false;
        }
        int digit = code.getName().charAt(code.getName().length() - 1) - '0';
        number = (Math.max(number, 0) * 10 + digit) & 0xffff;
        return true;
    }

    /** What was typed when Alt is let go at this moment (ms), null for nothing. */
    public @Nullable KeyEvent released(KeyEvent key, long nowMs) {
        if (key.getCode() != KeyCode.ALT || number < 0) {
            return null;
        }
        key.consume();
        echo = Character.toString((char) number);
        echoMs = nowMs;
        number = -1;
        return new KeyEvent(
                key.getSource(),
                key.getTarget(),
                KeyEvent.KEY_TYPED,
                echo,
                "",
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false);
    }

    /** Whether a typed character is the same one once more. */
    public boolean echoes(String typed, long nowMs) {
        boolean same = typed.equals(echo) && nowMs - echoMs <= ECHO_MS;
        echo = "";
        return same;
    }
}
