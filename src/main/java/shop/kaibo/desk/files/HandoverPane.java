package shop.kaibo.desk.files;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.sync.files.Handover.Load;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What waits to be carried to the backend and what was. */
final class HandoverPane {
    private final FilesViewModel model;
    private final Texts texts;
    private final Supplier<Optional<Path>> folder;
    private final VBox box = Styles.with(new VBox(), Styles.GAP_12, Styles.PAD_16);

    HandoverPane(FilesViewModel model, Supplier<Optional<Path>> folder) {
        this.model = model;
        this.folder = folder;
        texts = model.texts();
    }

    Panel panel() {
        model.handover().loads().addListener((ListChangeListener<Load>) _ -> show());
        show();
        var panel = new Panel(texts.get("files.out")).content(box);
        return Styles.with(panel, "files-out");
    }

    private void show() {
        box.getChildren().clear();
        heap(false, "files.out.waiting", Tone.WARNING);
        heap(true, "files.out.handed", Tone.ACCENT);
        if (box.getChildren().isEmpty()) {
            box.getChildren()
                    .add(
                            new EmptyState(
                                    Icons.EXPORT,
                                    texts.get("files.out.none"),
                                    texts.get("files.out.none.todo")));
        }
    }

    private void heap(boolean handed, String title, Tone tone) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        long since = Long.MAX_VALUE;
        for (Load load : model.handover().loads()) {
            if (load.handed() == handed) {
                counts.merge(load.key(), 1, Integer::sum);
                since = Math.min(since, load.sinceMs());
            }
        }
        if (counts.isEmpty()) {
            return;
        }
        var head =
                new HBox(
                        Badges.tinted(tone, handed ? Icons.EXPORT : Icons.TIMER, texts.get(title)),
                        Texted.label(
                                texts.get("files.since", Shanghai.shortMinute(since)),
                                Styles.LABEL,
                                Styles.MUTED));
        box.getChildren().add(Styles.with(head, Styles.GAP_8));
        counts.forEach(
                (key, count) ->
                        box.getChildren()
                                .add(
                                        Styles.with(
                                                new HBox(
                                                        Texted.shrinking(texts.get(key)),
                                                        Texted.space(),
                                                        Texted.label(
                                                                String.valueOf(count),
                                                                Styles.BOLD)),
                                                Styles.GAP_8)));
        box.getChildren().add(handed ? answers() : write());
    }

    private Node write() {
        Button write =
                Buttons.with(
                        Buttons.plain(
                                texts.get("files.write"),
                                () -> folder.get().ifPresent(model.handover()::write)),
                        Icons.EXPORT);
        write.disableProperty().bind(model.busyProperty());
        return new HBox(Texted.space(), write);
    }

    private Node answers() {
        Button back = Buttons.quiet(texts.get("files.back"), model.handover()::back);
        Button confirm = Buttons.plain(texts.get("files.confirm"), model.handover()::confirm);
        back.disableProperty().bind(model.busyProperty());
        confirm.disableProperty().bind(model.busyProperty());
        return new VBox(
                FilesView.wrapped(texts.get("files.handed.why"), Styles.LABEL, Styles.MUTED),
                Styles.with(new HBox(Texted.space(), back, confirm), Styles.GAP_8));
    }
}
