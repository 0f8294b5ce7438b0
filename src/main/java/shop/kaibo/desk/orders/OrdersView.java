package shop.kaibo.desk.orders;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Shown;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.order.OrderTab;

import java.util.Map;

/** F3. FX thread only. */
public final class OrdersView extends VBox implements Shown {
    // of the screen itself at 100 %
    private static final double WIDE = 1720;
    private static final double CLOSE = 1280;
    private static final double NARROW = 1120;

    private final OrdersViewModel model;
    private final Texts texts;
    private final Field search;
    private final Label whole = Texted.label("", Styles.LABEL, Styles.SUBTLE);
    private final OrdersTable table;
    private final OrderPane order;
    private final DueStrip strip;
    private final OrderTabs tabs;
    private final HBox line = Styles.with(new HBox(), Styles.GAP_12);
    private Scale size = Scale.NORMAL;
    private @Nullable RevealBox reveal;

    public OrdersView(OrdersViewModel model) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, Styles.SCREEN, Styles.GAP_12);
        getStylesheets().add(Theme.sheet(OrdersView.class, "orders.css"));
        search = Field.search(texts.get("orders.search")).behind(whole);
        model.namesKnownProperty()
                .subscribe(
                        known ->
                                search.input()
                                        .setPromptText(
                                                texts.get(
                                                        known
                                                                ? "orders.search"
                                                                : "orders.search.masked")));
        model.onFocus(() -> search.input().requestFocus());
        search.textProperty().bindBidirectional(model.searchProperty());
        table = new OrdersTable(model);
        order = new OrderPane(model);
        strip = new DueStrip(model);
        tabs = new OrderTabs(model);
        line.getChildren().add(search);
        var list = new Panel().content(Corners.round(table));
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        // kept searches take their line from the rows, not from the order beside them
        var left = Styles.with(new VBox(new SavedStrip(model), list), Styles.GAP_12);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var body = Styles.with(new HBox(left, order), Styles.GAP_12);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox.setHgrow(search, Priority.ALWAYS);
        getChildren().addAll(strip, line, tabs, body);
        model.countsProperty().subscribe(this::counted);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().subscribe(is -> model.awake(is != null));
        widthProperty().addListener((_, _, _) -> fit());
        Em.onScale(
                this,
                scale -> {
                    size = scale;
                    fit();
                });
    }

    /** Lets one field of a buyer be seen for a while. */
    public OrdersView revealing(RevealViewModel buyer) {
        reveal = new RevealBox(buyer, texts, this);
        order.beneath(reveal);
        model.cardProperty().subscribe(is -> buyer.on(is.map(OrderCard::id).orElse("")));
        return this;
    }

    /** Adds paying back, seen where the platform of an order knows no after-sale case. */
    public OrdersView repaying(RepayViewModel repay) {
        order.beneath(new RepayBox(repay, texts));
        model.cardProperty().subscribe(is -> repay.on(is.map(OrderCard::id).orElse("")));
        return this;
    }

    @Override
    public void shown() {
        search.input().requestFocus();
    }

    private void counted(Map<OrderTab, Long> counts) {
        String all = Formats.count(counts.getOrDefault(OrderTab.ALL, 0L));
        whole.setText(texts.get("orders.all_shop", all));
    }

    private void fit() {
        if (getWidth() == 0) {
            return;
        }
        boolean wide = getWidth() > size.px(WIDE);
        boolean narrow = getWidth() < size.px(NARROW);
        double side = size.px(wide ? 460 : narrow ? 310 : 372);
        order.setMinWidth(side);
        order.setPrefWidth(side);
        order.setMaxWidth(side);
        table.fit(wide, getWidth() < size.px(CLOSE), narrow);
        order.tight(narrow);
        tabs.tight(narrow);
        if (narrow == getChildren().contains(strip)) {
            // in little height what is due stands beside the search line
            strip.tight(narrow);
            (narrow ? getChildren() : line.getChildren()).remove(strip);
            if (narrow) {
                line.getChildren().add(strip);
            } else {
                getChildren().addFirst(strip);
            }
        }
    }

    // Ctrl+Enter sends the parcel, Ctrl+S keeps the search, Alt+1…9 asks one again, Ctrl+Delete
    // drops the one in use
    private void saved(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.S) {
            model.saved().begin();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.DELETE) {
            model.saved().dropCurrent();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.ENTER) {
            model.merge();
        } else if (key.isAltDown() && key.getCode().isDigitKey()) {
            model.saved().use(key.getCode().getCode() - KeyCode.DIGIT0.getCode());
        } else {
            return;
        }
        key.consume();
    }

    private void key(KeyEvent key) {
        if (reveal != null && reveal.pressed(key)) {
            return;
        }
        if (key.isShortcutDown() || key.isAltDown()) {
            saved(key);
            return;
        }
        boolean searching = search.input().isFocused();
        boolean typing = key.getTarget() instanceof TextInputControl;
        KeyCode code = key.getCode();
        if (code == KeyCode.UP && (searching || !typing)) {
            table.move(-1);
        } else if (code == KeyCode.DOWN && (searching || !typing)) {
            table.move(1);
        } else if (code == KeyCode.ENTER && (searching || !typing)) {
            if (searching && model.find()) {
                table.scrollUp();
            } else if (model.selected().isEmpty()) {
                table.move(0);
            } else {
                model.fill();
            }
        } else if ((code == KeyCode.HOME || code == KeyCode.END) && !typing) {
            model.edge(code == KeyCode.HOME);
        } else if (code == KeyCode.SLASH && !typing) {
            search.input().requestFocus();
        } else if (code == KeyCode.ESCAPE && searching && !search.input().getText().isEmpty()) {
            search.input().clear();
        } else {
            return;
        }
        key.consume();
    }
}
