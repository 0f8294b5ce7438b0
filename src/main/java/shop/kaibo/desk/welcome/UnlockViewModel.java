package shop.kaibo.desk.welcome;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;

/** Opening a shop whose key is locked: words or a file, and what was wrong with them. FX thread. */
public final class UnlockViewModel {
    private final Unlocks unlocks;
    private final Texts texts;
    private final Background background;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public UnlockViewModel(Unlocks unlocks, Texts texts, Background background) {
        this.unlocks = unlocks;
        this.texts = texts;
        this.background = background;
        typed.addListener((_, _, _) -> verdict.set(Verdict.FINE));
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** What was wrong with the last try. */
    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** While a try is being looked at, which takes some tenths of a second on purpose. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** Tries what is typed: a passphrase or a recovery code. */
    public void open() {
        String words = typed.get();
        if (words.isBlank()) {
            verdict.set(Verdict.error(texts.get("refused.key.missing")));
        } else {
            attempt(() -> unlocks.typed(words));
        }
    }

    /** Asks for the key file and tries it. */
    public void file() {
        if (!busy.get()) {
            unlocks.choose().ifPresent(file -> attempt(() -> unlocks.file(file)));
        }
    }

    private void attempt(Runnable unlocking) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                () -> {
                    unlocking.run();
                    return true;
                },
                _ -> {
                    busy.set(false);
                    typed.set("");
                    unlocks.opened();
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused refused) {
                        typed.set("");
                        verdict.set(Verdict.error(texts.of(refused)));
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
