package shop.kaibo.desk.files;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** One piece of work on files at a time, and how the last one went. FX thread only. */
final class FileAsking {
    private final Texts texts;
    private final Background background;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    FileAsking(Texts texts, Background background) {
        this.texts = texts;
        this.background = background;
    }

    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void tell(String words) {
        told.set(words);
    }

    void forget() {
        told.set("");
        refusal.set("");
    }

    <T> void ask(Callable<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        forget();
        background.run(
                work,
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused refused) {
                        refusal.set(texts.of(refused));
                    } else if (failure instanceof UncheckedIOException) {
                        refusal.set(texts.get("files.disk"));
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
