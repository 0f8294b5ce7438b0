package shop.kaibo.desk.orders;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Permission;

/** Paying back from the order itself, where its platform knows no after-sale case. FX thread. */
final class RepayBox extends VBox {
    private final RepayViewModel model;
    private final Texts texts;
    private final VBox room = Styles.with(new VBox(), Styles.GAP_8);
    private final Field amount = Field.price();
    private final Field reason;
    private final Label words = Texted.label("", Styles.LABEL);
    private final HBox fields;
    private final CheckBox goods;

    RepayBox(RepayViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        reason = Field.text(texts.get("orders.repay.reason"));
        amount.textProperty().bindBidirectional(model.amountProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        amount.withoutSentence();
        reason.withoutSentence();
        Em.width(amount, 112);
        HBox.setHgrow(reason, Priority.ALWAYS);
        amount.input().setOnAction(_ -> reason.input().requestFocus());
        reason.input().setOnAction(_ -> model.next());
        fields = Styles.with(new HBox(amount, reason), Styles.GAP_8, "order-repay");
        goods = new CheckBox(texts.get("orders.repay.goods"));
        goods.selectedProperty().bindBidirectional(model.goodsProperty());
        words.setMinSize(0, Region.USE_PREF_SIZE);
        words.setWrapText(true);
        getChildren().add(Leave.only(room, Permission.CASE_DECIDE));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.pageProperty().subscribe(this::show);
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && room.getChildren().contains(fields)) {
            model.close();
            key.consume();
        }
    }

    private void show(RepayPage page) {
        boolean was = room.getChildren().contains(fields);
        switch (page.step()) {
            case ABSENT -> room.getChildren().clear();
            case OFFERED -> room.getChildren().setAll(open());
            case FILLING, CONFIRMING -> {
                fill(page);
                if (!was) {
                    amount.input().requestFocus();
                    amount.input().selectAll();
                }
            }
        }
    }

    private Button open() {
        var open =
                Buttons.small(
                        Buttons.with(
                                Buttons.quiet(texts.get("orders.repay"), model::open),
                                Icons.CASH_REFUND));
        open.setFocusTraversable(false);
        return open;
    }

    private void fill(RepayPage page) {
        boolean asked = page.step() == RepayPage.Step.CONFIRMING;
        boolean wrong = !page.refusal().isEmpty();
        amount.verdictProperty().set(verdict(page, "amount"));
        reason.verdictProperty().set(verdict(page, "reason"));
        words.setText(wrong ? page.refusal() : page.words());
        words.getStyleClass().removeAll(Styles.DANGER, Styles.WARNING, Styles.MUTED);
        words.getStyleClass().add(wrong ? Styles.DANGER : asked ? Styles.WARNING : Styles.MUTED);
        words.setGraphic(
                wrong
                        ? Icons.of(Icons.WRONG, Styles.ICON_16, Styles.DANGER)
                        : asked ? Icons.of(Icons.WARN, Styles.ICON_16, Styles.WARNING) : null);
        Button close = Buttons.small(Buttons.quiet(texts.get("orders.repay.close"), model::close));
        String verb = texts.get(asked ? "orders.repay.send" : "orders.repay.next");
        Button next =
                Buttons.small(
                        asked
                                ? Buttons.danger(verb, model::next)
                                : Buttons.plain(verb, model::next));
        var keys = Styles.with(new HBox(goods, Texted.space(), close, next), "order-repay");
        if (!room.getChildren().contains(fields)) {
            room.getChildren().setAll(fields, words, keys);
        } else {
            room.getChildren().set(2, keys);
        }
    }

    private static Verdict verdict(RepayPage page, String field) {
        return page.field().equals(field) ? Verdict.error(page.refusal()) : Verdict.FINE;
    }
}
