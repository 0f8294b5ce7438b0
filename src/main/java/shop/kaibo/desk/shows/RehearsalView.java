package shop.kaibo.desk.shows;

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
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.StockBar;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** A rehearsal: a line to begin it, how far it is, and its score. FX thread only. */
final class RehearsalView extends VBox {
    private final RehearsalViewModel model;
    private final Texts texts;
    private final VBox outcome = Styles.with(new VBox(), Styles.GAP_12);

    RehearsalView(RehearsalViewModel model) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, Styles.GAP_12);
        Field seed = Field.number(texts.get("shows.rehearsal.seed"), "1").withoutSentence();
        Field minutes = Field.number(texts.get("shows.rehearsal.minutes"), "10").withoutSentence();
        seed.textProperty().bindBidirectional(model.seed());
        minutes.textProperty().bindBidirectional(model.minutes());
        seed.input().setOnAction(_ -> model.play());
        minutes.input().setOnAction(_ -> model.play());
        var begin = Buttons.primary(texts.get("shows.rehearsal.play"), model::play);
        var line =
                Styles.with(
                        new FlowPane(Em.width(seed, 170), Em.width(minutes, 130), begin),
                        "shows-plan-line");
        var wrong = Texted.label("", Styles.LABEL, Styles.DANGER);
        wrong.textProperty().bind(model.wrong());
        var what = Texted.shrinking(texts.get("shows.rehearsal.what"), Styles.BODY, Styles.MUTED);
        what.setWrapText(true);
        var box = Styles.with(new VBox(what), "shows-lines-box");
        var form =
                new Panel(texts.get("shows.rehearsal.title"), wrong)
                        .ruled()
                        .content(new VBox(line, progress(), box));
        var scroll = Styles.with(new ScrollPane(outcome), "shows-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(form, scroll);
        model.passedMs()
                .subscribe(is -> begin.setDisable(is.longValue() != RehearsalViewModel.REST));
        model.shown().subscribe(this::show);
    }

    private HBox progress() {
        var bar = new StockBar();
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        var far = Texted.label("", Styles.NUM_S);
        var stop = Buttons.plain(texts.get("shows.rehearsal.stop"), model::stop);
        var row = Styles.with(new HBox(bar, far, stop), "shows-rehearsing");
        model.passedMs()
                .subscribe(
                        is -> {
                            boolean playing = is.longValue() != RehearsalViewModel.REST;
                            row.setVisible(playing);
                            row.setManaged(playing);
                            bar.show(Math.max(0, is.longValue()), model.lengthMs(), Tone.ACCENT);
                            far.setText(
                                    Formats.timer(Math.max(0, is.longValue()))
                                            + " / "
                                            + Formats.timer(model.lengthMs()));
                        });
        return row;
    }

    private void show(RehearsalViewModel.Shown now) {
        outcome.getChildren().clear();
        if (now.lines().isEmpty()) {
            outcome.getChildren()
                    .add(
                            new EmptyState(
                                    Icons.MICROPHONE,
                                    texts.get("shows.rehearsal.none"),
                                    texts.get("shows.rehearsal.none.hint")));
            return;
        }
        var points =
                Styles.with(
                        new HBox(
                                Texted.label(now.points(), Styles.NUM_XL),
                                Texted.label(texts.get("shows.rehearsal.points"), Styles.MUTED)),
                        Styles.GAP_8,
                        "shows-points");
        var lines = Styles.with(new VBox(points), "shows-lines-box");
        now.lines()
                .forEach(
                        words -> {
                            var label = Texted.shrinking(words, Styles.BODY);
                            label.setWrapText(true);
                            lines.getChildren().add(label);
                        });
        if (!now.holds()) {
            lines.getChildren()
                    .add(
                            Texted.shrinking(
                                    texts.get("command.rehearse.broken"),
                                    Styles.BODY,
                                    Styles.DANGER));
        }
        outcome.getChildren().add(new Panel(now.which()).ruled().content(lines));
    }
}
