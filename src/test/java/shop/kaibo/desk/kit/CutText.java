package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks a laid-out view and finds every text that lost its end and every child that left its
 * parent. Lists and scroll panes may hold more than they show from top to bottom, never from side
 * to side.
 */
public final class CutText {
    private static final double SLACK = 1.5;
    private static final List<String> SCROLLING =
            List.of(
                    "virtual-flow",
                    "clipped-container",
                    "sheet",
                    "column-header-background",
                    "nested-column-header",
                    "scroll-bar");

    private CutText() {}

    /** Fails with one line for each place. */
    public static void check(Parent root) {
        assertThat(find(root)).as("cut text or children outside their parent").isEmpty();
    }

    /** One line for each place, empty when all can be read. */
    public static List<String> find(Parent root) {
        var found = new ArrayList<String>();
        walk(root, found);
        return found;
    }

    private static void walk(Parent parent, List<String> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible()) {
                continue;
            }
            if (child instanceof Labeled label) {
                label(label, found);
            }
            if (child.isManaged() && !(child instanceof Text)) {
                outside(parent, child, found);
            }
            if (child instanceof ScrollPane pane) {
                inside(pane, found);
            } else if (child instanceof Parent inner && !(child instanceof TextInputControl)) {
                walk(inner, found);
            }
        }
    }

    private static void inside(ScrollPane pane, List<String> found) {
        if (pane.getContent() instanceof Parent content) {
            double room = pane.getViewportBounds().getWidth();
            double wide = content.getLayoutBounds().getWidth();
            if (wide > room + SLACK) {
                found.add("wider than its scroll pane: " + content + " " + wide + " in " + room);
            }
            walk(content, found);
        }
    }

    private static void label(Labeled label, List<String> found) {
        String wanted = label.getText();
        if (wanted == null
                || wanted.isEmpty()
                || label.getStyleClass().contains(Styles.MAY_SHRINK)
                || label.getContentDisplay() == javafx.scene.control.ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        for (Node part : label.getChildrenUnmodifiable()) {
            if (part instanceof Text text
                    && text.getStyleClass().contains("text")
                    && !text.getText().replace("\n", "").equals(wanted.replace("\n", ""))) {
                found.add("cut: \"" + wanted + "\" shows \"" + text.getText() + "\"");
            }
        }
    }

    private static void outside(Parent parent, Node child, List<String> found) {
        boolean cell = parent instanceof IndexedCell<?>;
        if (scrolls(parent)
                || parent instanceof Labeled && !cell
                || child.getLayoutBounds().isEmpty()) {
            return;
        }
        Bounds frame = parent.getLayoutBounds();
        Bounds area = child.localToParent(child.getLayoutBounds());
        boolean sideways =
                area.getMinX() < frame.getMinX() - SLACK
                        || area.getMaxX() > frame.getMaxX() + SLACK;
        boolean up =
                area.getMinY() < frame.getMinY() - SLACK
                        || area.getMaxY() > frame.getMaxY() + SLACK;
        if (sideways || up) {
            found.add("outside: " + child + " at " + area + " in " + parent + " of " + frame);
        }
    }

    /** What holds more than it shows, and the parts of its skin. */
    private static boolean scrolls(Node node) {
        return node instanceof TextInputControl
                || SCROLLING.stream().anyMatch(node.getStyleClass()::contains);
    }
}
