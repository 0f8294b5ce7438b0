package shop.kaibo.desk.listing;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.listing.TemplateKind;
import shop.kaibo.rules.ListingRules;

/** The stock of a card with its unit; arrows go by the template's step. FX thread only. */
final class StockField {
    private final ListingViewModel model;
    private final CardViewModel card;
    private final Label unit = Texted.label("", Styles.CAPTION, Styles.MUTED);
    private final Field field = Field.number("", "").withoutSentence().behind(unit);
    private final Subscription follows;

    StockField(ListingViewModel model, CardViewModel card) {
        this.model = model;
        this.card = card;
        field.input().addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        follows =
                model.desk()
                        .subscribe(
                                desk -> {
                                    String key = TemplateKind.unitKey(desk.template().unit());
                                    unit.setText(model.texts().get(key));
                                });
    }

    Field field() {
        return field;
    }

    /** Lets go of the screen. */
    void close() {
        follows.unsubscribe();
    }

    private void step(KeyEvent key) {
        int direction = key.getCode() == KeyCode.UP ? 1 : key.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction == 0 || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        String typed = card.stock.get().isEmpty() ? card.sticky.get() : card.stock.get();
        long from = typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : 0;
        long step = (long) direction * model.desk().get().template().step();
        long to = Math.clamp(from + step, 0, ListingRules.limits().mostStock());
        card.stock.set(Long.toString(to));
        field.input().end();
        key.consume();
    }
}
