package shop.kaibo.desk.shows;

import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** The calendar: a line to plan a show, then each show with its list of ticks. FX thread only. */
final class PlanView extends VBox {
    private final PlanViewModel model;
    private final Texts texts;
    private final VBox plans = Styles.with(new VBox(), Styles.GAP_12);

    PlanView(PlanViewModel model) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, Styles.GAP_12);
        Field when = field("shows.plan.when", 150);
        Field anchor = field("shows.plan.anchor", 130);
        Field theme = field("shows.plan.theme", 190);
        when.textProperty().bindBidirectional(model.when());
        anchor.textProperty().bindBidirectional(model.anchor());
        theme.textProperty().bindBidirectional(model.theme());
        when.verdictProperty().bind(model.verdict());
        var add = Buttons.primary(texts.get("shows.plan.add"), model::plan);
        var wrong = Texted.label("", Styles.LABEL, Styles.DANGER);
        model.verdict().subscribe(is -> wrong.setText(is.sentence()));
        var line = Styles.with(new FlowPane(when, anchor, theme, add), "shows-plan-line");
        add(line, wrong);
        model.plans().addListener((ListChangeListener<PlanRow>) _ -> show());
        show();
    }

    private void add(FlowPane line, javafx.scene.Node wrong) {
        var form = new Panel(texts.get("shows.plan.title"), wrong).ruled().content(line);
        var scroll = Styles.with(new ScrollPane(plans), "shows-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(form, scroll);
    }

    private Field field(String prompt, double width) {
        Field field = Field.text(texts.get(prompt)).withoutSentence();
        field.input().setOnAction(_ -> model.plan());
        return Em.width(field, width);
    }

    private void show() {
        plans.getChildren().clear();
        if (model.plans().isEmpty()) {
            plans.getChildren()
                    .add(
                            new EmptyState(
                                    Icons.SHOWS,
                                    texts.get("shows.plan.none"),
                                    texts.get("shows.plan.none.hint")));
        }
        model.plans().forEach(row -> plans.getChildren().add(plan(row)));
    }

    private Panel plan(PlanRow row) {
        var drop =
                Buttons.small(Buttons.quiet(texts.get("shows.plan.drop"), () -> model.drop(row)));
        var panel =
                new Panel(
                                row.when() + " · " + row.anchor(),
                                Texted.shrinking(row.theme(), Styles.LABEL, Styles.MUTED),
                                Texted.label(row.done(), Styles.LABEL, Styles.MUTED),
                                drop)
                        .ruled();
        var ticks = Styles.with(new FlowPane(), "shows-ticks");
        row.ticks().forEach(tick -> ticks.getChildren().add(tick(row, tick)));
        Field item = Field.text(texts.get("shows.plan.addItem")).withoutSentence();
        item.input()
                .setOnAction(
                        _ -> {
                            model.item().set(item.input().getText());
                            model.addItem();
                        });
        Em.width(item, 150);
        ticks.getChildren().add(item);
        return panel.content(ticks);
    }

    private HBox tick(PlanRow row, PlanRow.Tick tick) {
        var box = new CheckBox(tick.words());
        box.setSelected(tick.ready());
        box.setMinWidth(USE_PREF_SIZE);
        box.setOnAction(_ -> model.tick(row, tick));
        var remove =
                Buttons.icon(
                        Icons.CLOSE,
                        texts.get("shows.plan.removeItem"),
                        () -> model.removeItem(tick));
        remove.setFocusTraversable(false);
        return Styles.with(new HBox(box, Buttons.small(remove)), "shows-tick");
    }
}
