package shop.kaibo.desk.orders;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.order.Serials;

import java.util.List;

/**
 * The numbers of single pieces scanned before the waybill, where goods have any. FX thread only.
 */
public final class SerialsViewModel {
    private final Texts texts;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<String> numbers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);

    SerialsViewModel(Texts texts) {
        this.texts = texts;
        typed.addListener((_, _, _) -> verdict.set(Verdict.FINE));
    }

    /** Shows the field for them. */
    void open() {
        open.set(true);
    }

    /** None are noted any more, and the field is gone. */
    void clear() {
        open.set(false);
        numbers.clear();
        typed.set("");
    }

    /** Enter: notes the number, the same again takes it away. False when nothing was typed. */
    boolean note() {
        if (typed.get().isBlank()) {
            return false;
        }
        try {
            String number = Serials.number(typed.get());
            if (!numbers.remove(number)) {
                numbers.add(number);
            }
            typed.set("");
        } catch (Refused refused) {
            verdict.set(Verdict.error(texts.of(refused)));
        }
        return true;
    }

    /** What is noted, with a number still standing in the field. */
    List<String> all() {
        note();
        return List.copyOf(numbers);
    }

    /** Whether what stands in the field is none. */
    boolean wrong() {
        return !typed.get().isBlank();
    }

    /** Says under the field what the shop has against a number. */
    void refuse(Refused refused) {
        verdict.set(Verdict.error(texts.of(refused)));
    }

    /** Whether the field is seen. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** The numbers noted so far, first scanned first. */
    public ObservableList<String> numbers() {
        return FXCollections.unmodifiableObservableList(numbers);
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }
}
