package shop.kaibo.desk.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

import java.util.ArrayList;
import java.util.List;

/** All that labels and buttons of a scene say, for tests of what must stand there and what not. */
public final class Words {
    private Words() {}

    public static List<String> of(Node node) {
        var words = new ArrayList<String>();
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.addAll(of(child)));
        }
        return words;
    }
}
