package shop.kaibo.desk.live;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.MinuteChart;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.List;

/** Money by the minute of the last hour; folds to its head line. FX thread only. */
final class ChartPane extends VBox {
    private final MinuteChart chart;
    private final List<Label> spare;

    ChartPane(LiveViewModel model) {
        Texts texts = model.texts();
        chart = new MinuteChart(new LiveWords(texts)::axis, texts.get("live.chart.now"));
        Label now = Texted.label("0", Styles.LEAD, Styles.ACCENT);
        Label most = Texted.label("0", Styles.LEAD);
        Label nowWord = Texted.label(texts.get("live.chart.this"), Styles.LABEL, Styles.MUTED);
        Label mostWord =
                Styles.with(
                        Texted.label(texts.get("live.chart.most"), Styles.LABEL, Styles.MUTED),
                        "live-apart");
        Label unit = Texted.label(texts.get("live.yuan"), Styles.LABEL, Styles.MUTED);
        var panel = new Panel(texts.get("live.chart"), nowWord, now, mostWord, most);
        panel.head().getChildren().add(1, unit);
        spare = List.of(mostWord, most, unit);
        panel.content(Styles.with(new VBox(chart), "live-chart"));
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().add(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
        model.state()
                .subscribe(
                        state -> {
                            now.setText(state.thisMinute());
                            most.setText(state.mostMinute());
                            chart.show(state.minutes());
                        });
    }

    /** Keeps only the running minute where another panel stands beside it. */
    void narrow(boolean is) {
        spare.forEach(
                label -> {
                    label.setVisible(!is);
                    label.setManaged(!is);
                });
    }

    void fold(boolean is) {
        chart.getParent().setVisible(!is);
        chart.getParent().setManaged(!is);
    }
}
