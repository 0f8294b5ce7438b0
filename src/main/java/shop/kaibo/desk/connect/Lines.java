package shop.kaibo.desk.connect;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.List;

/** What the pages of this screen are made of. FX thread only. */
final class Lines {
    private static final double NAMES = 116;

    private Lines() {}

    /** Words that may take several lines. */
    static Label wrapped(String words, String... classes) {
        Label label = Texted.label(words, classes);
        label.setMinSize(0, Region.USE_PREF_SIZE);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /** A name at the left, what it stands for at the right. */
    static HBox named(String name, Node node) {
        var label = Em.width(wrapped(name, Styles.MUTED), NAMES);
        HBox.setHgrow(node, Priority.ALWAYS);
        return Styles.with(new HBox(label, node), "c-named");
    }

    /** What to do, in order. */
    static Node steps(Texts texts, List<String> keys) {
        var box = Styles.with(new VBox(), Styles.GAP_12);
        for (int i = 0; i < keys.size(); i++) {
            box.getChildren()
                    .add(
                            Styles.with(
                                    new HBox(
                                            Keys.cap(String.valueOf(i + 1)),
                                            wrapped(texts.get(keys.get(i)))),
                                    "c-step"));
        }
        return box;
    }

    /** What a platform cannot do. */
    static Node lacks(Texts texts, List<String> keys, String otherwise) {
        var box =
                Styles.with(
                        new VBox(
                                Texted.label(
                                        texts.get("connect.lacks"), Styles.LABEL, Styles.MUTED)),
                        Styles.GAP_8);
        if (keys.isEmpty()) {
            box.getChildren().add(wrapped(texts.get(otherwise), Styles.LABEL, Styles.SUBTLE));
        }
        for (String key : keys) {
            box.getChildren()
                    .add(
                            Styles.with(
                                    new HBox(
                                            Icons.of(Icons.NONE, Styles.ICON_16, Styles.SUBTLE),
                                            wrapped(texts.get(key), Styles.LABEL)),
                                    "c-lack"));
        }
        return box;
    }

    /** Says how something went, with what was found; nothing where there is nothing to say. */
    static void say(VBox box, Told told) {
        box.getChildren().clear();
        boolean any = !told.title().isEmpty();
        box.setVisible(any);
        box.setManaged(any);
        if (!any) {
            return;
        }
        var title = wrapped(told.title(), Styles.BOLD);
        title.setGraphic(
                told.fine()
                        ? Icons.of(Icons.DONE, Styles.ICON_18, Styles.SUCCESS)
                        : Icons.of(Icons.WRONG, Styles.ICON_18, Styles.DANGER));
        var lines = Styles.with(new FlowPane(), "c-found");
        for (Told.Line line : told.lines()) {
            var words = Texted.label(line.sentence(), Styles.LABEL);
            words.setGraphic(
                    line.wrong()
                            ? Icons.of(Icons.WARN, Styles.ICON_16, Styles.WARNING)
                            : Icons.of(Icons.CHECK, Styles.ICON_16, Styles.SUCCESS));
            lines.getChildren().add(words);
        }
        box.getChildren().add(title);
        if (!told.lines().isEmpty()) {
            box.getChildren().add(lines);
        }
    }

    static ScrollPane scrolling(Node content) {
        var scroll = Styles.with(new ScrollPane(content), "c-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
