package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;

import java.util.List;

/** What the bench shows at this moment. FX thread only. */
public final class BenchState {
    private static final int SHOWN = 3;

    final ReadOnlyObjectWrapper<BenchMode> mode = new ReadOnlyObjectWrapper<>(BenchMode.IDLE);
    final ReadOnlyObjectWrapper<@Nullable BenchCard> card = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(Kept.NONE);
    final ReadOnlyObjectWrapper<byte @Nullable []> photo = new ReadOnlyObjectWrapper<>();
    final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    final ReadOnlyObjectWrapper<ScanAnswer> answer = new ReadOnlyObjectWrapper<>(ScanAnswer.NONE);
    final ReadOnlyIntegerWrapper choice = new ReadOnlyIntegerWrapper();
    final ReadOnlyObjectWrapper<PieceCount> pieces = new ReadOnlyObjectWrapper<>(PieceCount.NONE);
    final ReadOnlyObjectWrapper<@Nullable LooseRow> loose = new ReadOnlyObjectWrapper<>();
    final ReadOnlyStringWrapper waybill = new ReadOnlyStringWrapper("");
    final ReadOnlyObjectWrapper<Confirm> confirm = new ReadOnlyObjectWrapper<>(Confirm.NONE);
    final ObservableList<BenchChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<Handled> handled = FXCollections.observableArrayList();
    private final Texts texts;
    private final ReadOnlyDoubleWrapper pace = new ReadOnlyDoubleWrapper();
    private long parcels;
    private double spent;
    private boolean busy;
    private boolean warned;

    BenchState(Texts texts) {
        this.texts = texts;
    }

    /** Goes on to wait for something else; what was chosen for the last is forgotten. */
    void enter(BenchMode next) {
        BenchCard shown = card.get();
        choice.set(0);
        warned = false;
        waybill.set("");
        pieces.set(shown == null ? PieceCount.NONE : PieceCount.of(shown.sale().quantity()));
        mode.set(next);
        label();
    }

    void clear() {
        loose.set(null);
        card.set(null);
        photo.set(null);
        choices.clear();
        text.set("");
        answer.set(ScanAnswer.NONE);
        enter(BenchMode.IDLE);
    }

    void choose(int number) {
        choice.set(number);
        warned = false;
        label();
    }

    void count(PieceCount count) {
        pieces.set(count);
        warned = false;
        label();
    }

    /** The code of the parcel that goes out; the carrier is read off it where it shows. */
    void send(String number) {
        waybill.set(number);
        text.set(number);
        int carrier = BenchDesk.carrier(number);
        choice.set(carrier > 0 ? carrier : choice.get());
        answer.set(new ScanAnswer(true, texts.get("bench.outgoing")));
        label();
    }

    void choices(List<BenchChoice> several) {
        choices.setAll(several);
        enter(BenchMode.CHOOSE);
    }

    /** True the first time: the large key now asks for a second press. */
    boolean warn() {
        boolean first = !warned;
        warned = true;
        label();
        return first;
    }

    /** Whether this case is still the one on the bench. */
    boolean shows(BenchCard one) {
        BenchCard shown = card.get();
        return shown != null && shown.sale().id().equals(one.sale().id());
    }

    boolean busy() {
        return busy;
    }

    void busy(boolean is) {
        busy = is;
        label();
    }

    void label() {
        BenchCard shown = card.get();
        confirm.set(shown == null ? Confirm.NONE : Confirm.of(this, shown, warned, texts));
    }

    void handled(Handled one, double seconds) {
        parcels++;
        spent += seconds;
        pace.set(spent / parcels);
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

    /** The cases a code may mean, while one is to be chosen. */
    public ObservableList<BenchChoice> choices() {
        return FXCollections.unmodifiableObservableList(choices);
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

    /** The grade, sentence or carrier chosen, 0 for none. */
    public ReadOnlyIntegerProperty choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** The pieces counted in the parcel. */
    public ReadOnlyObjectProperty<PieceCount> piecesProperty() {
        return pieces.getReadOnlyProperty();
    }

    /** The no-info parcel that turned out to be this case's, null for any other. */
    public ReadOnlyObjectProperty<@Nullable LooseRow> looseProperty() {
        return loose.getReadOnlyProperty();
    }

    /** The number of the parcel that goes out, "" until it was scanned. */
    public ReadOnlyStringProperty waybillProperty() {
        return waybill.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Confirm> confirmProperty() {
        return confirm.getReadOnlyProperty();
    }

    /** Seconds a parcel took here since the program began, from its scan; 0 before the first. */
    public ReadOnlyDoubleProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** The last parcels handled here, newest first. */
    public ObservableList<Handled> handled() {
        return FXCollections.unmodifiableObservableList(handled);
    }
}
