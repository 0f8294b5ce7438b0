package shop.kaibo.desk.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Pages;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.sync.Kind;

import java.util.ArrayList;
import java.util.List;

/** The fields of a kind of platform, what to do in order, and what it cannot do. FX thread only. */
final class KindFields {
    private final KindForm form;
    private final Texts texts;
    private final VBox box = Styles.with(new VBox(), "k-settings-account");

    KindFields(KindForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    Node node() {
        form.kindProperty().addListener((_, _, _) -> show());
        show();
        return box;
    }

    private void show() {
        Kind kind = form.kindProperty().get().orElse(null);
        box.setVisible(kind != null);
        box.setManaged(kind != null);
        if (kind == null) {
            box.getChildren().clear();
            return;
        }
        var nodes = new ArrayList<Node>();
        nodes.add(Texted.label(texts.get("settings.kind.title"), Styles.BOLD));
        nodes.add(chooser(kind));
        steps(nodes, kind.guide(), Styles.MUTED);
        if (kind.asks().stream().noneMatch(asked -> asked.name().equals(Kind.URL))) {
            nodes.add(field("settings.form.url", Kind.URL, false));
        }
        kind.asks().forEach(asked -> nodes.add(field(asked.key(), asked.name(), asked.secret())));
        kind.choices().stream()
                .limit(2)
                .forEach(asked -> nodes.add(field(asked.key(), asked.name(), asked.secret())));
        if (kind.browser()) {
            nodes.add(field("settings.kind.answer", Kind.ANSWER, false));
        }
        steps(nodes, kind.lacks(), Styles.WARNING);
        nodes.add(sentence());
        nodes.add(fine());
        nodes.add(buttons(kind));
        box.getChildren().setAll(nodes);
    }

    private void steps(List<Node> nodes, List<String> keys, String tone) {
        for (String key : keys) {
            nodes.add(Lines.wrapped("· " + texts.get(key), Styles.LABEL, tone));
        }
    }

    private Node field(String key, String name, boolean secret) {
        Field field = secret ? Field.secret("") : Field.code("");
        field.withoutSentence();
        field.textProperty().bindBidirectional(form.field(name));
        field.disableProperty().bind(form.busyProperty());
        return Lines.named(texts.get(key), field);
    }

    private Node sentence() {
        var sentence = Lines.wrapped("", Styles.LABEL, Styles.DANGER);
        sentence.textProperty().bind(form.verdictProperty().map(v -> v.sentence()));
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }

    private Node chooser(Kind now) {
        var chips = Styles.with(new FlowPane(), "k-settings-kinds");
        for (Kind each : form.kinds()) {
            var chip = new Chip(texts.get("settings.platform." + each.platform()));
            chip.setSelected(each.equals(now));
            chip.setOnAction(
                    _ -> {
                        chip.setSelected(true);
                        form.open(each.platform());
                    });
            chip.disableProperty().bind(form.busyProperty());
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Node fine() {
        var fine = Lines.wrapped("", Styles.LABEL, Styles.SUCCESS);
        fine.textProperty().bind(form.fineProperty());
        fine.visibleProperty().bind(fine.textProperty().isNotEmpty());
        fine.managedProperty().bind(fine.visibleProperty());
        return fine;
    }

    private Node buttons(Kind kind) {
        Button page =
                Buttons.with(
                        Buttons.plain(
                                texts.get("settings.kind.page"),
                                () -> form.page(url -> Pages.open(box, url))),
                        Icons.LINK);
        Button close = Buttons.quiet(texts.get("settings.form.close"), form::close);
        Button send = Buttons.primary(texts.get("settings.form.connect"), form::send);
        Button test = Buttons.quiet(texts.get("settings.kind.test"), form::test);
        List.of(page, test, close, send)
                .forEach(b -> b.disableProperty().bind(form.busyProperty()));
        return Styles.with(
                new HBox(kind.browser() ? page : test, Texted.space(), close, send), Styles.GAP_8);
    }
}
