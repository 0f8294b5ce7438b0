package shop.kaibo.desk.live;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Board;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The board's command line without a field: what was typed, what Enter would do, and the second
 * Enter before what buyers would see at once. FX thread only.
 */
final class CommandViewModel {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Echo> echo = new ReadOnlyObjectWrapper<>(Echo.NONE);
    private final Texts texts;
    private final Supplier<Optional<Board>> board;
    private final Consumer<Intent> run;
    private boolean unlisting;
    private boolean armed;

    CommandViewModel(Texts texts, Supplier<Optional<Board>> board, Consumer<Intent> run) {
        this.texts = texts;
        this.board = board;
        this.run = run;
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Echo> echo() {
        return echo.getReadOnlyProperty();
    }

    /** Whether something is being typed, so that Enter and Esc belong here. */
    boolean active() {
        return unlisting || !text.get().isEmpty();
    }

    /** Takes characters that can stand there; tells whether it took them. */
    boolean type(String characters) {
        String next =
                unlisting
                        ? LiveCommand.clean(characters)
                        : text.get() + LiveCommand.clean(characters);
        if (next.isEmpty() || next.equals(text.get()) || !LiveCommand.possible(next)) {
            return false;
        }
        unlisting = false;
        set(next);
        return true;
    }

    /** Replaces what is typed, for a button that proposes a command. */
    void propose(String command) {
        unlisting = false;
        set(command);
    }

    void backspace() {
        String now = text.get();
        unlisting = false;
        set(now.isEmpty() ? "" : now.substring(0, now.length() - 1));
    }

    void clear() {
        unlisting = false;
        set("");
    }

    /** Del: take down what is named, or what is being explained; again to confirm. */
    void delete() {
        if (unlisting) {
            enter();
        } else if (text.get().matches("[0-9]*")) {
            unlisting = true;
            set(text.get());
            // the first Del is the first of the two keys this needs
            armed = reading().intent() != null;
        }
    }

    /** Does it, or asks for the second Enter; tells whether there was something to do. */
    boolean enter() {
        if (!active()) {
            return false;
        }
        Reading now = reading();
        if (now.intent() == null) {
            show(now);
            return true;
        }
        if (now.echo().tone() == Echo.Tone.WARNING && !armed) {
            armed = true;
            show(now);
            return true;
        }
        clear();
        run.accept(now.intent());
        return true;
    }

    /** The board moved under what is typed. */
    void refresh() {
        show(reading());
    }

    private void set(String next) {
        armed = false;
        text.set(next);
        show(reading());
    }

    private Reading reading() {
        return Reading.of(text.get(), unlisting, board.get(), texts);
    }

    private void show(Reading reading) {
        echo.set(reading.echo());
    }
}
