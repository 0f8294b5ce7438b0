package shop.kaibo.desk.orders;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.order.OrderDue;

/** What has to leave before the day ends; gone when nothing has to. FX thread only. */
final class DueStrip extends HBox {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Texts texts;
    private final DueViewModel model;
    private final StackPane sign =
            Styles.with(
                    new StackPane(Icons.of(Icons.TRUCK_FAST, Styles.ICON_22, Styles.WARNING)),
                    "order-due-sign");
    private final Label count = Texted.label("", Styles.NUM_L, Styles.WARNING);
    private final Label late = Texted.label("", Styles.BODY, Styles.BOLD, Styles.DANGER);
    private final Label first = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final Region space = Texted.space();
    private final Button only;
    private final HBox words;
    private boolean tight;

    DueStrip(OrdersViewModel orders) {
        texts = orders.texts();
        model = orders.due();
        Styles.with(this, Styles.PANEL, "order-due");
        only = Buttons.primary("", () -> model.onlyProperty().set(!model.onlyProperty().get()));
        only.setFocusTraversable(false);
        words =
                Styles.with(
                        new HBox(
                                Texted.shrinking(texts.get("orders.due"), Styles.LEAD),
                                count,
                                Texted.label(texts.get("orders.due.unit"), Styles.BODY)),
                        "order-due-words");
        words.setAlignment(Pos.BASELINE_LEFT);
        words.setMinWidth(0);
        // a baseline row is stretched by the row around it and would stick to its top
        words.setMaxHeight(Region.USE_PREF_SIZE);
        tight(false);
        model.dueProperty().subscribe(this::show);
        model.onlyProperty().subscribe(_ -> show(model.dueProperty().get()));
    }

    /** Leaves only the late ones and the button where there is little room. */
    void tight(boolean is) {
        tight = is;
        pseudoClassStateChanged(TIGHT, is);
        if (is) {
            getChildren().setAll(late, only);
        } else {
            getChildren().setAll(sign, words, space, late, first, only);
        }
        show(model.dueProperty().get());
    }

    private void show(OrderDue due) {
        boolean any = due.count() > 0 || model.onlyProperty().get();
        setVisible(any);
        setManaged(any);
        count.setText(Formats.count(due.count()));
        late.setManaged(due.late() > 0);
        late.setText(due.late() == 0 ? "" : texts.get("orders.due.late", due.late()));
        first.setText(
                due.count() == due.late()
                        ? ""
                        : texts.get("orders.due.first", Shanghai.hourMinute(due.nextMs())));
        String offer = tight ? "orders.due.today" : "orders.due.only";
        only.setText(
                model.onlyProperty().get()
                        ? texts.get("orders.due.all")
                        : texts.get(offer, Formats.count(due.count())));
    }
}
