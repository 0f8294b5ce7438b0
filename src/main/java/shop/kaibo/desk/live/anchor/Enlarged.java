package shop.kaibo.desk.live.anchor;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.transform.Scale;

/** What is no letter grows with the window by this one scale. FX thread only. */
final class Enlarged {
    private final Scale zoom = new Scale(1, 1, 0, 0);

    void by(double factor) {
        zoom.setX(factor);
        zoom.setY(factor);
    }

    Group of(Node node) {
        var holder = new Group(node);
        holder.getTransforms().add(zoom);
        return new Group(holder);
    }
}
