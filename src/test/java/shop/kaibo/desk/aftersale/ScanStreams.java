package shop.kaibo.desk.aftersale;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * Scanners as keyboards: each profile is the course of key events one kind of device makes, with
 * the time between them drawn from its range.
 */
final class ScanStreams {
    /** How characters come and how a code ends. */
    enum Profile {
        QUICK(2, 4, "CR"),
        COMMON(6, 12, "CR"),
        CORDED_CRLF(4, 9, "CRLF"),
        LINE_FEED(5, 10, "LF"),
        WIRELESS(14, 22, "CR"),
        SLOW(20, 30, "CR"),
        TAB(5, 12, "TAB"),
        BUSY_MACHINE(2, 45, "CRLF"),
        HELD_ENTER(8, 14, "REPEAT"),
        SHIFTED(6, 12, "CR"),
        FULL_WIDTH(6, 14, "CR"),
        COMPOSED(8, 16, "CR"),
        KEYPAD(3, 8, "CR"),
        KEYPAD_ECHO(3, 8, "CRLF");

        final int least;
        final int most;
        final String end;

        Profile(int least, int most, String end) {
            this.least = least;
            this.most = most;
            this.end = end;
        }
    }

    private static final List<String> HEADS =
            List.of("YT", "SF", "75", "JT0", "4312", "20261121", "DPK", "K12-3-", "27000");

    private final RandomGenerator random;
    private final LongConsumer pass;

    ScanStreams(RandomGenerator random, LongConsumer pass) {
        this.random = random;
        this.pass = pass;
    }

    /** A code as carriers, platforms and shops print them. */
    String code() {
        var code = new StringBuilder(HEADS.get(random.nextInt(HEADS.size())));
        int length = 8 + random.nextInt(12);
        while (code.length() < length) {
            code.append((char) ('0' + random.nextInt(10)));
        }
        return code.toString();
    }

    /** One look of the scanner, its events at the node with the focus. */
    void scan(Profile device, String code, Node focus) {
        for (int i = 0; i < code.length(); i++) {
            character(device, code.charAt(i), focus);
            gap(device);
        }
        end(device, focus);
    }

    private void character(Profile device, char c, Node focus) {
        switch (device) {
            case FULL_WIDTH -> typed(focus, Character.toString((char) (c + 0xFEE0)));
            case COMPOSED -> committed(focus, Character.toString(c));
            case KEYPAD, KEYPAD_ECHO -> keypad(device, c, focus);
            default -> {
                boolean shift = device == Profile.SHIFTED && Character.isLetter(c);
                if (shift) {
                    key(focus, KeyEvent.KEY_PRESSED, "", KeyCode.SHIFT, true, false, false);
                }
                KeyCode code = KeyCode.getKeyCode(Character.toString(c));
                KeyCode pressed = code == null ? KeyCode.MINUS : code;
                key(focus, KeyEvent.KEY_PRESSED, "", pressed, shift, false, false);
                typed(focus, Character.toString(c));
                key(focus, KeyEvent.KEY_RELEASED, "", pressed, shift, false, false);
            }
        }
    }

    private void keypad(Profile device, char c, Node focus) {
        key(focus, KeyEvent.KEY_PRESSED, "", KeyCode.ALT, false, false, true);
        for (char digit : String.format("%03d", (int) c).toCharArray()) {
            gap(device);
            KeyCode code = KeyCode.valueOf("NUMPAD" + digit);
            key(focus, KeyEvent.KEY_PRESSED, "", code, false, false, true);
            key(focus, KeyEvent.KEY_RELEASED, "", code, false, false, true);
        }
        key(focus, KeyEvent.KEY_RELEASED, "", KeyCode.ALT, false, false, false);
        if (device == Profile.KEYPAD_ECHO) {
            typed(focus, Character.toString(c));
        }
    }

    private void end(Profile device, Node focus) {
        switch (device.end) {
            case "TAB" -> enter(focus, KeyCode.TAB, "\t", false);
            case "LF" -> enter(focus, KeyCode.J, "\n", true);
            case "CRLF" -> {
                enter(focus, KeyCode.ENTER, "\r", false);
                gap(device);
                enter(focus, KeyCode.J, "\n", true);
            }
            case "REPEAT" -> {
                enter(focus, KeyCode.ENTER, "\r", false);
                pass.accept(30);
                enter(focus, KeyCode.ENTER, "\r", false);
            }
            default -> enter(focus, KeyCode.ENTER, "\r", false);
        }
    }

    private void gap(Profile device) {
        pass.accept(device.least + random.nextInt(device.most - device.least + 1));
    }

    private static void enter(Node focus, KeyCode code, String character, boolean control) {
        key(focus, KeyEvent.KEY_PRESSED, "", code, false, control, false);
        key(focus, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false, control, false);
        key(focus, KeyEvent.KEY_RELEASED, "", code, false, control, false);
    }

    static void typed(Node focus, String character) {
        key(focus, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false, false, false);
    }

    private static void committed(Node focus, String text) {
        Event.fireEvent(
                focus,
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, 0));
    }

    private static void key(
            Node focus,
            EventType<KeyEvent> type,
            String character,
            KeyCode code,
            boolean shift,
            boolean control,
            boolean alt) {
        Event.fireEvent(focus, new KeyEvent(type, character, "", code, shift, control, alt, false));
    }
}
