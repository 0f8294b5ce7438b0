package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

import shop.kaibo.aftersale.Oversight;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Refunds marked in the queue, agreed to together and taken back together within 10 s. What the
 * rights do not explain stays marked, with why. FX thread only.
 */
public final class BatchViewModel {
    private final BenchDesk desk;
    private final Background background;
    private final Notices notices;
    private final Undo undo;
    private final Clock clock;
    private final Texts texts;
    private final ObservableList<QueueRow> rows;
    private final ObservableSet<String> marked = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableMap<String, String> refused = FXCollections.observableHashMap();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private boolean warned;
    private boolean busy;

    BatchViewModel(
            BenchDesk desk,
            Background background,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts,
            ObservableList<QueueRow> rows) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.undo = undo;
        this.clock = clock;
        this.texts = texts;
        this.rows = rows;
        // what was decided elsewhere is no longer there to be agreed to
        rows.subscribe(this::leave);
    }

    /** Ids of the cases marked. */
    public ObservableSet<String> marked() {
        return marked;
    }

    /** Why a marked case was not agreed to, by its id. */
    public ObservableMap<String, String> refused() {
        return refused;
    }

    /** What Ctrl+Enter would do now: how many and how much; "" when nothing is marked. */
    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** Marks a case, or no longer. */
    public void toggle(String caseId) {
        if (!marked.remove(caseId)) {
            marked.add(caseId);
        }
        refused.remove(caseId);
        changed();
    }

    /** Marks a case that is passed over. */
    public void mark(String caseId) {
        marked.add(caseId);
        changed();
    }

    /** Marks none. */
    public void clear() {
        marked.clear();
        refused.clear();
        changed();
    }

    /** Ctrl+Enter: agrees to all marked; above the operator's limit only when pressed again. */
    public void approve() {
        if (marked.isEmpty() || busy) {
            return;
        }
        List<String> ids = List.copyOf(marked);
        long fen = fen();
        boolean again = warned;
        busy = true;
        background.run(
                desk::limitFen,
                limit -> {
                    busy = false;
                    if (fen > limit && !again) {
                        warned = true;
                        line.set(texts.get("bench.batch.limit", Money.yuan(limit), summary(fen)));
                    } else {
                        send(ids);
                    }
                },
                this::failed);
    }

    private void send(List<String> ids) {
        busy = true;
        long release = clock.nowMs() + BenchSettling.HELD_MS;
        background.run(() -> desk.approve(ids, release), this::approved, this::failed);
    }

    private void approved(Oversight.Approved done) {
        busy = false;
        marked.retainAll(done.refused().keySet());
        refused.clear();
        done.refused().forEach((id, why) -> refused.put(id, texts.of(why)));
        changed();
        int many = done.operations().size();
        if (many > 0) {
            String words = texts.get("bench.batch.done", many, Money.grouped(done.fen()));
            undo.offer(words, () -> takeBack(done.operations()));
        }
        if (!done.refused().isEmpty()) {
            notices.warn(texts.get("bench.batch.refused", done.refused().size()), "");
        }
    }

    private void takeBack(List<String> operations) {
        background.run(
                () -> {
                    operations.forEach(desk::undo);
                    return operations.size();
                },
                many -> notices.tell(texts.get("bench.batch.undone", many), ""),
                this::failed);
    }

    private void failed(Exception cause) {
        busy = false;
        background.broken(cause);
    }

    private void leave() {
        var here = new LinkedHashSet<String>();
        rows.forEach(row -> here.add(row.caseId()));
        if (marked.retainAll(here)) {
            refused.keySet().retainAll(here);
            changed();
        }
    }

    private void changed() {
        warned = false;
        line.set(marked.isEmpty() ? "" : summary(fen()));
    }

    private String summary(long fen) {
        return texts.get("bench.batch", marked.size(), Money.grouped(fen));
    }

    private long fen() {
        return rows.stream()
                .filter(row -> marked.contains(row.caseId()))
                .mapToLong(QueueRow::fen)
                .sum();
    }
}
