package shop.kaibo.desk.welcome;

import javafx.scene.Node;

import shop.kaibo.base.Texts;

/** The form that connects a shop of one's own; the program that owns the window brings it. */
@FunctionalInterface
public interface Connecting {
    /**
     * A form open for a platform, a new one each time. Called on the FX thread.
     *
     * @param connected to be called once an account is connected
     * @param back to be called when the form was left
     */
    Node open(String platform, Texts texts, Runnable connected, Runnable back);
}
