package shop.kaibo.desk.aftersale.trouble;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.defect.Defect;
import shop.kaibo.aftersale.pool.Disposition;
import shop.kaibo.aftersale.pool.Pool;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Tables;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.operator.Permission;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Faults above, pools below; what is selected can be acted on. FX thread only. */
public final class TroubleView extends VBox {
    private final TroubleViewModel model;
    private final Texts texts;
    private final TableView<Defect> defects;
    private final TableView<Pool> pools;
    private final Field price = Field.price();
    private final Field lot;

    /**
     * @param back the way to the bench
     */
    public TroubleView(TroubleViewModel model, Runnable back) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        defects =
                Tables.of(
                        new EmptyState(
                                Icons.DONE,
                                texts.get("trouble.none"),
                                texts.get("trouble.none.why")));
        pools =
                Tables.of(
                        new EmptyState(
                                Icons.DONE,
                                texts.get("trouble.pools.none"),
                                texts.get("trouble.pools.none.why")));
        defects.setItems(model.defects());
        pools.setItems(model.pools());
        lot = Field.text(texts.get("trouble.lot")).withoutSentence();
        price.withoutSentence();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        defectColumns();
        poolColumns();
        Button bench = Buttons.plain(texts.get("trouble.back"), back);
        bench.setGraphic(Keys.cap("Alt 1"));
        var faults = new Panel(texts.get("trouble.defects"), bench);
        faults.content(new VBox(defects, acts()));
        var lying = new Panel(texts.get("trouble.pools"));
        lying.content(new VBox(pools, poolActs()));
        for (Node table : new Node[] {defects, pools, faults, lying}) {
            VBox.setVgrow(table, Priority.ALWAYS);
        }
        pools.getSelectionModel().selectedItemProperty().subscribe(this::propose);
        getChildren().addAll(faults, lying);
        first(defects);
        first(pools);
    }

    // something is always meant, so that one key is enough
    private static void first(TableView<?> table) {
        table.getItems()
                .subscribe(
                        () -> {
                            if (table.getSelectionModel().isEmpty()) {
                                table.getSelectionModel().selectFirst();
                            }
                        });
        table.getSelectionModel().selectFirst();
    }

    private void defectColumns() {
        Tables.text(defects, texts.get("trouble.item"), 220, one -> one.slot() + " " + one.title());
        Tables.text(
                defects,
                texts.get("trouble.batch"),
                90,
                one -> one.batch().isEmpty() ? "—" : one.batch());
        Tables.text(
                defects,
                texts.get("trouble.count"),
                110,
                one -> one.rate().faulty() + " / " + one.rate().sold(),
                Styles.RIGHT);
        Tables.node(defects, "", 110, one -> RateWords.bar(one.rate()));
        Tables.text(
                defects, texts.get("trouble.rate"), 190, one -> RateWords.of(texts, one.rate()));
        Tables.text(
                defects,
                texts.get("trouble.reasons"),
                260,
                one ->
                        one.reasons().stream()
                                .map(each -> each.words() + " " + each.pieces())
                                .collect(Collectors.joining(" · ")),
                Styles.MUTED);
    }

    private void poolColumns() {
        Tables.text(
                pools, texts.get("trouble.place"), 100, one -> texts.get(one.disposition().key()));
        Tables.text(
                pools,
                texts.get("trouble.item"),
                300,
                one -> (one.slot() + " " + one.title() + " " + one.spec()).strip());
        Tables.text(
                pools,
                texts.get("trouble.pieces"),
                80,
                one -> Long.toString(one.pieces()),
                Styles.RIGHT);
        Tables.text(pools, texts.get("trouble.code"), 120, Pool::code, Styles.MUTED);
    }

    private Node acts() {
        return row(
                Leave.only(
                        keyed("H", "trouble.hold", () -> with(defects, model::hold)),
                        Permission.UNLIST),
                keyed("R", "trouble.recall", () -> with(defects, model::recall)),
                Texted.space(),
                Leave.only(lot, Permission.LIST),
                Leave.only(
                        Buttons.plain(texts.get("trouble.begin"), this::begin), Permission.LIST));
    }

    private Button keyed(String cap, String words, Runnable act) {
        Button button = Buttons.plain(texts.get(words), act);
        button.setGraphic(Keys.cap(cap));
        return button;
    }

    private void begin() {
        with(defects, one -> model.begin(one, lot.input().getText()));
        lot.input().clear();
    }

    private void key(KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl
                || key.isAltDown()
                || key.isShortcutDown()) {
            return;
        }
        if (key.getCode() == KeyCode.H) {
            with(defects, model::hold);
        } else if (key.getCode() == KeyCode.R) {
            with(defects, model::recall);
        } else {
            return;
        }
        key.consume();
    }

    private Node poolActs() {
        return row(
                Leave.only(price, Permission.LIST),
                Leave.only(sell(), Permission.LIST),
                Texted.space(),
                to(Disposition.SELLABLE),
                to(Disposition.REPAIR),
                to(Disposition.SCRAP),
                to(Disposition.SEND_BACK));
    }

    private Button sell() {
        return Buttons.plain(
                texts.get("trouble.sell"),
                () -> with(pools, pool -> model.second(pool, price.input().getText())));
    }

    private Button to(Disposition place) {
        String words = texts.get("trouble.to", texts.get(place.key()));
        return Buttons.plain(words, () -> with(pools, pool -> model.move(pool, place)));
    }

    private static Node row(Node... nodes) {
        return Styles.with(new HBox(nodes), Styles.GAP_8, Styles.PAD_8);
    }

    private static <T> void with(TableView<T> table, Consumer<T> act) {
        T one = table.getSelectionModel().getSelectedItem();
        if (one != null) {
            act.accept(one);
        }
    }

    private void propose(@Nullable Pool pool) {
        boolean off = pool == null || pool.disposition() != Disposition.SECOND;
        price.setDisable(off);
        price.input().setText(pool == null || off ? "" : model.proposed(pool));
    }
}
