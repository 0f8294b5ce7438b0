package shop.kaibo.desk.connect;

import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.sync.Offered.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chooses one of what a platform offers; a long list is narrowed by typing. FX thread only. */
final class OfferBox extends VBox {
    private static final int LONG = 12;
    private static final int MOST = 60;

    private final List<Value> all;
    private final StringProperty chosen;
    private final ComboBox<Value> box = new ComboBox<>();

    OfferBox(List<Value> offers, StringProperty chosen, Texts texts) {
        all = new ArrayList<>(offers);
        all.addFirst(new Value("", texts.get("connect.choices.usual")));
        this.chosen = chosen;
        Styles.with(this, Styles.GAP_4, "c-offers");
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Value value) {
                        return value == null ? "" : word(value);
                    }

                    @Override
                    public Value fromString(String text) {
                        return new Value(text, text);
                    }
                });
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(
                _ -> {
                    if (box.getValue() != null) {
                        chosen.set(box.getValue().value());
                    }
                });
        if (offers.size() > LONG) {
            Field find = Field.text(texts.get("connect.choices.find")).withoutSentence();
            find.textProperty().subscribe(this::narrow);
            HBox.setHgrow(find, Priority.ALWAYS);
            getChildren().add(find);
        }
        getChildren().add(box);
        narrow("");
    }

    private static String word(Value value) {
        return value.name().isEmpty() ? value.value() : value.name();
    }

    private void narrow(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Value> fit =
                all.stream()
                        .filter(v -> word(v).toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(MOST)
                        .toList();
        String now = chosen.get();
        box.getItems().setAll(fit);
        all.stream().filter(v -> v.value().equals(now)).findFirst().ifPresent(box::setValue);
    }
}
