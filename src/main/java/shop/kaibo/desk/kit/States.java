package shop.kaibo.desk.kit;

import javafx.css.PseudoClass;

/** The pseudo-classes of the kit's sheets. Thread-safe. */
public final class States {
    public static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    public static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    public static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    public static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    public static final PseudoClass NEWEST = PseudoClass.getPseudoClass("newest");
    public static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    public static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private States() {}
}
