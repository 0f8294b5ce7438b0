package shop.kaibo;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.desk.live.anchor.AnchorView;
import shop.kaibo.desk.live.anchor.AnchorViewModel;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The anchor's own window: over the whole of a second screen where there is one, else beside the
 * work. The same key closes it. FX thread only.
 */
final class AnchorWindow implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Supplier<AnchorViewModel> models;
    private final Texts texts;
    private final Consumer<Window> focus;
    private @Nullable Stage stage;
    private @Nullable AnchorViewModel model;

    AnchorWindow(Supplier<AnchorViewModel> models, Texts texts) {
        this(models, texts, Window::requestFocus);
    }

    /**
     * @param focus gives the keyboard to a window
     */
    AnchorWindow(Supplier<AnchorViewModel> models, Texts texts, Consumer<Window> focus) {
        this.models = models;
        this.texts = texts;
        this.focus = focus;
    }

    /** Opens it, or closes it when it is open. */
    void toggle(@Nullable Window beside) {
        if (stage != null) {
            close();
            return;
        }
        AnchorViewModel made = models.get();
        model = made;
        var scene = new Scene(new AnchorView(made), WIDTH, HEIGHT);
        Theme.apply(scene, true, Scale.NORMAL);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        var window = new Stage();
        stage = window;
        window.setTitle(texts.get("anchor.title"));
        window.setScene(scene);
        window.setFullScreenExitHint("");
        window.setOnHidden(_ -> close());
        Window work = place(window, beside) ? beside : null;
        window.show();
        if (work != null) {
            handBack(window, work);
        }
    }

    /**
     * Whoever opens it for the anchor goes on typing where they were: a window manager may hand the
     * keyboard over at once or a little later, once.
     */
    private void handBack(Stage window, Window work) {
        window.focusedProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Boolean> focused,
                                    Boolean before,
                                    Boolean now) {
                                if (now) {
                                    focused.removeListener(this);
                                    focus.accept(work);
                                }
                            }
                        });
        focus.accept(work);
    }

    private void key(KeyEvent key) {
        boolean again = key.isShortcutDown() && key.getCode() == KeyCode.DIGIT2;
        if (again || key.getCode() == KeyCode.ESCAPE) {
            close();
            key.consume();
        }
    }

    /** Whether there is a second screen for it. */
    private static boolean place(Stage window, @Nullable Window beside) {
        if (beside == null) {
            return false;
        }
        for (Screen screen : Screen.getScreens()) {
            Rectangle2D area = screen.getBounds();
            if (!area.contains(beside.getX() + 1, beside.getY() + 1)) {
                window.setX(area.getMinX());
                window.setY(area.getMinY());
                window.setFullScreen(true);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        Stage open = stage;
        stage = null;
        if (open != null) {
            open.close();
        }
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
