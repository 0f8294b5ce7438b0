package shop.kaibo.desk.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** What the panels of this screen are made of. FX thread only. */
final class Lines {
    private static final double NAMES = 92;

    private Lines() {}

    /** A panel's inside. */
    static VBox body(Node... nodes) {
        return Styles.with(new VBox(nodes), "k-settings-body");
    }

    /** A name at the left, what it stands for at the right. */
    static HBox named(String name, Node node) {
        var label = Em.width(Texted.label(name, Styles.MUTED), NAMES);
        HBox.setHgrow(node, Priority.ALWAYS);
        return Styles.with(new HBox(label, node), "k-settings-line");
    }

    /** Words that may take several lines. */
    static Label wrapped(String words, String... classes) {
        Label label = Texted.label(words, classes);
        label.setMinSize(0, Region.USE_PREF_SIZE);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /** A sentence with the sign of being well or not. */
    static Node finding(CheckRow row) {
        Tone tone = row.sound() ? Tone.SUCCESS : Tone.DANGER;
        return Styles.with(
                new HBox(
                        Icons.of(
                                row.sound() ? Icons.DONE : Icons.REFUSED,
                                Styles.ICON_18,
                                tone.styleClass()),
                        wrapped(row.sentence())),
                Styles.GAP_8);
    }
}
