package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.DeadlinePill;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** Several cases fit: one line each, chosen by its digit. FX thread only. */
final class ChoiceView extends VBox {
    private final BenchViewModel bench;
    private final QueueViewModel queue;
    private final Texts texts;

    ChoiceView(BenchViewModel bench, QueueViewModel queue, Texts texts) {
        this.bench = bench;
        this.queue = queue;
        this.texts = texts;
        Styles.with(this, "bench-choices");
        bench.state().choices().subscribe(this::show);
        queue.nowProperty().subscribe(this::show);
    }

    private void show() {
        getChildren().setAll(Texted.label(texts.get("bench.choose"), Styles.LEAD));
        int number = 1;
        for (BenchChoice one : bench.state().choices()) {
            getChildren().add(line(number++, one));
        }
    }

    private Node line(int number, BenchChoice one) {
        var left = new DeadlinePill();
        left.setVisible(one.deadlineMs() > 0);
        left.show(one.deadlineMs() - queue.nowProperty().get(), texts.get("bench.over"));
        var line =
                Styles.with(
                        new HBox(
                                Keys.cap(String.valueOf(number)),
                                left,
                                Badges.tinted(Tone.ACCENT, null, one.type()),
                                Texted.label(one.tail(), Styles.MUTED),
                                Texted.shrinking(one.title(), Styles.BOLD),
                                Texted.space(),
                                Texted.label(one.sum(), Styles.NUM_S)),
                        "bench-choice");
        line.setOnMouseClicked(_ -> bench.choose(number));
        return line;
    }
}
