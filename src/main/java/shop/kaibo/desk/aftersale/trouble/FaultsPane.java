package shop.kaibo.desk.aftersale.trouble;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

import shop.kaibo.aftersale.defect.Defect;
import shop.kaibo.aftersale.defect.Rate;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tables;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.operator.Permission;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is wrong with which goods: rates as bars, then each listing and lot. FX thread only. */
final class FaultsPane {
    private static final int SHOWN = 5;
    private static final double LOT = 150;

    private final TroubleViewModel model;
    private final Texts texts;
    private final TableView<Defect> table;
    private final Bars bars = new Bars(0, FaultsPane::share);
    private final Field lot;
    private final TroublePane<Defect> pane;

    FaultsPane(TroubleViewModel model) {
        this.model = model;
        texts = model.texts();
        table =
                Tables.of(
                        new EmptyState(
                                Icons.DONE,
                                texts.get("trouble.none"),
                                texts.get("trouble.none.why")));
        lot = Em.width(Field.text(texts.get("trouble.lot")).withoutSentence(), LOT);
        lot.input().setOnAction(_ -> begin());
        lot.input().setFocusTraversable(false);
        columns();
        pane =
                new TroublePane<>(
                        texts.get("trouble.defects"),
                        texts.get("trouble.defects.how"),
                        bars,
                        table,
                        model.defects(),
                        acts());
        table.getSelectionModel().selectedItemProperty().subscribe(this::draw);
        model.defects().subscribe(this::draw);
        draw();
    }

    TroublePane<Defect> pane() {
        return pane;
    }

    void hold() {
        pane.chosen(model::hold);
    }

    void recall() {
        pane.chosen(model::recall);
    }

    /** The name of a new lot is typed next; Enter begins it. */
    void lot() {
        pane.chosen(_ -> lot.input().requestFocus());
    }

    private void begin() {
        pane.chosen(one -> model.begin(one, lot.input().getText()));
        lot.input().clear();
        table.requestFocus();
    }

    private void draw() {
        Defect chosen = table.getSelectionModel().getSelectedItem();
        var shown = new ArrayList<>(model.defects().stream().limit(SHOWN).toList());
        if (chosen != null && !shown.isEmpty() && !shown.contains(chosen)) {
            shown.set(shown.size() - 1, chosen);
        }
        bars.show(shown.stream().map(one -> bar(one, one.equals(chosen))).toList());
    }

    private Bars.Bar bar(Defect one, boolean chosen) {
        Rate rate = one.rate();
        String name = named(one) + (one.batch().isEmpty() ? "" : " · " + one.batch());
        return new Bars.Bar(
                name,
                rate.share() * 100,
                rate.low() * 100,
                rate.high() * 100,
                RateWords.percent(rate.share()) + "%",
                chosen,
                rate.tooFew());
    }

    private String named(Defect one) {
        return texts.get("trouble.named", one.slot(), one.title());
    }

    private void columns() {
        Tables.text(table, texts.get("trouble.item"), 170, this::named);
        Tables.text(
                table,
                texts.get("trouble.batch"),
                70,
                one -> one.batch().isEmpty() ? "—" : one.batch());
        Tables.text(
                table,
                texts.get("trouble.count"),
                110,
                one -> one.rate().faulty() + " / " + one.rate().sold(),
                Styles.RIGHT);
        Tables.text(table, texts.get("trouble.rate"), 180, one -> RateWords.of(texts, one.rate()));
        Tables.text(
                table,
                texts.get("trouble.reasons"),
                190,
                one ->
                        one.reasons().stream()
                                .map(each -> each.words() + " " + each.pieces())
                                .collect(Collectors.joining(" · ")),
                Styles.MUTED,
                Styles.MAY_SHRINK);
    }

    private static String share(double percent) {
        boolean whole = Math.abs(percent - Math.rint(percent)) < 1e-6;
        return String.format(Locale.ROOT, whole ? "%.0f%%" : "%.1f%%", percent);
    }

    private HBox acts() {
        return new HBox(
                Leave.only(keyed("H", "trouble.hold", this::hold), Permission.UNLIST),
                keyed("R", "trouble.recall", this::recall),
                Texted.space(),
                Leave.only(lot, Permission.LIST),
                Leave.only(keyed("B", "trouble.begin", this::lotOrBegin), Permission.LIST));
    }

    private void lotOrBegin() {
        if (lot.input().getText().isBlank()) {
            lot();
        } else {
            begin();
        }
    }

    private Button keyed(String cap, String words, Runnable act) {
        return TroublePane.keyed(cap, texts.get(words), act);
    }
}
