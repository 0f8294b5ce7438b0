package shop.kaibo.desk.shows;

import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.function.LongConsumer;

/** Something that happened around the second; pressing it goes to its second. FX thread only. */
final class HappeningCell extends ListCell<HappeningRow> {
    private final Texts texts;

    HappeningCell(Texts texts, LongConsumer go) {
        this.texts = texts;
        setText(null);
        setPrefWidth(0);
        setOnMouseClicked(
                _ -> {
                    if (getItem() != null) {
                        go.accept(getItem().atMs());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable HappeningRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : line(item));
    }

    private HBox line(HappeningRow item) {
        Ikon sign =
                switch (item.kind()) {
                    case "sale" -> Icons.CHECK;
                    case "loss" -> Icons.REFUND;
                    default -> Icons.MICROPHONE;
                };
        String tone = item.later() ? Styles.SUBTLE : Styles.MUTED;
        var icon =
                Icons.of(
                        sign,
                        Styles.ICON_16,
                        item.kind().equals("sale") && !item.later() ? Styles.SUCCESS : tone);
        var sentence =
                Texted.shrinking(
                        item.later()
                                ? texts.get("shows.machine.later", item.sentence())
                                : item.sentence(),
                        Styles.BODY);
        if (item.later()) {
            Styles.with(sentence, Styles.SUBTLE);
        }
        var line =
                Styles.with(
                        new HBox(Texted.label(item.time(), Styles.LABEL, tone), icon, sentence),
                        "shows-happening");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
