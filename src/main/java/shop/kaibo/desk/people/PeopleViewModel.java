package shop.kaibo.desk.people;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.OperatorService;
import shop.kaibo.operator.People;
import shop.kaibo.operator.ShopSettings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** The people of the shop: taken in, changed, let go. FX thread only. */
public final class PeopleViewModel implements AutoCloseable {
    private final OperatorService operators;
    private final People people;
    private final Actor actor;
    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final LiveList<Operator> rows;
    private final Live<Integer> idle;
    private final PersonForm form;
    private final ObjectProperty<Optional<Operator>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(false);

    public PeopleViewModel(
            OperatorService operators,
            Actor actor,
            ChangeFeed feed,
            Background background,
            Notices notices,
            Texts texts) {
        this.operators = operators;
        this.actor = actor;
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        people = operators.people();
        form = new PersonForm(texts);
        rows = new LiveList<>(background, feed, Set.of("operator"), operators::present);
        idle = new Live<>(background, feed, Set.of(ShopSettings.TABLE), 0, operators::idleMinutes);
        chosen.subscribe(form::show);
    }

    public ObservableList<Operator> rows() {
        return rows.items();
    }

    /** Whom the form shows; empty for somebody new. */
    public ObjectProperty<Optional<Operator>> chosenProperty() {
        return chosen;
    }

    public PersonForm form() {
        return form;
    }

    /** Minutes without a touch after which the window is locked; 0 for never. */
    public ReadOnlyObjectProperty<Integer> idleProperty() {
        return idle.property();
    }

    public ReadOnlyObjectProperty<Boolean> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** A role's word. */
    public String role(Operator one) {
        return texts.get("people.role." + one.role().name().toLowerCase(Locale.ROOT));
    }

    /** Empties the form for somebody new. */
    public void begin() {
        chosen.set(Optional.empty());
        form.show(Optional.empty());
    }

    /** Keeps what the form says. */
    public void save() {
        Optional<Operator> before = chosen.get();
        PersonForm.Typed typed;
        try {
            typed = form.typed();
        } catch (Refused why) {
            form.refused(why);
            return;
        }
        act(
                () -> {
                    Operator kept =
                            before.isEmpty()
                                    ? people.add(actor, typed.name(), typed.role(), typed.limits())
                                    : people.change(
                                            actor,
                                            before.get().id(),
                                            typed.name(),
                                            typed.role(),
                                            typed.limits());
                    if (!typed.pin().isEmpty()) {
                        people.pin(actor, kept.id(), typed.pin());
                    }
                    return operators.named(kept.name());
                },
                kept -> {
                    chosen.set(Optional.of(kept));
                    notices.success(texts.get("people.kept", kept.name()), role(kept));
                });
    }

    /** Takes the PIN of the one shown away. */
    public void unpin() {
        chosen.get()
                .ifPresent(
                        who ->
                                act(
                                        () -> {
                                            people.pin(actor, who.id(), "");
                                            return operators.named(who.name());
                                        },
                                        now -> chosen.set(Optional.of(now))));
    }

    /** Lets the one shown go; what they did stays theirs. */
    public void remove() {
        chosen.get()
                .ifPresent(
                        who ->
                                act(
                                        () -> {
                                            people.remove(actor, who.id());
                                            return who;
                                        },
                                        _ -> begin()));
    }

    /** Sets after how many minutes the window is locked. */
    public void idle(int minutes) {
        act(
                () -> {
                    people.idle(actor, minutes);
                    return minutes;
                },
                _ -> idle.requery());
    }

    @Override
    public void close() {
        rows.close();
        idle.close();
    }

    private <T> void act(Callable<T> work, java.util.function.Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                work,
                result -> {
                    busy.set(false);
                    rows.requery();
                    done.accept(result);
                },
                failure -> {
                    busy.set(false);
                    if (failure instanceof Refused why) {
                        form.refused(why);
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
