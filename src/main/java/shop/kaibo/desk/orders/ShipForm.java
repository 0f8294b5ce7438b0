package shop.kaibo.desk.orders;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.operator.Permission;

/** Carrier and waybill; Enter marks shipped, Esc leaves. FX thread only. */
final class ShipForm extends VBox {
    private final OrdersViewModel model;
    private final Field waybill;
    private final SerialsRow serials;
    private final VBox fields;
    private final HBox ways;

    ShipForm(OrdersViewModel model) {
        this.model = model;
        ShipViewModel ship = model.ship();
        var carrier = new ComboBox<Carrier>();
        carrier.getItems().setAll(ship.carriers());
        carrier.valueProperty().bindBidirectional(ship.carrierProperty());
        Em.width(carrier, 104);
        waybill = Field.code(model.texts().get("orders.waybill"));
        waybill.textProperty().bindBidirectional(ship.waybillProperty());
        waybill.verdictProperty().bind(ship.verdictProperty());
        waybill.input().setOnAction(_ -> model.shipShown());
        HBox.setHgrow(waybill, Priority.ALWAYS);
        var send = Buttons.primary(model.texts().get("orders.ship"), model::shipShown);
        send.setGraphic(Keys.cap("⏎"));
        send.setMaxWidth(Double.MAX_VALUE);
        var number =
                Buttons.icon(
                        Icons.SERIAL, model.texts().get("orders.serial"), ship.serials()::open);
        serials = new SerialsRow(ship.serials(), model.texts(), this::focus);
        var row = Styles.with(new HBox(carrier, waybill, number), Styles.GAP_8);
        fields = Styles.with(new VBox(row, send), Styles.GAP_8);
        ship.serials().openProperty().subscribe(this::numbered);
        var fill = Buttons.primary(model.texts().get("orders.fill"), model::fill);
        Buttons.with(fill, Icons.SCAN);
        fill.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(fill, Priority.ALWAYS);
        var merge = Buttons.plain("", model::merge);
        ways = Styles.with(new HBox(fill, merge), Styles.GAP_8);
        model.parcelProperty()
                .subscribe(
                        parcel -> {
                            merge.setText(parcel.map(MergeCard::action).orElse(""));
                            merge.setVisible(parcel.isPresent());
                            merge.setManaged(parcel.isPresent());
                        });
        Styles.with(Leave.only(this, Permission.SHIP), "order-foot");
        ship.openProperty().subscribe(this::open);
        ship.parcelProperty()
                .subscribe(
                        parcel -> {
                            String alone = model.texts().get("orders.ship");
                            send.setText(parcel.map(MergeCard::action).orElse(alone));
                            // pieces of several orders are numbered when they leave one by one
                            number.setDisable(parcel.isPresent());
                        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void numbered(boolean is) {
        if (is) {
            fields.getChildren().add(1, serials);
            serials.focus();
        } else {
            fields.getChildren().remove(serials);
        }
    }

    /** Whether the order shown may leave. */
    void possible(boolean is) {
        setVisible(is);
        setManaged(is);
        focus();
    }

    private void open(boolean is) {
        getChildren().setAll(is ? fields : ways);
        focus();
    }

    private void focus() {
        if (model.ship().openProperty().get()) {
            waybill.input().requestFocus();
        }
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && model.ship().openProperty().get()) {
            model.ship().end();
            key.consume();
        }
    }
}
