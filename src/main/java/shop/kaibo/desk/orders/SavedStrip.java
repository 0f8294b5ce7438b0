package shop.kaibo.desk.orders;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Chip;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.order.SavedSearch;

/**
 * The searches kept under names, each a chip with the digit that calls it, or the line that asks
 * for a new name in their place; gone while there is neither. FX thread only.
 */
final class SavedStrip extends FlowPane {
    private final OrdersViewModel orders;
    private final SavedViewModel model;
    private final Texts texts;
    private final Field name;

    SavedStrip(OrdersViewModel orders) {
        this.orders = orders;
        model = orders.saved();
        texts = orders.texts();
        Styles.with(this, "order-tabs");
        name = Field.text(texts.get("orders.saved.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        name.verdictProperty().bind(model.verdictProperty());
        name.input().setOnAction(_ -> model.save());
        Em.width(name, 240);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.items().subscribe(this::fill);
        model.namingProperty()
                .subscribe(
                        is -> {
                            fill();
                            if (is) {
                                name.input().requestFocus();
                                name.input().selectAll();
                            }
                        });
        orders.searchProperty().subscribe(this::fill);
        orders.tabProperty().subscribe(this::fill);
    }

    private void fill() {
        getChildren().clear();
        if (model.namingProperty().get()) {
            getChildren().add(name);
        } else {
            chips();
        }
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private void chips() {
        int place = 0;
        for (SavedSearch search : model.items()) {
            place++;
            var chip = new Chip(search.name(), "Alt+" + place);
            chip.setFocusTraversable(false);
            boolean is = model.current().filter(search::equals).isPresent();
            chip.setSelected(is);
            chip.setOnAction(_ -> model.use(search));
            getChildren().add(chip);
            if (is) {
                var drop =
                        Buttons.icon(
                                Icons.CLOSE,
                                texts.get("orders.saved.drop", search.name()),
                                model::dropCurrent);
                drop.setFocusTraversable(false);
                getChildren().add(drop);
            }
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && model.namingProperty().get()) {
            model.end();
            orders.askFocus();
            key.consume();
        }
    }
}
