package shop.kaibo.desk.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
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
        steps(nodes, kind.guide(), Styles.MUTED);
        nodes.add(field("settings.form.url", Kind.URL, false));
        kind.asks().forEach(asked -> nodes.add(field(asked.key(), asked.name(), asked.secret())));
        kind.choices().stream()
                .limit(2)
                .forEach(asked -> nodes.add(field(asked.key(), asked.name(), asked.secret())));
        nodes.add(field("settings.kind.answer", Kind.ANSWER, false));
        steps(nodes, kind.lacks(), Styles.WARNING);
        nodes.add(sentence());
        nodes.add(buttons());
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

    private Node buttons() {
        Button page =
                Buttons.with(
                        Buttons.plain(
                                texts.get("settings.kind.page"),
                                () -> form.page(url -> Pages.open(box, url))),
                        Icons.LINK);
        Button close = Buttons.quiet(texts.get("settings.form.close"), form::close);
        Button send = Buttons.primary(texts.get("settings.form.connect"), form::send);
        List.of(page, close, send).forEach(b -> b.disableProperty().bind(form.busyProperty()));
        return Styles.with(new HBox(page, Texted.space(), close, send), Styles.GAP_8);
    }
}
