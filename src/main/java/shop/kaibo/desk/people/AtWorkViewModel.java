package shop.kaibo.desk.people;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is at work here, and who comes next: chosen by a digit, let in by a PIN. FX thread only. */
public final class AtWorkViewModel implements AutoCloseable {
    private static final int DIGITS = 9;

    private final OperatorService operators;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final LiveList<PersonRow> people;
    private final ReadOnlyObjectWrapper<Optional<PersonRow>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyObjectWrapper<Optional<Operator>> present =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty pin = new SimpleStringProperty("");
    private boolean busy;

    public AtWorkViewModel(
            OperatorService operators,
            Actor actor,
            ChangeFeed feed,
            Background background,
            Texts texts) {
        this.operators = operators;
        this.actor = actor;
        this.background = background;
        this.texts = texts;
        people = new LiveList<>(background, feed, Set.of("operator"), this::rows);
        people.items().subscribe(this::listed);
        pin.addListener((_, _, _) -> verdict.set(Verdict.FINE));
        again();
    }

    public ObservableList<PersonRow> people() {
        return people.items();
    }

    public ReadOnlyObjectProperty<Optional<PersonRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Who is at work, or was last before it was locked; changes with name and role too. */
    public ReadOnlyObjectProperty<Optional<Operator>> presentProperty() {
        return present.getReadOnlyProperty();
    }

    public StringProperty pinProperty() {
        return pin;
    }

    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** Whether nobody is at work until somebody comes in. */
    public boolean isAway() {
        return actor.isAway();
    }

    /** Names of what may be done now. */
    public Set<String> rights() {
        return Arrays.stream(Permission.values())
                .filter(p -> Permissions.allows(actor, p))
                .map(Permission::name)
                .collect(Collectors.toSet());
    }

    /** Begins anew: nobody chosen, but the only one there is. */
    public void begin() {
        pin.set("");
        verdict.set(Verdict.FINE);
        chosen.set(people().size() == 1 ? Optional.of(people().getFirst()) : Optional.empty());
    }

    /** Chooses by the digit of a key; false when nobody has it. */
    public boolean choose(String digit) {
        Optional<PersonRow> wanted =
                people().stream().filter(row -> row.key().equals(digit)).findFirst();
        wanted.ifPresent(this::choose);
        return wanted.isPresent();
    }

    public void choose(PersonRow row) {
        pin.set("");
        verdict.set(Verdict.FINE);
        chosen.set(Optional.of(row));
    }

    /** The one above or below. */
    public void step(int by) {
        if (!people().isEmpty()) {
            int at = chosen.get().map(people()::indexOf).orElse(by > 0 ? -1 : 0);
            choose(people().get(Math.floorMod(at + by, people().size())));
        }
    }

    /** Lets the chosen one in; entered is called when it is done, the verdict says why not. */
    public void enter(Runnable entered) {
        if (busy || chosen.get().isEmpty()) {
            return;
        }
        busy = true;
        String who = chosen.get().get().id();
        String typed = pin.get();
        background.run(
                () -> operators.enter(actor, who, typed),
                _ -> {
                    busy = false;
                    pin.set("");
                    again();
                    entered.run();
                },
                failure -> {
                    busy = false;
                    pin.set("");
                    refused(failure);
                });
    }

    /** Nobody is at work until somebody comes in. */
    public void lock() {
        operators.lock(actor);
        again();
    }

    /** Whether locking would keep anybody out. */
    public boolean canLock() {
        return present.get().filter(Operator::pinned).isPresent();
    }

    @Override
    public void close() {
        people.close();
    }

    private void refused(Exception failure) {
        if (failure instanceof Refused why) {
            verdict.set(Verdict.error(texts.of(why)));
        } else {
            background.broken(failure);
        }
    }

    /** Somebody came by another way than this card. */
    void came() {
        again();
    }

    private void listed() {
        if (chosen.get().isEmpty()) {
            begin();
        }
        again();
    }

    /** Asks the store once more who is at work. */
    private void again() {
        background.run(() -> operators.at(actor), present::set);
    }

    private List<PersonRow> rows() {
        var rows = new ArrayList<PersonRow>();
        for (Operator one : operators.present()) {
            String key = rows.size() < DIGITS ? Integer.toString(rows.size() + 1) : "";
            String role = one.role().name().toLowerCase(Locale.ROOT);
            rows.add(
                    new PersonRow(
                            one.id(),
                            key,
                            one.name(),
                            texts.get("people.role." + role),
                            one.pinned()));
        }
        return rows;
    }
}
