package shop.kaibo.desk.sync;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

/** What was done last and how far each of it is on its way. FX thread only. */
final class LogPane extends VBox {
    LogPane(SyncViewModel model) {
        Texts texts = model.texts();
        var list = Styles.with(new ListView<>(model.log()), Styles.DENSE);
        list.setFocusTraversable(false);
        list.setMouseTransparent(false);
        list.setCellFactory(_ -> new LogCell());
        list.setPlaceholder(
                new EmptyState(
                        Icons.UPLOADING,
                        texts.get("sync.log.none"),
                        texts.get("sync.log.none.why")));
        var panel = new Panel(texts.get("sync.log")).ruled().content(Corners.round(list));
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    private static final class LogCell extends ListCell<LogRow> {
        LogCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable LogRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : line(row));
        }

        private static HBox line(LogRow row) {
            Ikon sign =
                    switch (row.tone()) {
                        case SUCCESS -> Icons.DONE;
                        case DANGER -> Icons.REFUSED;
                        case WARNING -> Icons.HELP;
                        case NEUTRAL, ACCENT -> Icons.CLOCK;
                    };
            return Styles.with(
                    new HBox(
                            Icons.of(sign, Styles.ICON_16, row.tone().styleClass()),
                            Texted.shrinking(row.what()),
                            Texted.space(),
                            Texted.label(row.state(), Styles.LABEL, Styles.MUTED),
                            Texted.label(row.time(), Styles.LABEL, Styles.SUBTLE)),
                    "s-log-row");
        }
    }
}
