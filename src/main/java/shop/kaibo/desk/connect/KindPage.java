package shop.kaibo.desk.connect;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.sync.Kind;

import java.util.ArrayList;
import java.util.List;

/** Connecting: which kind, where to get what, its fields, a test, what it cannot do. FX thread. */
final class KindPage extends VBox {
    private final KindForm form;
    private final Texts texts;
    private final Label title = Texted.label("", Styles.TITLE);
    private final FlowPane chips = Styles.with(new FlowPane(), "c-kinds");
    private final Halves halves = new Halves();
    private final VBox told = Styles.with(new VBox(), "c-told");
    private final List<Field> shown = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean known;

    KindPage(KindForm form) {
        this.form = form;
        texts = form.texts();
        Styles.with(this, Styles.PANEL, "c-work");
        var body = Styles.with(new VBox(halves), "c-body");
        getChildren()
                .addAll(
                        Styles.with(new VBox(title, chips), "c-head"),
                        Lines.scrolling(body),
                        told,
                        Styles.with(buttons(), "c-foot"));
        form.openedProperty().subscribe(this::show);
        form.toldProperty().subscribe(this::said);
        form.troubleProperty().subscribe(this::said);
        show();
    }

    private void show() {
        Opened opened = form.openedProperty().get().orElse(null);
        if (opened == null) {
            return;
        }
        Kind kind = opened.kind();
        known = opened.known();
        title.setText(
                known
                        ? texts.get("connect.again.title", form.field(Kind.NAME).get())
                        : texts.get("connect.which"));
        chips.getChildren().clear();
        if (!known) {
            form.kinds().forEach(each -> chips.getChildren().add(chip(each, each.equals(kind))));
        }
        shown.clear();
        names.clear();
        var fields = new ArrayList<Node>();
        // an address that is everybody's is hardly ever changed
        if (kind.addressed() && kind.url().isEmpty()) {
            fields.add(field("connect.field.url", Kind.URL, false));
        }
        kind.asks().forEach(asked -> fields.add(field(asked.key(), asked.name(), asked.secret())));
        if (kind.browser()) {
            fields.add(Lines.named("", page()));
            fields.add(field("connect.field.answer", Kind.ANSWER, false));
        }
        if (kind.addressed() && !kind.url().isEmpty()) {
            fields.add(field("connect.field.url", Kind.URL, false));
        }
        fields.add(field("connect.field.name", Kind.NAME, false));
        halves.first(fields.toArray(Node[]::new));
        halves.second(
                Texted.label(texts.get("connect.guide"), Styles.LABEL, Styles.MUTED),
                Lines.steps(texts, kind.guide()),
                Texted.rule(),
                Lines.lacks(texts, kind.lacks(), "connect.lacks.ask"));
        said();
    }

    /** Puts the caret where the first thing is missing. */
    void begin() {
        Field first =
                shown.stream()
                        .filter(f -> f.textProperty().get().isEmpty())
                        .findFirst()
                        .orElse(shown.getFirst());
        int answer = known ? names.indexOf(Kind.ANSWER) : -1;
        (answer < 0 ? first : shown.get(answer)).input().requestFocus();
    }

    private Node chip(Kind each, boolean now) {
        int key = form.kinds().indexOf(each) + 1;
        var chip = new Chip(texts.get("connect.platform." + each.platform()), String.valueOf(key));
        chip.setSelected(now);
        chip.setOnAction(
                _ -> {
                    chip.setSelected(true);
                    form.open(each.platform());
                });
        chip.disableProperty().bind(form.busyProperty());
        return chip;
    }

    private Node field(String key, String name, boolean secret) {
        String prompt =
                switch (name) {
                    case Kind.ANSWER -> texts.get("connect.field.answer.prompt");
                    case Kind.NAME -> texts.get("connect.field.name.prompt");
                    default -> secret && known ? texts.get("connect.field.kept") : "";
                };
        boolean words = name.equals(Kind.NAME) || key.equals("platform.files.name");
        Field field =
                secret ? Field.secret(prompt) : words ? Field.text(prompt) : Field.code(prompt);
        field.textProperty().bindBidirectional(form.field(name));
        field.verdictProperty()
                .bind(
                        form.troubleProperty()
                                .map(
                                        t ->
                                                t.field().equals(name)
                                                        ? Verdict.error(t.sentence())
                                                        : Verdict.FINE));
        // whose address it is stays; only how to get in is new
        boolean fixed = known && name.equals(Kind.URL);
        field.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> fixed || form.busyProperty().get(), form.busyProperty()));
        int place = shown.size();
        shown.add(field);
        names.add(name);
        field.input().setOnAction(_ -> next(place));
        return Lines.named(texts.get(key), field);
    }

    private void next(int place) {
        shown.stream()
                .skip(place + 1L)
                .filter(f -> !f.isDisabled())
                .findFirst()
                .ifPresentOrElse(f -> f.input().requestFocus(), form::test);
    }

    private Node page() {
        Button page =
                Buttons.with(
                        Buttons.plain(
                                texts.get("connect.page"),
                                () -> form.page(url -> Pages.open(this, url))),
                        Icons.LINK);
        page.disableProperty().bind(form.busyProperty());
        return new HBox(page);
    }

    private void said() {
        Trouble trouble = form.troubleProperty().get();
        boolean elsewhere = !trouble.sentence().isEmpty() && !names.contains(trouble.field());
        Told now = elsewhere ? Told.wrong(trouble.sentence(), false) : form.toldProperty().get();
        Lines.say(told, now);
    }

    private HBox buttons() {
        Button close = Buttons.quiet(texts.get("connect.cancel"), form::close);
        Button test = Buttons.plain(texts.get("connect.test"), form::test);
        Button send = Buttons.primary(texts.get("connect.send"), form::send);
        Runnable words =
                () ->
                        send.setText(
                                texts.get(
                                        form.busyProperty().get()
                                                ? "connect.asking"
                                                : known ? "connect.again" : "connect.send"));
        form.busyProperty().subscribe(words);
        form.openedProperty().subscribe(words);
        List.of(test, close, send).forEach(b -> b.disableProperty().bind(form.busyProperty()));
        return Styles.with(new HBox(close, Texted.space(), test, send), Styles.GAP_8);
    }
}
