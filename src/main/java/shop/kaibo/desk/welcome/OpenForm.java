package shop.kaibo.desk.welcome;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.sync.Joined;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Address and token of a shop with the open API, tried before they are kept. FX thread only. */
public final class OpenForm {
    private final Starts starts;
    private final ObservableValue<Texts> texts;
    private final Background background;
    private final Runnable connected;
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> urlVerdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyObjectWrapper<Verdict> tokenVerdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyObjectWrapper<Verdict> result = new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyBooleanWrapper good = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    OpenForm(
            Starts starts,
            ObservableValue<Texts> texts,
            Background background,
            Runnable connected) {
        this.starts = starts;
        this.texts = texts;
        this.background = background;
        this.connected = connected;
        url.addListener((_, _, _) -> forget());
        token.addListener((_, _, _) -> forget());
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

    public ReadOnlyObjectProperty<Verdict> tokenVerdictProperty() {
        return tokenVerdict.getReadOnlyProperty();
    }

    /** A refusal that belongs to neither field. */
    public ReadOnlyObjectProperty<Verdict> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Whether what stands in the fields was tried and works. */
    public ReadOnlyBooleanProperty goodProperty() {
        return good.getReadOnlyProperty();
    }

    /** While the platform is being asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Asks the platform and keeps nothing. */
    public void test() {
        String where = url.get().strip();
        String key = token.get().strip();
        ask(() -> starts.test(where, key), _ -> good.set(true));
    }

    /** Asks the platform, keeps the account and goes to the shop. */
    public void connect() {
        String where = url.get().strip();
        String key = token.get().strip();
        ask(() -> starts.connectOpen(where, key), _ -> connected.run());
    }

    /** What was said belongs to what stood there before. */
    void forget() {
        urlVerdict.set(Verdict.FINE);
        tokenVerdict.set(Verdict.FINE);
        result.set(Verdict.FINE);
        good.set(false);
    }

    private void ask(Callable<Joined> question, Consumer<Joined> done) {
        if (busy.get()) {
            return;
        }
        forget();
        if (url.get().isBlank()) {
            urlVerdict.set(Verdict.error(texts.getValue().get("joining.url")));
        } else if (token.get().isBlank()) {
            tokenVerdict.set(Verdict.error(texts.getValue().get("joining.secret")));
        } else {
            busy.set(true);
            background.run(
                    question,
                    joined -> {
                        busy.set(false);
                        if (joined.done()) {
                            done.accept(joined);
                        } else {
                            say(joined);
                        }
                    },
                    failure -> {
                        busy.set(false);
                        background.broken(failure);
                    });
        }
    }

    private void say(Joined joined) {
        var place =
                switch (joined.field()) {
                    case "url" -> urlVerdict;
                    case "token" -> tokenVerdict;
                    default -> result;
                };
        place.set(Verdict.error(texts.getValue().get(joined.key(), joined.arguments().toArray())));
    }
}
