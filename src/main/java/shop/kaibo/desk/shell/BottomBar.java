package shop.kaibo.desk.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.List;

/** What the keys do, what can be taken back, and, while the network is away, that it is. FX. */
final class BottomBar extends HBox {
    private final ShellViewModel model;
    private final Texts texts;
    private final FittingRow hints = Styles.with(new FittingRow(), "k-hints");
    private final Label offline = Texted.label("", Styles.BOLD, Styles.WARNING);
    private final Label waiting = Texted.label("");
    private final Label next = Texted.label("", Styles.MUTED);
    private final HBox strip = Styles.with(new HBox(offline, waiting, next), "k-strip-words");
    private final Label undone = Texted.shrinking("", Styles.LABEL);
    private final Label seconds = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final HBox undo;
    private final Label footnote = Texted.shrinking("", Styles.LABEL, Styles.MUTED);

    BottomBar(ShellViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        Styles.with(this, "k-strip");
        offline.setGraphic(Icons.of(Icons.OFFLINE, Styles.ICON_18, Styles.WARNING));
        undone.setGraphic(Icons.of(Icons.UNDO, Styles.ICON_16));
        undo = Styles.with(new HBox(undone, Keys.cap("Ctrl"), Keys.cap("Z"), seconds), "k-undo");
        undo.setOnMouseClicked(_ -> model.undo().run());
        HBox.setHgrow(hints, Priority.ALWAYS);
        getChildren().addAll(strip, hints, undo, footnote);
        model.syncProperty().addListener((_, _, _) -> refresh());
        model.nowProperty().addListener((_, _, _) -> refresh());
        model.undo().labelProperty().addListener((_, _, _) -> refresh());
        model.undo().secondsProperty().addListener((_, _, _) -> refresh());
        model.footnoteProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    void hints(List<Keys.Hint> shown) {
        hints.getChildren()
                .setAll(
                        shown.stream()
                                .map(hint -> (Node) Keys.hint(hint.key(), hint.verb()))
                                .toList());
    }

    private void refresh() {
        boolean away = model.syncProperty().get().offline();
        pseudoClassStateChanged(States.WARNING, away);
        hints.toRight(away);
        show(strip, away);
        if (away) {
            offline.setText(texts.get("shell.sync.offline") + "  " + model.offlineFor());
            waiting.setText(model.waitingWords());
            show(waiting, model.syncProperty().get().waiting() > 0);
            next.setText(model.nextTryWords());
            show(next, !next.getText().isEmpty());
        }
        int left = model.undo().secondsProperty().get();
        show(undo, left > 0);
        undone.setText(model.undo().labelProperty().get());
        seconds.setText(texts.get("shell.undo.left", left));
        footnote.setText(model.footnoteProperty().get());
        show(footnote, !footnote.getText().isEmpty());
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
