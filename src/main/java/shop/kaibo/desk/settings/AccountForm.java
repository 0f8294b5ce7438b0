package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.Joined;
import shop.kaibo.sync.Joining;

/** Address and token of an account being connected or signed in again. FX thread only. */
public final class AccountForm {
    /** What the form is open for. */
    public enum Mode {
        CLOSED,
        CONNECT,
        SIGN_IN
    }

    private final Joining joining;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyObjectWrapper<Verdict> urlVerdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyObjectWrapper<Verdict> tokenVerdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private String account = "";

    AccountForm(Joining joining, Actor actor, Texts texts, Background background) {
        this.joining = joining;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        url.addListener((_, _, _) -> forget());
        token.addListener((_, _, _) -> forget());
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public StringProperty urlProperty() {
        return url;
    }

    public StringProperty tokenProperty() {
        return token;
    }

    public ReadOnlyObjectProperty<Verdict> urlVerdictProperty() {
        return urlVerdict.getReadOnlyProperty();
    }

    /** Also says what belongs to neither field. */
    public ReadOnlyObjectProperty<Verdict> tokenVerdictProperty() {
        return tokenVerdict.getReadOnlyProperty();
    }

    /** While the platform is being asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Opens for a new account. */
    public void connect() {
        open(Mode.CONNECT, "", "");
    }

    /** Opens for a new token of an account. */
    public void signIn(AccountRow row) {
        open(Mode.SIGN_IN, row.id(), row.url());
    }

    public void close() {
        if (!busy.get()) {
            mode.set(Mode.CLOSED);
            token.set("");
        }
    }

    /** Asks the platform; closes when it agrees, else says why not. */
    public void send() {
        if (busy.get()) {
            return;
        }
        forget();
        if (url.get().isBlank()) {
            urlVerdict.set(Verdict.error(texts.get("joining.url")));
        } else if (token.get().isBlank()) {
            tokenVerdict.set(Verdict.error(texts.get("joining.secret")));
        } else {
            ask(url.get().strip(), token.get().strip(), mode.get() == Mode.SIGN_IN);
        }
    }

    private void ask(String where, String key, boolean known) {
        busy.set(true);
        String id = account;
        background.run(
                () ->
                        known
                                ? joining.signIn(actor, id, key)
                                : joining.connectOpen(actor, where, key),
                this::answered,
                failure -> {
                    busy.set(false);
                    background.broken(failure);
                });
    }

    private void answered(Joined joined) {
        busy.set(false);
        if (joined.done()) {
            close();
            return;
        }
        var place = joined.field().equals("url") ? urlVerdict : tokenVerdict;
        place.set(Verdict.error(texts.get(joined.key(), joined.arguments().toArray())));
    }

    private void open(Mode how, String id, String where) {
        if (!busy.get()) {
            account = id;
            url.set(where);
            token.set("");
            forget();
            mode.set(how);
        }
    }

    private void forget() {
        urlVerdict.set(Verdict.FINE);
        tokenVerdict.set(Verdict.FINE);
    }
}
