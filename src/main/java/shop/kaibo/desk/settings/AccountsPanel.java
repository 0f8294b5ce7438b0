package shop.kaibo.desk.settings;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** The shop's accounts and the form that connects one. FX thread only. */
final class AccountsPanel {
    private final AccountsViewModel model;
    private final AccountForm form;
    private final Texts texts;
    private final Dialogs dialogs;
    private Runnable files = () -> {};
    private final VBox list = Styles.with(new VBox(), "k-settings-list");

    AccountsPanel(AccountsViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        form = model.form();
        texts = model.texts();
    }

    Panel panel() {
        Button connect =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(
                                        texts.get("settings.accounts.connect"), this::connect),
                                Icons.PLUS));
        connect.disableProperty().bind(form.busyProperty());
        var kinds = new KindFields(model.kindForm(), texts).node();
        var filling = fields();
        filling.visibleProperty().bind(form.modeProperty().isNotEqualTo(AccountForm.Mode.CLOSED));
        filling.managedProperty().bind(filling.visibleProperty());
        model.rows().addListener((ListChangeListener<AccountRow>) _ -> show());
        model.refusalProperty().addListener((_, _, _) -> show());
        form.modeProperty().addListener((_, _, _) -> show());
        show();
        return new Panel(texts.get("settings.accounts"), connect)
                .content(Lines.body(list, filling, kinds));
    }

    private void connect() {
        var kinds = model.kindForm().kinds();
        if (!kinds.isEmpty()) {
            model.kindForm().open(kinds.getFirst().platform());
        }
    }

    /** Where files are taken in and written. */
    void onFiles(Runnable open) {
        files = open;
    }

    private void show() {
        list.getChildren().setAll(model.rows().stream().map(this::account).toList());
        if (model.rows().isEmpty() && form.modeProperty().get() == AccountForm.Mode.CLOSED) {
            list.getChildren()
                    .add(
                            new EmptyState(
                                    Icons.LINK,
                                    texts.get("settings.accounts.none"),
                                    texts.get("settings.accounts.none.todo")));
        }
    }

    private Node account(AccountRow row) {
        var head =
                Styles.with(
                        new HBox(
                                Badges.tinted(Tone.ACCENT, Icons.STORE, row.platform()),
                                Texted.shrinking(row.url(), Styles.BOLD)),
                        "k-settings-line");
        Button again =
                Buttons.small(
                        Buttons.plain(texts.get("settings.account.again"), () -> form.signIn(row)));
        Button carry =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(
                                        texts.get("settings.account.files"), () -> files.run()),
                                Icons.IMPORT));
        Button leave =
                Buttons.small(Buttons.quiet(texts.get("settings.account.leave"), () -> ask(row)));
        var foot =
                Styles.with(
                        new HBox(
                                Texted.shrinking(row.signedIn(), Styles.LABEL, Styles.MUTED),
                                Texted.space(),
                                pin(row),
                                leave,
                                row.url().startsWith("files:") ? carry : again),
                        "k-settings-line");
        var box = Styles.with(new VBox(head, foot), "k-settings-account");
        model.refusalProperty()
                .get()
                .filter(refusal -> refusal.row().id().equals(row.id()))
                .ifPresent(refusal -> box.getChildren().add(refusal(refusal)));
        return box;
    }

    // a server that shows no key cannot be held to one
    private Node pin(AccountRow row) {
        String verb = row.pinned() ? "settings.account.unpin" : "settings.account.pin";
        Button pin =
                Buttons.small(
                        Buttons.with(
                                Buttons.quiet(texts.get(verb), () -> model.pin(row, !row.pinned())),
                                Icons.LOCK));
        pin.setVisible(row.encrypted());
        pin.setManaged(row.encrypted());
        return pin;
    }

    private Node refusal(AccountsViewModel.Refusal refusal) {
        var why = Lines.wrapped(refusal.sentence(), Styles.LABEL, Styles.WARNING);
        why.setGraphic(Icons.of(Icons.WARN, Styles.WARNING));
        if (!refusal.unsent()) {
            return Styles.with(new HBox(why), "k-settings-line");
        }
        Button keep =
                Buttons.small(
                        Buttons.plain(
                                texts.get("settings.account.keep"),
                                () -> model.disconnectKeeping(refusal.row())));
        return Styles.with(new HBox(why, keep), "k-settings-line");
    }

    private void ask(AccountRow row) {
        dialogs.confirm(
                texts.get("settings.account.leave.title", row.url()),
                texts.get("settings.account.leave.why"),
                texts.get("settings.account.leave"),
                texts.get("settings.account.leave.stay"),
                () -> model.disconnect(row));
    }

    private VBox fields() {
        var url = Field.code("https://");
        var token = Field.secret(texts.get("settings.form.ask"));
        url.textProperty().bindBidirectional(form.urlProperty());
        token.textProperty().bindBidirectional(form.tokenProperty());
        url.verdictProperty().bind(form.urlVerdictProperty());
        token.verdictProperty().bind(form.tokenVerdictProperty());
        url.disableProperty()
                .bind(
                        form.busyProperty()
                                .or(form.modeProperty().isEqualTo(AccountForm.Mode.SIGN_IN)));
        token.disableProperty().bind(form.busyProperty());
        url.input().setOnAction(_ -> token.input().requestFocus());
        token.input().setOnAction(_ -> form.send());
        Button send = Buttons.primary("", form::send);
        send.disableProperty().bind(form.busyProperty());
        send.textProperty()
                .bind(
                        form.busyProperty()
                                .flatMap(busy -> form.modeProperty().map(m -> verb(busy, m))));
        Button close = Buttons.quiet(texts.get("settings.form.close"), form::close);
        close.disableProperty().bind(form.busyProperty());
        form.modeProperty()
                .addListener(
                        (_, _, mode) -> {
                            if (mode != AccountForm.Mode.CLOSED) {
                                (mode == AccountForm.Mode.CONNECT ? url : token)
                                        .input()
                                        .requestFocus();
                            }
                        });
        return Styles.with(
                new VBox(
                        Lines.named(texts.get("settings.form.url"), url),
                        Lines.named(texts.get("settings.form.token"), token),
                        Styles.with(new HBox(Texted.space(), close, send), Styles.GAP_8)),
                "k-settings-account");
    }

    private String verb(boolean busy, AccountForm.Mode mode) {
        return texts.get(
                busy
                        ? "settings.form.asking"
                        : mode == AccountForm.Mode.SIGN_IN
                                ? "settings.form.signIn"
                                : "settings.form.connect");
    }
}
