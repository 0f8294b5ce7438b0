package shop.kaibo.desk.people;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Choice;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tables;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.Role;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** People at the left, the one chosen at the right. FX thread only. */
final class PeoplePane extends HBox {
    private static final double FORM = 440;
    private static final double NAMES = 92;
    private static final List<Integer> MINUTES = List.of(0, 5, 15, 30);

    private final PeopleViewModel model;
    private final Dialogs dialogs;
    private final Texts texts;

    PeoplePane(PeopleViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        texts = model.texts();
        Styles.with(this, Styles.GAP_12);
        Button add =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(texts.get("people.add"), model::begin), Icons.PLUS));
        var left = new Panel(texts.get("people.all"), add).content(table());
        VBox.setVgrow(left, Priority.ALWAYS);
        var people = Styles.with(new VBox(left, idle()), Styles.GAP_12);
        HBox.setHgrow(people, Priority.ALWAYS);
        getChildren().addAll(people, Em.width(new VBox(form()), FORM));
    }

    private TableView<Operator> table() {
        TableView<Operator> table = Tables.of(new Label());
        Tables.text(table, "#", 44, one -> Integer.toString(one.number()), Styles.MUTED);
        Tables.text(table, texts.get("people.name"), 140, Operator::name, Styles.BOLD);
        Tables.node(table, texts.get("people.role"), 120, one -> Badges.outline(model.role(one)));
        Tables.node(table, "PIN", 80, this::pin);
        Tables.text(table, texts.get("people.limits"), 460, this::limits, Styles.MUTED);
        table.setItems(model.rows());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, is) -> {
                            if (is != null) {
                                model.chosenProperty().set(Optional.of(is));
                            }
                        });
        model.chosenProperty()
                .subscribe(
                        who -> {
                            if (who.isEmpty()) {
                                table.getSelectionModel().clearSelection();
                            }
                        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private Node pin(Operator one) {
        return one.pinned()
                ? Badges.bare(Tone.SUCCESS, Icons.LOCK, texts.get("people.pin.set"))
                : Badges.bare(Tone.NEUTRAL, Icons.LOCK_OPEN, texts.get("people.pin.none"));
    }

    private String limits(Operator one) {
        Limits is = one.limits();
        var said = new java.util.ArrayList<String>();
        if (is.refundFen() != Limits.NONE) {
            said.add(texts.get("people.limit.refund", Money.yuan(is.refundFen())));
        }
        if (is.cutPercent() != Limits.NONE) {
            said.add(texts.get("people.limit.percent", is.cutPercent()));
        }
        if (is.cutFen() != Limits.NONE) {
            said.add(texts.get("people.limit.cut", Money.yuan(is.cutFen())));
        }
        return String.join(" · ", said);
    }

    private Node form() {
        PersonForm form = model.form();
        var roles = new FlowPane();
        var choice = new Choice<>(form.roleProperty(), form.roleProperty()::set);
        for (Role role : Role.values()) {
            choice.of(role, texts.get("people.role." + role.name().toLowerCase(Locale.ROOT)));
        }
        Styles.with(roles, Styles.GAP_8).getChildren().addAll(List.copyOf(choice.getChildren()));
        Field pin = field("pin", Field.secret(texts.get("people.pin.digits")));
        Button unpin = Buttons.quiet(texts.get("people.pin.off"), model::unpin);
        HBox.setHgrow(pin, Priority.ALWAYS);
        Button save = Buttons.primary(texts.get("people.save"), model::save);
        Button remove = Buttons.quiet(texts.get("people.remove"), this::ask);
        var verdict = Texted.label("", Styles.LABEL, Styles.DANGER);
        verdict.setWrapText(true);
        verdict.setMinSize(0, Region.USE_PREF_SIZE);
        form.wholeProperty()
                .subscribe(
                        is -> {
                            verdict.setText(is.sentence());
                            verdict.setVisible(!is.sentence().isEmpty());
                            verdict.setManaged(!is.sentence().isEmpty());
                        });
        var title = new Panel(texts.get("people.new"));
        model.chosenProperty()
                .subscribe(
                        who -> {
                            remove.setVisible(who.isPresent());
                            unpin.setVisible(who.filter(Operator::pinned).isPresent());
                            unpin.setManaged(unpin.isVisible());
                            title.head()
                                    .getChildren()
                                    .set(
                                            0,
                                            Texted.shrinking(
                                                    who.map(Operator::name)
                                                            .orElse(texts.get("people.new")),
                                                    Styles.TITLE));
                        });
        title.content(
                Styles.with(
                        new VBox(
                                named("people.name", field("name", Field.text(""))),
                                named("people.role", roles),
                                named(
                                        "people.pin",
                                        Styles.with(new HBox(pin, unpin), Styles.GAP_8)),
                                named(
                                        "people.refund",
                                        field(
                                                "refund",
                                                Field.number("¥", texts.get("people.any")))),
                                named(
                                        "people.cut",
                                        field("cut", Field.number("¥", texts.get("people.any")))),
                                named(
                                        "people.percent",
                                        field(
                                                "percent",
                                                Field.number("%", texts.get("people.any")))),
                                verdict,
                                Styles.with(new HBox(remove, Texted.space(), save), Styles.GAP_8)),
                        "people-body"));
        return title;
    }

    private Node idle() {
        var idle = new Choice<>(model.idleProperty(), model::idle);
        MINUTES.forEach(
                minutes ->
                        idle.of(
                                minutes,
                                minutes == 0
                                        ? texts.get("people.idle.never")
                                        : texts.get("people.idle.minutes", minutes)));
        var rest = new Panel(texts.get("people.idle"));
        return rest.content(Styles.with(new VBox(idle), "people-body"));
    }

    private Field field(String name, Field field) {
        field.textProperty().bindBidirectional(model.form().words(name));
        field.verdictProperty().bind(model.form().verdict(name));
        field.input().setOnAction(_ -> model.save());
        return field;
    }

    private Node named(String key, Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        var label = Em.width(Texted.label(texts.get(key), Styles.MUTED), NAMES);
        return Styles.with(new HBox(label, node), "people-named");
    }

    private void ask() {
        String name = model.chosenProperty().get().map(Operator::name).orElse("");
        dialogs.confirm(
                texts.get("people.remove.title", name),
                texts.get("people.remove.why"),
                texts.get("people.remove"),
                texts.get("people.stay"),
                model::remove);
    }
}
