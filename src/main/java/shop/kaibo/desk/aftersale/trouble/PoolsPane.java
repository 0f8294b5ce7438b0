package shop.kaibo.desk.aftersale.trouble;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.pool.Disposition;
import shop.kaibo.aftersale.pool.Pool;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tables;
import shop.kaibo.operator.Permission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** Pieces that lie outside stock: how many where, and where they go. FX thread only. */
final class PoolsPane {
    private static final double PRICE = 120;

    private final PoolsViewModel model;
    private final Texts texts;
    private final TableView<Pool> table;
    private final Bars bars = new Bars(1, pieces -> String.format("%.0f", pieces));
    private final Field price = Em.width(Field.price(), PRICE).withoutSentence();
    private final Map<Disposition, Button> ways = new EnumMap<>(Disposition.class);
    private final Button sell;
    private final TroublePane<Pool> pane;

    PoolsPane(PoolsViewModel model) {
        this.model = model;
        texts = model.texts();
        table =
                Tables.of(
                        new EmptyState(
                                Icons.DONE,
                                texts.get("trouble.pools.none"),
                                texts.get("trouble.pools.none.why")));
        sell = TroublePane.keyed("S", texts.get("trouble.sell"), this::sell);
        price.input().setFocusTraversable(false);
        price.input().setOnAction(_ -> list());
        columns();
        var acts =
                new FlowPane(Leave.only(price, Permission.LIST), Leave.only(sell, Permission.LIST));
        for (Disposition place : Disposition.values()) {
            String words = texts.get("trouble.to", texts.get(place.key()));
            Button way =
                    TroublePane.keyed(
                            Integer.toString(place.ordinal() + 1), words, () -> move(place));
            ways.put(place, way);
            acts.getChildren().add(way);
        }
        pane =
                new TroublePane<>(
                        texts.get("trouble.pools"),
                        texts.get("trouble.pools.how"),
                        bars,
                        table,
                        model.rows(),
                        acts);
        table.getSelectionModel().selectedItemProperty().subscribe(this::propose);
        model.rows().subscribe(this::draw);
    }

    TroublePane<Pool> pane() {
        return pane;
    }

    /** Where the pieces of a grade go at the bench, by the same digit. */
    void move(int digit) {
        move(Disposition.values()[digit - 1]);
    }

    private void move(Disposition place) {
        pane.chosen(pool -> model.move(pool, place));
    }

    /** The price of second grade is typed next, or kept as proposed; Enter lists. */
    void sell() {
        pane.chosen(
                pool -> {
                    if (pool.disposition() == Disposition.SECOND) {
                        price.input().requestFocus();
                        price.input().selectAll();
                    }
                });
    }

    private void list() {
        pane.chosen(pool -> model.second(pool, price.input().getText()));
        table.requestFocus();
    }

    private void columns() {
        Tables.text(
                table, texts.get("trouble.place"), 110, one -> texts.get(one.disposition().key()));
        Tables.text(
                table,
                texts.get("trouble.item"),
                190,
                one ->
                        texts.get("trouble.named", one.slot(), one.title() + " " + one.spec())
                                .strip());
        Tables.text(
                table,
                texts.get("trouble.pieces"),
                60,
                one -> Long.toString(one.pieces()),
                Styles.RIGHT,
                Styles.BOLD);
        Tables.text(table, texts.get("trouble.code"), 90, Pool::code, Styles.MUTED);
    }

    private void propose(@Nullable Pool pool) {
        boolean off = pool == null || pool.disposition() != Disposition.SECOND;
        price.setDisable(off);
        sell.setDisable(off);
        price.input().setText(pool == null || off ? "" : model.proposed(pool));
        ways.forEach((place, way) -> way.setDisable(pool == null || pool.disposition() == place));
        draw();
    }

    private void draw() {
        Pool chosen = table.getSelectionModel().getSelectedItem();
        var sums = new EnumMap<Disposition, Long>(Disposition.class);
        model.rows().forEach(one -> sums.merge(one.disposition(), one.pieces(), Long::sum));
        var shown = new ArrayList<Bars.Bar>();
        sums.forEach(
                (place, pieces) ->
                        shown.add(
                                new Bars.Bar(
                                        texts.get(place.key()),
                                        pieces,
                                        pieces,
                                        pieces,
                                        texts.get("trouble.many", pieces),
                                        chosen != null && chosen.disposition() == place,
                                        false)));
        bars.show(shown);
    }
}
