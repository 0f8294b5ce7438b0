package shop.kaibo.desk.connect;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.kaibo.base.Refused;
import shop.kaibo.desk.kit.Background;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** One question to a platform at a time, and how the last one went. FX thread only. */
final class Asking {
    private final Background background;
    private final Consumer<Refused> refused;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * @param refused hears what was refused
     */
    Asking(Background background, Consumer<Refused> refused) {
        this.background = background;
        this.refused = refused;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    boolean busy() {
        return busy.get();
    }

    void tell(Told now) {
        told.set(now);
    }

    /** Works off the FX thread; while something is asked, nothing else is. */
    <T> void ask(Callable<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused its) {
                        refused.accept(its);
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
