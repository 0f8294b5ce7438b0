package shop.kaibo.desk.shows;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.StockBar;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** Over a show that is being opened: how far it is, and a way to stop. FX thread only. */
final class OpeningPane extends VBox {
    private static final double WIDTH = 320;

    private final Texts texts;
    private final Label what = Texted.label("", Styles.TITLE);
    private final Label far = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final StockBar bar = new StockBar();
    private final Button stop;
    private final Button again;
    private final HBox verbs;

    OpeningPane(MachineViewModel model) {
        texts = model.texts();
        stop = Buttons.plain(texts.get("shows.machine.stop"), model::stop);
        again = Buttons.primary(texts.get("shows.machine.again"), model::again);
        verbs = new HBox(stop);
        verbs.setAlignment(Pos.CENTER);
        Em.width(bar, WIDTH);
        bar.setMaxWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        Styles.with(this, Styles.GAP_12);
        getChildren().setAll(what, bar, far, verbs);
        model.opening().subscribe(this::show);
    }

    private void show(Opening now) {
        boolean reading = now.step() == Opening.Step.READING;
        what.setText(texts.get(reading ? "shows.machine.opening" : "shows.machine.stopped"));
        shown(bar, reading);
        shown(far, reading);
        bar.show(now.read(), Math.max(1, now.whole()), Tone.ACCENT);
        far.setText(
                texts.get(
                        "shows.machine.far",
                        Formats.count(now.read()),
                        Formats.count(now.whole())));
        verbs.getChildren().setAll(reading ? stop : again);
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
