package shop.kaibo.desk.settings;

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
import shop.kaibo.safekeeping.FoundCopy;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.Snapshot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The way back to a copy: one of the home's own, or a file from a stick, which may have to be
 * opened first. FX thread only.
 */
public final class RestoreViewModel {
    private final SafekeepingService safekeeping;
    private final Places places;
    private final Consumer<FoundCopy> window;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FoundCopy>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Runnable unsent = () -> {};

    /** Asks which file; empty when somebody thought better of it. FX thread only. */
    public interface Places {
        Optional<Path> copy();

        Optional<Path> keyFile();
    }

    /**
     * Why the shop cannot go back now.
     *
     * @param unsent whether work is unsent, which can be sent or carried away
     */
    public record Refusal(String sentence, boolean unsent) {}

    /**
     * @param window closes the shop, puts it back and opens it again
     */
    public RestoreViewModel(
            SafekeepingService safekeeping,
            Places places,
            Consumer<FoundCopy> window,
            Actor actor,
            Texts texts,
            Background background) {
        this.safekeeping = safekeeping;
        this.places = places;
        this.window = window;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        words.addListener((_, _, _) -> verdict.set(Verdict.FINE));
    }

    /** Where unsent work is seen and carried away. */
    public void onUnsent(Runnable go) {
        unsent = go;
    }

    void goUnsent() {
        unsent.run();
    }

    /** Why not, until the next try. */
    public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The file chosen last, until it is put away. */
    public ReadOnlyObjectProperty<Optional<FoundCopy>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What opens a locked one, as typed: a passphrase or a recovery code. */
    public StringProperty wordsProperty() {
        return words;
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    /** Goes on where the shop may be put back now; else says why not. */
    public void may(Runnable then) {
        run(
                () -> {
                    safekeeping.mayRestore(actor, false);
                    return true;
                },
                _ -> then.run());
    }

    /** Asks for a file and looks at it. */
    public void choose() {
        if (!busy.get()) {
            places.copy().ifPresent(file -> look(() -> safekeeping.find(file, "")));
        }
    }

    /** Opens the chosen file by what was typed. */
    public void open() {
        String typed = words.get();
        if (typed.isBlank()) {
            verdict.set(Verdict.error(texts.get("refused.restore.foreign")));
            return;
        }
        found.get().ifPresent(copy -> look(() -> safekeeping.find(copy.file(), typed)));
    }

    /** Opens it by a key file, which somebody points to. */
    public void keyFile() {
        found.get()
                .ifPresent(
                        copy ->
                                places.keyFile()
                                        .ifPresent(
                                                key ->
                                                        look(
                                                                () ->
                                                                        safekeeping.find(
                                                                                copy.file(),
                                                                                key))));
    }

    /** Leaves the chosen file where it is. */
    public void putAway() {
        found.set(Optional.empty());
        refusal.set(Optional.empty());
        words.set("");
    }

    /** Puts the shop back; somebody said yes. */
    public void restore(FoundCopy copy) {
        putAway();
        window.accept(copy);
    }

    /** What is in a copy, in one line. */
    String inside(FoundCopy copy) {
        if (copy.isLocked()) {
            return texts.get("settings.restore.locked");
        }
        Optional<Snapshot> inside = copy.inside();
        return inside.map(
                        s ->
                                texts.get(
                                        "settings.restore.inside",
                                        Shanghai.minute(s.atMs()),
                                        s.orders(),
                                        s.listings(),
                                        String.format(
                                                Locale.ROOT,
                                                "%.1f",
                                                Math.max(0.1, s.bytes() / 1e6))))
                .orElse(texts.get("settings.restore.old"));
    }

    /** What it is called when it is asked about. */
    String title(FoundCopy copy) {
        String moment =
                copy.inside()
                        .map(s -> Shanghai.shortMinute(s.atMs()))
                        .orElse(copy.file().getFileName().toString());
        return texts.get("settings.snapshot.restore.title", moment);
    }

    /** What going back to it means. */
    String why(FoundCopy copy) {
        String own =
                texts.get(
                        "settings.snapshot.restore.why",
                        copy.inside().map(Snapshot::orders).orElse(0L));
        return copy.foreign() ? texts.get("settings.restore.foreign", own) : own;
    }

    private void look(Callable<FoundCopy> looking) {
        run(
                looking,
                copy -> {
                    words.set("");
                    found.set(Optional.of(copy));
                });
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        refusal.set(Optional.empty());
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused refused) {
                        refused(refused);
                    } else {
                        background.broken(failure);
                    }
                });
    }

    private void refused(Refused refused) {
        if (refused.key().equals("refused.restore.secret")) {
            verdict.set(Verdict.error(texts.of(refused)));
        } else {
            boolean waits = refused.field().equals("outbox");
            refusal.set(Optional.of(new Refusal(texts.of(refused), waits)));
        }
    }
}
