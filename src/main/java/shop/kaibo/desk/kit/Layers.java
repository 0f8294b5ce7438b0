package shop.kaibo.desk.kit;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/**
 * The window's inside as layers: the work, the notices, and over a shade at most one card, which
 * keeps the focus until it is closed. FX thread only.
 */
public final class Layers extends StackPane {
    private final StackPane shade = Styles.with(new StackPane(), "k-shade");
    private final ChangeListener<Node> keeper = (_, _, is) -> keep(is);
    private final ChangeListener<Scene> arrives = (_, was, is) -> arrive(was, is);
    private @Nullable Node card;
    private @Nullable Node before;
    private final StackPane wall = Styles.with(new StackPane(), "k-wall");
    private @Nullable Node guard;
    private @Nullable Node beforeWall;

    public Layers(Node content, NoticeStack notices) {
        Styles.with(this, "k-layers");
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        notices.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shade.setVisible(false);
        shade.setOnMousePressed(
                press -> {
                    if (press.getTarget() == shade) {
                        close();
                    }
                });
        shade.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        close();
                        key.consume();
                    }
                });
        wall.setVisible(false);
        getChildren().addAll(content, notices, shade, wall);
    }

    /** Puts a card before everything: nothing else is seen or reached until it is unlocked. */
    public void lock(Region fresh) {
        Scene scene = getScene();
        if (guard == null) {
            beforeWall = scene == null ? null : scene.getFocusOwner();
            sceneProperty().addListener(arrives);
            if (scene != null) {
                scene.focusOwnerProperty().addListener(keeper);
            }
        }
        guard = fresh;
        fresh.setMaxHeight(Region.USE_PREF_SIZE);
        wall.getChildren().setAll(fresh);
        wall.setVisible(true);
        focusIn(fresh);
    }

    /** Takes the wall away and gives the focus back. */
    public void unlock() {
        if (guard == null) {
            return;
        }
        guard = null;
        sceneProperty().removeListener(arrives);
        if (card == null && getScene() != null) {
            getScene().focusOwnerProperty().removeListener(keeper);
        }
        wall.setVisible(false);
        wall.getChildren().clear();
        if (beforeWall != null) {
            beforeWall.requestFocus();
        }
    }

    public boolean isLocked() {
        return guard != null;
    }

    /** Lays a card over the shade and gives the focus to its first control. */
    public void open(Region fresh, Pos where) {
        close();
        Scene scene = getScene();
        before = scene == null ? null : scene.getFocusOwner();
        card = fresh;
        fresh.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(fresh, where);
        shade.getChildren().setAll(fresh);
        shade.setVisible(true);
        if (scene != null) {
            scene.focusOwnerProperty().addListener(keeper);
            focusIn(fresh);
        }
    }

    /** Whether a card is open. */
    public boolean isOpen() {
        return card != null || guard != null;
    }

    /** Takes the card away and gives the focus back. */
    public void close() {
        if (card == null) {
            return;
        }
        card = null;
        shade.setVisible(false);
        shade.getChildren().clear();
        if (getScene() != null) {
            if (guard == null) {
                getScene().focusOwnerProperty().removeListener(keeper);
            }
        }
        if (before != null) {
            before.requestFocus();
        }
    }

    private void keep(@Nullable Node focused) {
        Node front = guard == null ? card : guard;
        Node at = focused;
        while (at != null && at != front) {
            at = at.getParent();
        }
        if (at == null && front != null) {
            focusIn(front);
        }
    }

    private void arrive(@Nullable Scene was, @Nullable Scene is) {
        if (was != null) {
            was.focusOwnerProperty().removeListener(keeper);
        }
        if (is != null && guard != null) {
            is.focusOwnerProperty().addListener(keeper);
            focusIn(guard);
        }
    }

    private static boolean focusIn(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled()) {
            node.requestFocus();
            return true;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (focusIn(child)) {
                    return true;
                }
            }
        }
        return false;
    }
}
