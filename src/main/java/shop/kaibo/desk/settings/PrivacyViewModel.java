package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.safekeeping.Retention;

import java.util.function.IntConsumer;

/**
 * For how long buyers' details are kept, and how many an operator may look at in a day; kept as
 * soon as it is typed. FX thread only.
 */
public final class PrivacyViewModel {
    private final Retention retention;
    private final Disclosure disclosure;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final Number days = new Number();
    private final Number reveals = new Number();

    /** One number being typed. */
    static final class Number {
        final StringProperty typed = new SimpleStringProperty("");
        private final ReadOnlyObjectWrapper<Verdict> verdict =
                new ReadOnlyObjectWrapper<>(Verdict.FINE);
        private int kept;

        private Number() {
            typed.addListener((_, _, _) -> verdict.set(Verdict.FINE));
        }

        ReadOnlyObjectProperty<Verdict> verdictProperty() {
            return verdict.getReadOnlyProperty();
        }

        private void show(int number) {
            kept = number;
            typed.set(Integer.toString(number));
        }
    }

    public PrivacyViewModel(
            Retention retention,
            Disclosure disclosure,
            Actor actor,
            Texts texts,
            Background background) {
        this.retention = retention;
        this.disclosure = disclosure;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        background.run(retention::days, days::show);
        background.run(disclosure::budget, reveals::show);
    }

    /** Days after an order is over; 0 for ever. */
    Number days() {
        return days;
    }

    /** Fields an operator may look at in a day. */
    Number reveals() {
        return reveals;
    }

    Texts texts() {
        return texts;
    }

    /** Keeps the days as typed. */
    public void keepDays() {
        keep(days, number -> retention.days(actor, number));
    }

    /** Keeps the number of looks as typed. */
    public void keepReveals() {
        keep(reveals, number -> disclosure.budget(actor, number));
    }

    private void keep(Number number, IntConsumer service) {
        String typed = number.typed.get().strip();
        if (!typed.matches("[0-9]{1,5}")) {
            number.verdict.set(Verdict.error(texts.get("refused.buyers.number", typed)));
            return;
        }
        int wanted = Integer.parseInt(typed);
        if (wanted == number.kept) {
            number.show(wanted);
            return;
        }
        background.run(
                () -> {
                    service.accept(wanted);
                    return wanted;
                },
                number::show,
                failure -> {
                    if (failure instanceof Refused refused) {
                        number.verdict.set(Verdict.error(texts.of(refused)));
                    } else {
                        background.broken(failure);
                    }
                });
    }
}
