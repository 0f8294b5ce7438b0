package shop.kaibo.desk.sync;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.safekeeping.UnsentFile;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Carrying the unsent work away in a locked file, and reading one in. FX thread only. */
public final class UnsentViewModel {
    private final UnsentFile unsent;
    private final Places places;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyObjectWrapper<String> said = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** Asks where a file goes or lies; empty when somebody thought better of it. FX thread only. */
    public interface Places {
        Optional<Path> save(String suggestedName);

        Optional<Path> open();
    }

    public UnsentViewModel(
            UnsentFile unsent, Places places, Actor actor, Texts texts, Background background) {
        this.unsent = unsent;
        this.places = places;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        words.addListener((_, _, _) -> verdict.set(Verdict.FINE));
    }

    /** The passphrase of the file. */
    public StringProperty wordsProperty() {
        return words;
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** What became of the last one. */
    public ReadOnlyObjectProperty<String> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** Asks where, then writes. */
    public void write(long nowMs) {
        String now = Shanghai.minute(nowMs).replaceAll("[^0-9]", "");
        String secret = words.get();
        places.save("kaibo-unsent-" + now + ".kaibo")
                .ifPresent(
                        file ->
                                run(
                                        () -> {
                                            int all = unsent.write(actor, file, secret);
                                            Object name = file.getFileName();
                                            return texts.get("command.unsent.out", all, name);
                                        }));
    }

    /** Asks which, then reads it in. */
    public void read() {
        String secret = words.get();
        places.open()
                .ifPresent(
                        file ->
                                run(
                                        () -> {
                                            UnsentFile.Moved is = unsent.read(actor, file, secret);
                                            return texts.get(
                                                    "command.unsent.in",
                                                    is.operations(),
                                                    is.known(),
                                                    is.left());
                                        }));
    }

    private void run(Callable<String> work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        said.set("");
        background.run(
                work,
                done -> {
                    busy.set(false);
                    words.set("");
                    said.set(done);
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused refused) {
                        verdict.set(Verdict.error(texts.of(refused)));
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
