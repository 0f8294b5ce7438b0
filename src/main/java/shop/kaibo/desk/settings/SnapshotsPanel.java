package shop.kaibo.desk.settings;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.safekeeping.FoundCopy;

/** The copies the home keeps of itself: the latest, all of them when asked. FX thread only. */
final class SnapshotsPanel {
    private static final int FIRST = 5;

    private final SnapshotsViewModel model;
    private final RestorePart back;
    private final Texts texts;
    private final VBox list = Styles.with(new VBox(), Styles.GAP_8);
    private boolean all;

    SnapshotsPanel(SnapshotsViewModel model, Dialogs dialogs) {
        this.model = model;
        back = new RestorePart(model.restore(), dialogs);
        texts = model.texts();
    }

    Panel panel() {
        Button take =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(texts.get("settings.snapshot.take"), model::take),
                                Icons.PLUS));
        take.disableProperty().bind(model.busyProperty());
        model.rows().addListener((ListChangeListener<SnapshotRow>) _ -> show());
        model.troubleProperty().addListener((_, _, _) -> show());
        show();
        return new Panel(texts.get("settings.snapshots"), take)
                .content(
                        Lines.body(
                                Lines.wrapped(
                                        texts.get("settings.snapshots.why"),
                                        Styles.LABEL,
                                        Styles.MUTED),
                                list,
                                Texted.rule(),
                                back));
    }

    private void show() {
        list.getChildren().clear();
        String trouble = model.troubleProperty().get();
        if (!trouble.isEmpty()) {
            list.getChildren().add(Lines.finding(new CheckRow(false, trouble)));
        }
        if (model.rows().isEmpty()) {
            String none = texts.get("settings.snapshots.none");
            list.getChildren().add(Lines.wrapped(none, Styles.LABEL, Styles.SUBTLE));
        }
        int many = all ? model.rows().size() : Math.min(FIRST, model.rows().size());
        model.rows().subList(0, many).forEach(row -> list.getChildren().add(line(row)));
        if (many < model.rows().size()) {
            int more = model.rows().size() - many;
            Runnable open =
                    () -> {
                        all = true;
                        show();
                    };
            list.getChildren().add(Buttons.link(texts.get("settings.snapshots.more", more), open));
        }
    }

    private Node line(SnapshotRow row) {
        var sign = Icons.of(Icons.DONE, Styles.ICON_18, Styles.SUCCESS);
        sign.setAccessibleText(texts.get("settings.snapshot.verified"));
        var words = Texted.shrinking(row.words(), Styles.LABEL, Styles.MUTED);
        Button restore =
                Buttons.small(
                        Buttons.quiet(
                                texts.get("settings.snapshot.restore"),
                                () -> back.ask(FoundCopy.of(row.snapshot()))));
        return Styles.with(
                new HBox(sign, Texted.label(row.moment()), words, Texted.space(), restore),
                "k-settings-line");
    }
}
