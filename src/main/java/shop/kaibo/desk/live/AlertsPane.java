package shop.kaibo.desk.live;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Corners;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.operator.Permission;

/** What wants a hand, most urgent first, and the show's own two verbs. FX thread only. */
final class AlertsPane extends VBox {
    private final LiveViewModel model;

    AlertsPane(LiveViewModel model, Runnable handOver, Runnable stop) {
        this.model = model;
        Texts texts = model.texts();
        Label count = Badges.count("0", false);
        Button mic = Buttons.small(Buttons.quiet(texts.get("live.mic.change"), handOver));
        Button end = Buttons.small(Buttons.plain(texts.get("live.stop"), stop));
        mic.setGraphic(Keys.cap("F10"));
        Leave.only(mic, Permission.BROADCAST);
        Leave.only(end, Permission.BROADCAST);
        mic.setFocusTraversable(false);
        end.setFocusTraversable(false);
        var panel = new Panel(texts.get("live.alerts"), mic, end);
        panel.head().getChildren().add(1, count);
        ListView<AlertRow> list = Styles.with(new ListView<>(), "live-alerts");
        list.setFocusTraversable(false);
        list.setSelectionModel(new NoSelection<>());
        list.setPlaceholder(
                Styles.with(
                        new HBox(
                                Icons.of(Icons.CHECK, Styles.ICON_16, Styles.SUCCESS),
                                Texted.label(
                                        texts.get("live.alerts.none"), Styles.LABEL, Styles.MUTED)),
                        "live-fine"));
        list.setCellFactory(_ -> new AlertCell());
        var rows = new WholeRows(list);
        panel.content(Corners.round(rows));
        getChildren().add(panel);
        VBox.setVgrow(panel, Priority.ALWAYS);
        model.state()
                .subscribe(
                        state -> {
                            count.setText(String.valueOf(state.alerts().size()));
                            count.setVisible(!state.alerts().isEmpty());
                            if (!list.getItems().equals(state.alerts())) {
                                list.getItems().setAll(state.alerts());
                                rows.requestLayout();
                            }
                        });
    }

    private final class AlertCell extends ListCell<AlertRow> {
        AlertCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable AlertRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : line(row));
        }

        private HBox line(AlertRow row) {
            Button verb = Buttons.small(Buttons.plain(row.verb(), () -> model.step(row)));
            verb.setFocusTraversable(false);
            Leave.only(verb, Permission.RESTOCK);
            Label sentence = Texted.shrinking(row.sentence(), Styles.BODY);
            String tone = row.sign().tone().styleClass();
            return Styles.with(
                    new HBox(
                            Icons.of(icon(row.sign()), Styles.ICON_18, tone),
                            sentence,
                            Texted.space(),
                            verb),
                    "live-alert");
        }
    }

    private static Ikon icon(AlertRow.Sign sign) {
        return switch (sign) {
            case SILENT -> Icons.OFFLINE;
            case PRICE -> Icons.PRICE;
            case OVERSOLD, SOLD_OUT -> Icons.WRONG;
            case LOW, SIZE -> Icons.WARN;
            case UNPAID -> Icons.TIMER_ALERT;
            case REFUND -> Icons.CASH_REFUND;
        };
    }
}
