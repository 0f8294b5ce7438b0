package shop.kaibo.desk.kit;

/**
 * A screen that wants to know when it comes before the user, usually to put the caret where the
 * hand goes on. FX thread only.
 */
@FunctionalInterface
public interface Shown {
    /** Called each time the screen has come on, after it stands in the window. */
    void shown();
}
