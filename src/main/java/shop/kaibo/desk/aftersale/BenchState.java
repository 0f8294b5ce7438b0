package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

/** What the bench shows at this moment. FX thread only. */
public final class BenchState {
    private static final int SHOWN = 3;

    final ReadOnlyObjectWrapper<BenchMode> mode = new ReadOnlyObjectWrapper<>(BenchMode.IDLE);
    final ReadOnlyObjectWrapper<@Nullable BenchCard> card = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<byte @Nullable []> photo = new ReadOnlyObjectWrapper<>();
    final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    final ReadOnlyObjectWrapper<ScanAnswer> answer = new ReadOnlyObjectWrapper<>(ScanAnswer.NONE);
    final ReadOnlyIntegerWrapper choice = new ReadOnlyIntegerWrapper();
    final ReadOnlyObjectWrapper<Confirm> confirm = new ReadOnlyObjectWrapper<>(Confirm.NONE);
    private final ObservableList<Handled> handled = FXCollections.observableArrayList();

    void handled(Handled one) {
        handled.addFirst(one);
        if (handled.size() > SHOWN) {
            handled.removeLast();
        }
    }

    void unhandled(String operation) {
        handled.removeIf(one -> one.operation().equals(operation));
    }

    public ReadOnlyObjectProperty<BenchMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** The case on the bench, null when there is none. */
    public ReadOnlyObjectProperty<@Nullable BenchCard> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** The picture the buyer saw, a JPEG, null when there is none. */
    public ReadOnlyObjectProperty<byte @Nullable []> photoProperty() {
        return photo.getReadOnlyProperty();
    }

    /** What stands in the scan line. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ScanAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The grade or reason chosen, 0 for none. */
    public ReadOnlyIntegerProperty choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Confirm> confirmProperty() {
        return confirm.getReadOnlyProperty();
    }

    /** The last parcels handled here, newest first. */
    public ObservableList<Handled> handled() {
        return FXCollections.unmodifiableObservableList(handled);
    }
}
