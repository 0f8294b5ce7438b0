package shop.kaibo.desk.kit;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A hand on a keyboard before a shown screen; counts the keys as the window receives them. */
public final class Keyboard implements AutoCloseable {
    private final AtomicInteger pressed = new AtomicInteger();
    private final Stage stage;

    public Keyboard(Supplier<Parent> screen) {
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

    public Parent root() {
        return stage.getScene().getRoot();
    }

    /** Keys that came since it was last asked. */
    public int counted() {
        return pressed.getAndSet(0);
    }

    public void type(String text) {
        for (char c : text.toCharArray()) {
            press(
                    switch (c) {
                        case '\n' -> KeyCode.ENTER;
                        case '\t' -> KeyCode.TAB;
                        case '.' -> KeyCode.PERIOD;
                        case '/' -> KeyCode.SLASH;
                        case ' ' -> KeyCode.SPACE;
                        case '+' -> KeyCode.ADD;
                        case '*' -> KeyCode.MULTIPLY;
                        default ->
                                Character.isDigit(c)
                                        ? KeyCode.getKeyCode("" + c)
                                        : KeyCode.valueOf("" + c);
                    });
        }
    }

    public void press(KeyCode key) {
        Fx.run(
                () -> {
                    // a window of another test that is only just closing may still have had it
                    if (!stage.isFocused()) {
                        stage.requestFocus();
                    }
                    new Robot().keyType(key);
                });
        if (key == KeyCode.ADD || key == KeyCode.MULTIPLY) {
            // the headless robot knows no character for these two
            Fx.run(() -> typed(key == KeyCode.ADD ? "+" : "*"));
        }
        heard();
    }

    private void typed(String character) {
        Node focused = stage.getScene().getFocusOwner();
        Event.fireEvent(
                focused,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    /** A key while Ctrl is held: two keys. */
    public void withCtrl(KeyCode key) {
        with(KeyCode.CONTROL, key);
    }

    public void withAlt(KeyCode key) {
        with(KeyCode.ALT, key);
    }

    public void withShift(KeyCode key) {
        with(KeyCode.SHIFT, key);
    }

    private void with(KeyCode held, KeyCode key) {
        Fx.run(
                () -> {
                    var robot = new Robot();
                    robot.keyPress(held);
                    robot.keyType(key);
                    robot.keyRelease(held);
                });
        heard();
    }

    // what a key types comes some turns of the queue after the key itself, and what that changes is
    // laid out with the pulse after it
    private void heard() {
        turns();
        var pulse = new CountDownLatch(1);
        Runnable passed = pulse::countDown;
        Scene scene = Fx.get(stage::getScene);
        Fx.run(
                () -> {
                    scene.addPostLayoutPulseListener(passed);
                    Platform.requestNextPulse();
                });
        try {
            pulse.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Fx.run(() -> scene.removePostLayoutPulseListener(passed));
        turns();
    }

    private static void turns() {
        for (int turn = 0; turn < 4; turn++) {
            Fx.run(() -> {});
        }
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }
}
