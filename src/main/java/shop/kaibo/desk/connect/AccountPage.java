package shop.kaibo.desk.connect;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

import java.util.ArrayList;

/** One account: how it stands, what may be done with it, its defaults. FX thread only. */
final class AccountPage extends VBox {
    private final ConnectViewModel model;
    private final AccountsViewModel accounts;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Runnable files;
    private final VBox told = Styles.with(new VBox(), "c-told");

    AccountPage(ConnectViewModel model, Dialogs dialogs, Runnable files) {
        this.model = model;
        this.dialogs = dialogs;
        this.files = files;
        accounts = model.accounts();
        texts = model.texts();
        Styles.with(this, Styles.PANEL, "c-work");
        accounts.chosenProperty().subscribe(this::show);
        accounts.toldProperty().subscribe(this::said);
        show();
    }

    private void show() {
        AccountRow row = accounts.chosenProperty().get().orElse(null);
        if (row == null) {
            Button add = Buttons.primary(texts.get("connect.new"), model::begin);
            var none =
                    new EmptyState(
                            Icons.LINK,
                            texts.get("connect.none"),
                            texts.get("connect.none.todo"),
                            add);
            VBox.setVgrow(none, Priority.ALWAYS);
            getChildren().setAll(none);
            return;
        }
        var halves = new Halves();
        var first = new ArrayList<Node>();
        first.add(facts(row));
        first.add(acts(row));
        halves.first(first.toArray(Node[]::new));
        var second = new ArrayList<Node>();
        if (!row.off()) {
            second.add(new ChoicesPane(model.choices()));
        }
        second.add(Lines.lacks(texts, row.lacks(), "connect.lacks.none"));
        halves.second(second.toArray(Node[]::new));
        var head =
                Styles.with(
                        new HBox(
                                Texted.shrinking(row.name(), Styles.NUM_S),
                                row.off()
                                        ? Badges.outline(row.kind())
                                        : Badges.tinted(Tone.ACCENT, Icons.STORE, row.kind()),
                                Texted.space()),
                        "c-title");
        getChildren()
                .setAll(
                        head,
                        Lines.scrolling(Styles.with(new VBox(halves), "c-body")),
                        told,
                        Styles.with(foot(row), "c-foot"));
        said();
    }

    private Node facts(AccountRow row) {
        var state = Lines.wrapped(row.state(), Styles.BOLD);
        state.setGraphic(
                Icons.of(
                        row.off()
                                ? Icons.NONE
                                : row.tone() == Tone.WARNING ? Icons.TIMER_ALERT : Icons.DONE,
                        Styles.ICON_18,
                        row.tone().styleClass()));
        var box =
                Styles.with(
                        new VBox(state, Texted.shrinking(row.where(), Styles.LABEL, Styles.MUTED)),
                        Styles.GAP_8,
                        Styles.SUB_PANEL,
                        "c-facts");
        if (row.first()) {
            box.getChildren()
                    .add(Badges.bare(Tone.NEUTRAL, Icons.LISTING, texts.get("connect.first")));
        }
        return box;
    }

    private Node acts(AccountRow row) {
        var acts = Styles.with(new FlowPane(), "c-acts");
        if (row.off()) {
            acts.getChildren()
                    .add(Buttons.primary(texts.get("connect.on.act"), () -> accounts.on(row)));
        } else {
            boolean due = row.tone() == Tone.WARNING;
            if (row.byFiles()) {
                acts.getChildren()
                        .add(
                                Buttons.with(
                                        Buttons.plain(texts.get("connect.files"), files),
                                        Icons.IMPORT));
            } else {
                Runnable again = () -> model.form().again(row);
                acts.getChildren()
                        .addAll(
                                due
                                        ? Buttons.primary(texts.get("connect.again"), again)
                                        : Buttons.plain(texts.get("connect.again"), again),
                                Buttons.plain(
                                        texts.get("connect.check"), () -> accounts.check(row)));
            }
            acts.getChildren()
                    .add(Buttons.plain(texts.get("connect.off.act"), () -> accounts.off(row)));
        }
        acts.getChildren()
                .forEach(
                        b -> {
                            b.disableProperty().bind(accounts.busyProperty());
                            b.setFocusTraversable(true);
                        });
        return acts;
    }

    private HBox foot(AccountRow row) {
        Button pin =
                Buttons.with(
                        Buttons.quiet(
                                texts.get(row.pinned() ? "connect.unpin" : "connect.pin"),
                                () -> accounts.pin(row, !row.pinned())),
                        Icons.LOCK);
        // a server that shows no key cannot be held to one
        pin.setVisible(row.encrypted() && !row.off());
        Button leave = Buttons.quiet(texts.get("connect.leave"), () -> leave(row));
        pin.disableProperty().bind(accounts.busyProperty());
        leave.disableProperty().bind(accounts.busyProperty());
        return Styles.with(new HBox(pin, Texted.space(), leave), Styles.GAP_8);
    }

    private void leave(AccountRow row) {
        dialogs.confirm(
                texts.get("connect.leave.title", row.name()),
                texts.get("connect.leave.why"),
                texts.get("connect.leave"),
                texts.get("connect.leave.stay"),
                () -> accounts.leave(row, false));
    }

    private void said() {
        Told now = accounts.toldProperty().get();
        Lines.say(told, now);
        if (now.unsent()) {
            accounts.chosenProperty()
                    .get()
                    .ifPresent(
                            row ->
                                    told.getChildren()
                                            .add(
                                                    Buttons.plain(
                                                            texts.get("connect.leave.keep"),
                                                            () -> accounts.leave(row, true))));
        }
    }
}
