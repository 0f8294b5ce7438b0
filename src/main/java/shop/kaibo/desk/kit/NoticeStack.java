package shop.kaibo.desk.kit;

import javafx.animation.FadeTransition;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.Ikon;

import java.util.HashMap;
import java.util.Map;

/** The notices as they stand at the bottom right, above the bar. FX thread only. */
public final class NoticeStack extends VBox {
    private static final Duration IN = Duration.millis(160);

    private final Notices notices;
    private final String close;
    private final Map<Notice, Node> nodes = new HashMap<>();

    /** Takes the model and the word for closing, which screen readers say. */
    public NoticeStack(Notices notices, String close) {
        this.notices = notices;
        this.close = close;
        Styles.with(this, "k-notices");
        setPickOnBounds(false);
        notices.shown().addListener((ListChangeListener<Notice>) _ -> refresh());
        refresh();
    }

    private void refresh() {
        var shown = notices.shown();
        nodes.keySet().removeIf(old -> !shown.contains(old));
        getChildren().setAll(shown.stream().map(this::node).toList());
    }

    private Node node(Notice notice) {
        return nodes.computeIfAbsent(
                notice,
                fresh -> {
                    Node made = build(fresh);
                    if (getScene() != null && getScene().getWindow() != null) {
                        enter(made);
                    }
                    return made;
                });
    }

    private Node build(Notice notice) {
        var bar = Styles.with(new Region(), "k-notice-bar", notice.tone().styleClass());
        var icon = Icons.of(sign(notice.tone()), Styles.ICON_20, notice.tone().styleClass());
        var title = Texted.shrinking(notice.title(), Styles.BOLD);
        var words = new VBox(title);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!notice.reason().isEmpty()) {
            var reason = Texted.shrinking(notice.reason(), "k-notice-reason");
            words.getChildren().add(reason);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = Styles.with(new HBox(bar, icon, words), "k-notice");
        row.setMaxHeight(Region.USE_PREF_SIZE);
        if (!notice.verb().isEmpty()) {
            var verb = Buttons.small(Buttons.plain(notice.verb(), () -> notices.act(notice)));
            verb.setGraphic(Keys.cap("Ctrl G"));
            row.getChildren().add(verb);
        }
        row.getChildren()
                .add(Buttons.small(Buttons.icon(Icons.CLOSE, close, () -> notices.close(notice))));
        return row;
    }

    private static void enter(Node node) {
        var fade = new FadeTransition(IN, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        var move = new TranslateTransition(IN, node);
        move.setFromY(8);
        move.setToY(0);
        new ParallelTransition(fade, move).play();
    }

    private static Ikon sign(Tone tone) {
        return switch (tone) {
            case SUCCESS -> Icons.DONE;
            case WARNING -> Icons.WARN;
            case DANGER -> Icons.WRONG;
            case ACCENT, NEUTRAL -> Icons.TELL;
        };
    }
}
