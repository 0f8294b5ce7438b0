package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks a laid-out view and finds every text that lost its end and every child that left its
 * parent. Lists and scroll panes may hold more than they show.
 */
public final class CutText {
    private static final double SLACK = 1.5;

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
            if (child instanceof Parent inner && !scrolls(child)) {
                walk(inner, found);
            }
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
        if (scrolls(parent) || parent instanceof Labeled || child.getLayoutBounds().isEmpty()) {
            return;
        }
        Bounds frame = parent.getLayoutBounds();
        Bounds area = child.localToParent(child.getLayoutBounds());
        if (area.getMinX() < frame.getMinX() - SLACK
                || area.getMinY() < frame.getMinY() - SLACK
                || area.getMaxX() > frame.getMaxX() + SLACK
                || area.getMaxY() > frame.getMaxY() + SLACK) {
            found.add("outside: " + child + " at " + area + " in " + parent + " of " + frame);
        }
    }

    private static boolean scrolls(Node node) {
        return node instanceof ScrollPane
                || node instanceof TextInputControl
                || node.getStyleClass().contains("virtual-flow")
                || node.getStyleClass().contains("column-header-background");
    }
}
