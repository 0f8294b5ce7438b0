package shop.kaibo.desk.listing;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A hand on a keyboard before a shown screen; counts the keys as the window receives them. */
final class Keyboard implements AutoCloseable {
    private final AtomicInteger pressed = new AtomicInteger();
    private final Stage stage;

    Keyboard(Supplier<Parent> screen) {
        stage = Fx.get(() -> shown(screen.get()));
    }

    private Stage shown(Parent root) {
        var window = new Stage();
        var scene = new Scene(root, 1000, 640);
        Theme.apply(scene, true, Scale.NORMAL);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> pressed.incrementAndGet());
        window.setScene(scene);
        window.setX(0);
        window.setY(0);
        window.show();
        window.requestFocus();
        return window;
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    /** Keys that came since it was last asked. */
    int counted() {
        return pressed.getAndSet(0);
    }

    void type(String text) {
        for (char c : text.toCharArray()) {
            press(
                    switch (c) {
                        case '\n' -> KeyCode.ENTER;
                        case '\t' -> KeyCode.TAB;
                        case '.' -> KeyCode.PERIOD;
                        case '/' -> KeyCode.SLASH;
                        case ' ' -> KeyCode.SPACE;
                        default ->
                                Character.isDigit(c)
                                        ? KeyCode.getKeyCode("" + c)
                                        : KeyCode.valueOf("" + c);
                    });
        }
    }

    void press(KeyCode key) {
        Fx.run(() -> new Robot().keyType(key));
        heard();
    }

    /** A key while Ctrl is held: two keys. */
    void withCtrl(KeyCode key) {
        with(KeyCode.CONTROL, key);
    }

    void withAlt(KeyCode key) {
        with(KeyCode.ALT, key);
    }

    void withShift(KeyCode key) {
        with(KeyCode.SHIFT, key);
    }

    private static void with(KeyCode held, KeyCode key) {
        Fx.run(
                () -> {
                    var robot = new Robot();
                    robot.keyPress(held);
                    robot.keyType(key);
                    robot.keyRelease(held);
                });
        heard();
    }

    // what a key types comes some turns of the queue after the key itself
    private static void heard() {
        for (int turn = 0; turn < 4; turn++) {
            Fx.run(() -> {});
        }
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }
}
