package shop.kaibo.desk.live;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.calendar.Truth;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks the three truths before a show, a key each; the third goes on by itself. Skipping is a key
 * too, and says why. FX thread only.
 */
final class TruthCard {
    private static final List<String> TRUTHS = List.of("person", "goods", "price");

    private final Dialogs dialogs;
    private final Texts texts;
    private final Consumer<Truth> answered;
    private final List<ToggleButton> ticks = new ArrayList<>();

    TruthCard(Dialogs dialogs, Texts texts, Consumer<Truth> answered) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.answered = answered;
    }

    void open() {
        var box = Styles.with(new VBox(), Styles.GAP_12);
        for (int i = 0; i < TRUTHS.size(); i++) {
            var tick =
                    Styles.with(
                            new ToggleButton(texts.get("live.truth." + TRUTHS.get(i))),
                            Styles.TOGGLE);
            tick.setGraphic(Keys.cap(String.valueOf(i + 1)));
            tick.setMaxWidth(Double.MAX_VALUE);
            tick.setAlignment(Pos.CENTER_LEFT);
            tick.setOnAction(_ -> ticked());
            ticks.add(tick);
            box.getChildren().add(tick);
        }
        box.getChildren()
                .add(Texted.label(texts.get("live.truth.skip"), Styles.LABEL, Styles.MUTED));
        var skips = Styles.with(new HBox(), Styles.GAP_8);
        for (int i = 0; i < Truth.REASONS.size(); i++) {
            String why = Truth.REASONS.get(i);
            Button skip =
                    Buttons.small(
                            Buttons.plain(texts.get("live.truth.why." + why), () -> done(why)));
            skip.setGraphic(Keys.cap(String.valueOf(i + 4)));
            skips.getChildren().add(skip);
        }
        box.getChildren().add(skips);
        box.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        dialogs.wide(
                texts.get("live.truth"),
                box,
                Buttons.plain(texts.get("live.cancel"), dialogs::close));
        ticks.getFirst().requestFocus();
    }

    // when a key only went down its digit is still to come, and would be typed into the next card
    private void typed(KeyEvent key) {
        String typed = key.getCharacter();
        int digit = typed.length() == 1 ? Character.digit(typed.charAt(0), 10) : 0;
        if (digit >= 1 && digit <= ticks.size()) {
            ticks.get(digit - 1).setSelected(!ticks.get(digit - 1).isSelected());
            ticked();
            key.consume();
        } else if (digit > ticks.size() && digit <= ticks.size() + Truth.REASONS.size()) {
            done(Truth.REASONS.get(digit - ticks.size() - 1));
            key.consume();
        }
    }

    private void ticked() {
        if (ticks.stream().allMatch(ToggleButton::isSelected)) {
            done("");
        }
    }

    private void done(String skipped) {
        dialogs.close();
        answered.accept(
                new Truth(
                        ticks.get(0).isSelected(),
                        ticks.get(1).isSelected(),
                        ticks.get(2).isSelected(),
                        skipped));
    }
}
