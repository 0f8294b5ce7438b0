package shop.kaibo.desk.connect;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.States;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** The accounts of the shop, one beneath the other. FX thread only. */
final class AccountList extends VBox {
    private final ConnectViewModel model;
    private final Texts texts;
    private final VBox list = Styles.with(new VBox(), "c-list");

    AccountList(ConnectViewModel model) {
        this.model = model;
        texts = model.texts();
        Styles.with(this, Styles.PANEL, "c-accounts");
        var scroll = Styles.with(new ScrollPane(list), "c-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button add =
                Buttons.with(Buttons.plain(texts.get("connect.new"), model::begin), Icons.PLUS);
        add.setMaxWidth(Double.MAX_VALUE);
        add.setFocusTraversable(false);
        add.disableProperty().bind(model.form().busyProperty());
        var head =
                Styles.with(
                        new HBox(Texted.label(texts.get("connect.title"), Styles.TITLE)), "c-head");
        getChildren().addAll(head, scroll, Styles.with(new VBox(add), "c-foot"));
        model.accounts().rows().addListener((ListChangeListener<AccountRow>) _ -> show());
        model.accounts().chosenProperty().subscribe(this::show);
        model.form().openedProperty().subscribe(this::show);
        show();
    }

    private void show() {
        list.getChildren().setAll(model.accounts().rows().stream().map(this::line).toList());
    }

    private Node line(AccountRow row) {
        var head =
                Styles.with(
                        new HBox(
                                Texted.shrinking(row.name(), Styles.BOLD),
                                Texted.space(),
                                row.off()
                                        ? Badges.outline(row.kind())
                                        : Badges.tinted(Tone.ACCENT, null, row.kind())),
                        "c-line");
        var state = Lines.wrapped(row.state(), Styles.LABEL, Styles.MUTED);
        state.setGraphic(
                Icons.of(
                        switch (row.tone()) {
                            case SUCCESS -> Icons.DONE;
                            case WARNING, DANGER -> Icons.TIMER_ALERT;
                            case NEUTRAL, ACCENT -> Icons.NONE;
                        },
                        Styles.ICON_16,
                        row.tone().styleClass()));
        var box = Styles.with(new VBox(head, state), Styles.ROW, "c-account");
        if (row.first()) {
            box.getChildren()
                    .add(Badges.bare(Tone.NEUTRAL, Icons.LISTING, texts.get("connect.first")));
        }
        boolean shown =
                model.form().openedProperty().get().isEmpty()
                        && model.accounts()
                                .chosenProperty()
                                .get()
                                .filter(c -> c.id().equals(row.id()))
                                .isPresent();
        box.pseudoClassStateChanged(States.SELECTED, shown);
        box.setOnMousePressed(
                _ -> {
                    model.form().close();
                    model.accounts().choose(row);
                });
        return box;
    }
}
