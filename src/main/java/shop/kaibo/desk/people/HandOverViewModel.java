package shop.kaibo.desk.people;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Operator;
import shop.kaibo.safekeeping.shift.ShiftLine;
import shop.kaibo.safekeeping.shift.ShiftService;

import java.util.Locale;
import java.util.Optional;

/** What one shift leaves to the next, and who takes it. FX thread only. */
public final class HandOverViewModel implements AutoCloseable {
    private final ShiftService shifts;
    private final Actor actor;
    private final AtWorkViewModel people;
    private final Background background;
    private final Texts texts;
    private final LiveList<ShiftLine> lines;
    private final ObservableList<PersonRow> others = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<PersonRow>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Verdict> ownVerdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyObjectWrapper<Verdict> nextVerdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final StringProperty own = new SimpleStringProperty("");
    private final StringProperty next = new SimpleStringProperty("");
    private boolean busy;

    public HandOverViewModel(
            ShiftService shifts,
            Actor actor,
            AtWorkViewModel people,
            ChangeFeed feed,
            Background background) {
        this.shifts = shifts;
        this.actor = actor;
        this.people = people;
        this.background = background;
        texts = people.texts();
        lines = new LiveList<>(background, feed, ShiftService.WATCHED, shifts::list);
        others.setAll(
                people.people().stream().filter(p -> !p.id().equals(actor.operator())).toList());
        if (others.size() == 1) {
            chosen.set(Optional.of(others.getFirst()));
        }
        own.addListener((_, _, _) -> ownVerdict.set(Verdict.FINE));
        next.addListener((_, _, _) -> nextVerdict.set(Verdict.FINE));
    }

    public ObservableList<ShiftLine> lines() {
        return lines.items();
    }

    /** Everybody else. */
    public ObservableList<PersonRow> others() {
        return others;
    }

    public ReadOnlyObjectProperty<Optional<PersonRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public StringProperty ownProperty() {
        return own;
    }

    public StringProperty nextProperty() {
        return next;
    }

    public ReadOnlyObjectProperty<Verdict> ownVerdictProperty() {
        return ownVerdict.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Verdict> nextVerdictProperty() {
        return nextVerdict.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts;
    }

    public void choose(PersonRow who) {
        next.set("");
        nextVerdict.set(Verdict.FINE);
        chosen.set(Optional.of(who));
    }

    /** Whether the one at work has to give a PIN too. */
    public boolean needsOwn() {
        return ShiftService.needsBoth(lines())
                && people.presentProperty().get().filter(Operator::pinned).isPresent();
    }

    /** A kind's word and since when, such as 最早 11-21 20:03; empty for none. */
    public String since(ShiftLine line) {
        String kind = line.kind().name().toLowerCase(Locale.ROOT);
        return line.sinceMs() == 0
                ? ""
                : texts.get("shift.since." + kind, Shanghai.shortMinute(line.sinceMs()));
    }

    public String word(ShiftLine line) {
        return texts.get("shift.kind." + line.kind().name().toLowerCase(Locale.ROOT));
    }

    /** Hands over to the chosen one; done is called when it is written down. */
    public void handOver(Runnable done) {
        if (busy || chosen.get().isEmpty()) {
            return;
        }
        busy = true;
        String who = chosen.get().get().id();
        String ownPin = own.get();
        String nextPin = next.get();
        background.run(
                () -> shifts.handOver(actor, ownPin, who, nextPin),
                _ -> {
                    busy = false;
                    people.came();
                    done.run();
                },
                failure -> {
                    busy = false;
                    refused(failure);
                });
    }

    private void refused(Exception failure) {
        if (!(failure instanceof Refused why)) {
            background.broken(failure);
            return;
        }
        Verdict said = Verdict.error(texts.of(why));
        boolean mine = why.field().equals("own");
        (mine ? own : next).set("");
        (mine ? ownVerdict : nextVerdict).set(said);
    }

    @Override
    public void close() {
        lines.close();
    }
}
