package shop.kaibo.desk.kit;

import javafx.scene.Node;

/** Every style class of the kit, so that no view spells one. Thread-safe. */
public final class Styles {
    /** Text sizes, from footnote to the one largest number of a screen. */
    public static final String CAPTION = "k-caption";

    public static final String LABEL = "k-label";
    public static final String BODY = "k-body";
    public static final String TITLE = "k-title";
    public static final String LEAD = "k-lead";
    public static final String NUM_S = "k-num-s";
    public static final String NUM_M = "k-num-m";
    public static final String NUM_L = "k-num-l";
    public static final String NUM_XL = "k-num-xl";
    public static final String NUM_XXL = "k-num-xxl";
    public static final String BOLD = "k-bold";

    /** Colours of text and icons. */
    public static final String MUTED = "k-muted";

    public static final String SUBTLE = "k-subtle";
    public static final String ACCENT = "k-accent";
    public static final String SUCCESS = "k-success";
    public static final String WARNING = "k-warning";
    public static final String DANGER = "k-danger";
    public static final String ON_EMPHASIS = "k-on-emphasis";

    /** Icon sizes. */
    public static final String ICON_14 = "k-icon-14";

    public static final String ICON_16 = "k-icon-16";
    public static final String ICON_18 = "k-icon-18";
    public static final String ICON_20 = "k-icon-20";
    public static final String ICON_22 = "k-icon-22";
    public static final String ICON_28 = "k-icon-28";
    public static final String ICON_36 = "k-icon-36";
    public static final String ICON_44 = "k-icon-44";
    public static final String ICON_64 = "k-icon-64";

    /** Buttons. */
    public static final String PRIMARY = "k-primary";

    public static final String QUIET = "k-quiet";
    public static final String ICON_ONLY = "k-icon-only";
    public static final String SMALL = "k-small";
    public static final String LARGE = "k-large";
    public static final String HUGE = "k-huge";
    public static final String TOGGLE = "k-toggle";

    /** Distances between children of a box or grid. */
    public static final String GAP_2 = "k-gap-2";

    public static final String GAP_4 = "k-gap-4";
    public static final String GAP_6 = "k-gap-6";
    public static final String GAP_8 = "k-gap-8";
    public static final String GAP_12 = "k-gap-12";
    public static final String GAP_16 = "k-gap-16";
    public static final String GAP_24 = "k-gap-24";
    public static final String GAP_32 = "k-gap-32";

    /** Padding on all sides. */
    public static final String PAD_4 = "k-pad-4";

    public static final String PAD_8 = "k-pad-8";
    public static final String PAD_12 = "k-pad-12";
    public static final String PAD_16 = "k-pad-16";
    public static final String PAD_24 = "k-pad-24";
    public static final String PAD_32 = "k-pad-32";

    /** Surfaces and parts. */
    public static final String SCREEN = "k-screen";

    public static final String PANEL = "k-panel";
    public static final String RULED = "k-ruled";
    public static final String SUB_PANEL = "k-sub-panel";
    public static final String RULE = "k-rule";

    /** A clickable line; give it the selected pseudo-class for the accent bar. */
    public static final String ROW = "k-row";

    public static final String TINT_ACCENT = "k-tint-accent";
    public static final String TINT_SUCCESS = "k-tint-success";
    public static final String TINT_WARNING = "k-tint-warning";
    public static final String TINT_DANGER = "k-tint-danger";
    public static final String FADED = "k-faded";
    public static final String PILL = "k-pill";
    public static final String COUNT = "k-count";

    /** Tables and lists: 34 high, 56 high, or rows as high as they need; right-aligned columns. */
    public static final String DENSE = "k-dense";

    public static final String TALL = "k-tall";
    public static final String FREE = "k-free";
    public static final String RIGHT = "k-right";

    /** A label that may lose its end; every other one must show all it says. */
    public static final String MAY_SHRINK = "k-may-shrink";

    private Styles() {}

    /** Adds classes and gives the node back, for building in one expression. */
    public static <N extends Node> N with(N node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        return node;
    }

    /** Gives a node a class or takes it; one that is right already is not styled anew. */
    public static void mark(Node node, String styleClass, boolean on) {
        if (node.getStyleClass().contains(styleClass) != on) {
            if (on) {
                node.getStyleClass().add(styleClass);
            } else {
                node.getStyleClass().remove(styleClass);
            }
        }
    }
}
