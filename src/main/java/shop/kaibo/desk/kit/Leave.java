package shop.kaibo.desk.kit;

import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Lets a window follow what whoever is at work may do: what is not theirs to do is not there. The
 * kit knows rights only by their names; a window nobody gave any shows all. FX thread only.
 */
public final class Leave {
    private static final String KEY = "kaibo.leave";
    private static final String RIGHT = "kaibo.right";

    private Leave() {}

    /** Says what may be done in a window from now on. */
    public static void give(Scene scene, Set<String> rights) {
        scene.getProperties().put(KEY, Set.copyOf(rights));
    }

    /** Whether something may be done in the window a node stands in. */
    public static boolean may(Node node, Enum<?> right) {
        return may(node.getScene(), right.name());
    }

    /** The name of the right a node was marked with; null for none. */
    public static @Nullable Object rightOf(Node node) {
        return node.getProperties().get(RIGHT);
    }

    /** Shows a node only to those who have a right; neither of its two showings may be bound. */
    public static <N extends Node> N only(N node, Enum<?> right) {
        node.getProperties().put(RIGHT, right.name());
        var gate = new Gate(node, right.name());
        MapChangeListener<Object, Object> changed =
                change -> {
                    if (KEY.equals(change.getKey()) && change.wasAdded()) {
                        gate.follow();
                    }
                };
        node.sceneProperty()
                .subscribe(
                        (was, is) -> {
                            if (was != null) {
                                was.getProperties().removeListener(changed);
                            }
                            if (is != null) {
                                is.getProperties().addListener(changed);
                                gate.follow();
                            }
                        });
        if (node.getScene() != null) {
            node.getScene().getProperties().addListener(changed);
            gate.follow();
        }
        return node;
    }

    private static boolean may(@Nullable Scene scene, String right) {
        Object given = scene == null ? null : scene.getProperties().get(KEY);
        return !(given instanceof Set<?> rights) || rights.contains(right);
    }

    /** Keeps a node away whatever its own screen wishes, and gives that wish back later. */
    private static final class Gate {
        private final Node node;
        private final String right;
        private boolean open = true;
        private boolean shown;
        private boolean managed;

        Gate(Node node, String right) {
            this.node = node;
            this.right = right;
            node.visibleProperty().addListener((_, _, is) -> wished(is, node.isManaged()));
            node.managedProperty().addListener((_, _, is) -> wished(node.isVisible(), is));
        }

        void follow() {
            boolean may = may(node.getScene(), right);
            if (may == open) {
                return;
            }
            if (may) {
                open = true;
                node.setVisible(shown);
                node.setManaged(managed);
            } else {
                shown = node.isVisible();
                managed = node.isManaged();
                open = false;
                away();
            }
        }

        private void wished(boolean isShown, boolean isManaged) {
            if (!open && (isShown || isManaged)) {
                shown |= isShown;
                managed |= isManaged;
                away();
            }
        }

        private void away() {
            node.setVisible(false);
            node.setManaged(false);
        }
    }
}
