package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.ScanLine;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

import java.util.Locale;

/** The bench: scan line, case, five keys, the large key. FX thread only. */
final class BenchView extends VBox {
    private final BenchViewModel bench;
    private final BenchState state;
    private final Texts texts;
    private final ScanLine scan;
    private final BenchPlace middle;
    private final Node idle;
    private final Node choices;
    private final LooseView loose;
    private final KeyRows keys;
    private final Label counted = Texted.label("", Styles.LEAD);
    private final Panel panel;
    private final CaseView shown;
    private final KeptStrip kept;
    private final Region back;
    private final Button confirm;
    private final Button refuse;
    private final HBox main;
    private final HBox done;
    private final HBox foot;
    private final LatelyView lately;
    private boolean low;
    private final Label pace = Texted.label("", Styles.NUM_M);
    private final Label each;
    private final Label today = Texted.label("0", Styles.NUM_M);

    BenchView(AfterSaleViewModel model, Choosers choosers) {
        bench = model.bench();
        state = bench.state();
        texts = model.texts();
        scan = new ScanLine(texts.get("bench.scan"), bench::scanned);
        scan.input().setFocusTraversable(false);
        idle = new IdleView(texts);
        lately = new LatelyView(state, texts);
        shown = new CaseView(state, model.queue(), texts, model.offline());
        middle = new BenchPlace(bench.pictures(), choosers, texts);
        kept = new KeptStrip(bench.pictures(), bench.papers(), texts);
        choices = new ChoiceView(bench, model.queue(), texts);
        loose = new LooseView(bench.shelf().model(), bench.pictures(), texts);
        keys = new KeyRows(texts, bench::choose);
        confirm = Buttons.huge(Buttons.primary("", bench::confirm));
        confirm.setFocusTraversable(false);
        confirm.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(confirm, Priority.ALWAYS);
        refuse = Buttons.huge(Buttons.plain(texts.get("bench.refuse"), bench::refuse));
        refuse.setGraphic(Keys.cap("J"));
        refuse.setFocusTraversable(false);
        back = Keys.hint("Esc", texts.get("bench.put_back"));
        back.setOnMouseClicked(_ -> bench.putBack());
        each = Texted.label(texts.get("bench.each"), Styles.MUTED);
        done =
                new HBox(
                        Texted.label(texts.get("bench.today"), Styles.MUTED),
                        Texted.figure(today, texts.get("bench.pieces")),
                        each,
                        Texted.figure(pace, texts.get("bench.seconds")));
        Styles.with(done, "bench-done");
        state.paceProperty().subscribe(this::pace);
        main = Styles.with(new HBox(confirm, refuse), Styles.GAP_12);
        foot = Styles.with(new HBox(main, back, Texted.space(), kept, counted), "bench-foot");
        var body = Styles.with(new VBox(scan, middle, lately, keys.node(), foot), "bench-body");
        VBox.setVgrow(middle, Priority.ALWAYS);
        panel = new Panel(texts.get("bench.title"), done);
        panel.content(body);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        model.todayProperty().subscribe(count -> today.setText(Formats.count(count)));
        state.modeProperty().subscribe(this::mode);
        state.choiceProperty().subscribe(() -> choose(state.choiceProperty().get()));
        state.confirmProperty().subscribe(this::label);
        state.piecesProperty().subscribe(this::pieces);
        state.answerProperty().subscribe(this::answer);
        state.textProperty().subscribe(this::text);
        fit(false, false, Scale.NORMAL);
    }

    /** Shows the ways to the other pages. */
    void ways(Node ways) {
        done.getChildren().addFirst(Styles.with(ways, "bench-ways"));
    }

    /** Puts the caret into the scan line, which is the sign that it listens. */
    void focus() {
        scan.input().requestFocus();
    }

    /** A low window goes without the head, the picture and second lines; a wide one shows more. */
    void fit(boolean is, boolean wide, Scale scale) {
        low = is;
        show(panel.head(), !is);
        pieces(state.piecesProperty().get());
        shown.fit(is, wide, scale);
        loose.compact(is);
        main.setMinWidth(scale.px(is ? 360 : 420));
        main.setMaxWidth(scale.px(is ? 480 : 560));
        keys.compact(is);
        kept.compact(is);
        show(back, !is);
    }

    private void mode(BenchMode mode) {
        boolean empty = mode == BenchMode.IDLE;
        boolean several = mode == BenchMode.CHOOSE || mode == BenchMode.LOOSE;
        middle.show(
                switch (mode) {
                    case IDLE -> idle;
                    case CHOOSE -> choices;
                    case LOOSE -> loose;
                    default -> shown;
                });
        keys.mode(mode);
        show(keys.node(), !several);
        show(foot, !empty);
        show(main, !several);
        show(lately, empty);
        show(refuse, mode == BenchMode.DECIDE);
        pieces(state.piecesProperty().get());
        choose(state.choiceProperty().get());
    }

    private void pieces(PieceCount count) {
        boolean several = state.modeProperty().get() == BenchMode.RECEIVE && count.whole() > 1;
        show(counted, several && !low);
        counted.setText(texts.get("bench.counted", count.here(), count.whole()));
    }

    private void pace(Number seconds) {
        pace.setText(String.format(Locale.ROOT, "%.1f", seconds.doubleValue()));
        boolean known = seconds.doubleValue() > 0;
        show(each, known);
        show((Region) pace.getParent(), known);
    }

    private static void show(Region node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    private void choose(int number) {
        keys.chosen(state.modeProperty().get(), number);
    }

    private void label(Confirm is) {
        confirm.setText(is.words());
        confirm.setGraphic(is.key().isEmpty() ? null : Keys.cap(is.key()));
        confirm.setDisable(!is.enabled());
        confirm.pseudoClassStateChanged(States.WARNING, is.warning());
    }

    private void answer(ScanAnswer answer) {
        if (answer.words().isEmpty()) {
            if (state.textProperty().get().isEmpty()) {
                scan.clear();
                scan.known(
                        Texted.shrinking(texts.get("bench.anywhere"), Styles.LABEL, Styles.MUTED));
            }
        } else if (answer.known()) {
            scan.known(Badges.tinted(Tone.SUCCESS, Icons.CHECK, answer.words()));
        } else {
            scan.unknown(answer.words());
        }
        scan.input().deselect();
    }

    private void text(String code) {
        scan.input().setText(code);
        scan.input().end();
    }
}
