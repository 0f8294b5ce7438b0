package shop.kaibo.desk.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/**
 * Who is at work, as the frame shows it, and which screens are not theirs. Whoever builds the
 * program keeps it up to date. FX thread only.
 */
public final class Seat {
    private final StringProperty name = new SimpleStringProperty("");
    private final ObservableSet<String> closed = FXCollections.observableSet();
    private final ObjectProperty<String> route =
            new SimpleObjectProperty<>("") {
                @Override
                public void set(String to) {
                    if (!closed.contains(to)) {
                        super.set(to);
                    }
                }
            };
    private Runnable change = () -> {};

    /** Whose name the top bar shows; empty where one person works alone. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Ids of the screens nobody gets to now. */
    public ObservableSet<String> closed() {
        return closed;
    }

    /** What a press on the name does. */
    public void onChange(Runnable act) {
        change = act;
    }

    /** The screen that is shown; a closed one is never gone to. */
    ObjectProperty<String> route() {
        return route;
    }

    BooleanBinding open(String route) {
        return Bindings.createBooleanBinding(() -> !closed.contains(route), closed);
    }

    void change() {
        change.run();
    }
}
