package shop.kaibo.desk.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Choice;
import shop.kaibo.desk.kit.Styles;

/** Which of the shop's stations this is, and the numbers it gives. FX thread only. */
final class StationLines extends VBox {
    /** As many as stand side by side; the command line knows more. */
    private static final int SHOWN = 5;

    StationLines(SettingsViewModel model) {
        Texts texts = model.texts();
        Styles.with(this, Styles.GAP_8);
        ObservableValue<Integer> station = model.valuesProperty().map(v -> v.station());
        var choice = new Choice<>(station, model::station);
        for (int each = 1; each <= SHOWN; each++) {
            choice.of(each, Integer.toString(each));
        }
        Label block = Lines.wrapped("", Styles.LABEL, Styles.MUTED);
        block.textProperty().bind(station.map(model::stationBlock));
        getChildren().addAll(Lines.named(texts.get("settings.station"), choice), block);
    }
}
