package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.safekeeping.ShopLock;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * The lock on the shop's key: how it is kept, a passphrase or a file in its place, and the recovery
 * code, shown once. FX thread only.
 */
public final class KeyViewModel {
    static final String MACHINE = "machine";

    private final ShopLock lock;
    private final BackupPlace place;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper(MACHINE);
    private final StringProperty present = new SimpleStringProperty("");
    private final StringProperty next = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> presentVerdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyObjectWrapper<Verdict> nextVerdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public KeyViewModel(
            ShopLock lock, BackupPlace place, Actor actor, Texts texts, Background background) {
        this.lock = lock;
        this.place = place;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        present.addListener((_, _, _) -> presentVerdict.set(Verdict.FINE));
        next.addListener((_, _, _) -> nextVerdict.set(Verdict.FINE));
        again.addListener((_, _, _) -> nextVerdict.set(Verdict.FINE));
        background.run(lock::word, kept::set);
    }

    /** How the key is kept now: "machine", "passphrase" or "key_file". */
    public ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** What opens it now, as typed: a passphrase or the recovery code. */
    public StringProperty presentProperty() {
        return present;
    }

    public StringProperty nextProperty() {
        return next;
    }

    /** The new passphrase once more. */
    public StringProperty againProperty() {
        return again;
    }

    public ReadOnlyObjectProperty<Verdict> presentVerdictProperty() {
        return presentVerdict.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Verdict> nextVerdictProperty() {
        return nextVerdict.getReadOnlyProperty();
    }

    /** The recovery code until somebody has written it down; empty when there is none to show. */
    public ReadOnlyStringProperty codeProperty() {
        return code.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** Locks the key by the words typed twice. */
    public void passphrase() {
        String words = next.get();
        if (!words.equals(again.get())) {
            nextVerdict.set(Verdict.error(texts.get("refused.key.twice")));
            return;
        }
        String now = present.get();
        change(() -> lock.passphrase(actor, now, words));
    }

    /** Asks where the key file lies, or is to lie, and locks the key by it. */
    public void keyFile() {
        String now = present.get();
        place.choose("kaibo-key.txt").ifPresent(file -> keyFile(now, file));
    }

    private void keyFile(String now, Path file) {
        change(() -> lock.keyFile(actor, now, file));
    }

    /** Takes the lock away. */
    public void release() {
        String now = present.get();
        change(
                () -> {
                    lock.release(actor, now);
                    return "";
                });
    }

    /** By the present key file, which somebody points to: takes the lock away. */
    public void releaseByFile() {
        place.choose("kaibo-key.txt")
                .ifPresent(
                        file ->
                                change(
                                        () -> {
                                            lock.release(actor, file);
                                            return "";
                                        }));
    }

    /** The code is on paper. */
    public void written() {
        code.set("");
    }

    private void change(Callable<String> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                work,
                fresh -> {
                    busy.set(false);
                    present.set("");
                    next.set("");
                    again.set("");
                    code.set(fresh);
                    background.run(lock::word, kept::set);
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused refused) {
                        boolean now = refused.field().equals("secret");
                        var verdict = now ? presentVerdict : nextVerdict;
                        verdict.set(Verdict.error(texts.of(refused)));
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
