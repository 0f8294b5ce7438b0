package shop.kaibo.desk.people;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Limits;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.Role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is typed of one person, and what is wrong with it. FX thread only. */
public final class PersonForm {
    /** The fields in the order of the form. */
    static final List<String> FIELDS = List.of("name", "pin", "refund", "percent", "cut");

    private final Texts texts;
    private final Map<String, StringProperty> words = new HashMap<>();
    private final Map<String, ReadOnlyObjectWrapper<Verdict>> verdicts = new HashMap<>();
    private final ReadOnlyObjectWrapper<Verdict> whole = new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.ASSISTANT);

    PersonForm(Texts texts) {
        this.texts = texts;
        for (String field : FIELDS) {
            var typed = new SimpleStringProperty("");
            var verdict = new ReadOnlyObjectWrapper<>(Verdict.FINE);
            typed.addListener((_, _, _) -> verdict.set(Verdict.FINE));
            typed.addListener((_, _, _) -> whole.set(Verdict.FINE));
            words.put(field, typed);
            verdicts.put(field, verdict);
        }
    }

    /** What was typed, as values. Thread-safe. */
    record Typed(String name, Role role, String pin, Limits limits) {}

    public StringProperty words(String field) {
        return Objects.requireNonNull(words.get(field), field);
    }

    public ReadOnlyObjectProperty<Verdict> verdict(String field) {
        return Objects.requireNonNull(verdicts.get(field), field).getReadOnlyProperty();
    }

    /** What is wrong with the person as a whole, such as the last owner's role. */
    public ReadOnlyObjectProperty<Verdict> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    void show(Optional<Operator> one) {
        words.values().forEach(each -> each.set(""));
        verdicts.values().forEach(each -> each.set(Verdict.FINE));
        whole.set(Verdict.FINE);
        role.set(one.map(Operator::role).orElse(Role.ASSISTANT));
        one.ifPresent(
                who -> {
                    words("name").set(who.name());
                    words("refund").set(yuan(who.limits().refundFen()));
                    words("cut").set(yuan(who.limits().cutFen()));
                    long percent = who.limits().cutPercent();
                    words("percent").set(percent == Limits.NONE ? "" : Long.toString(percent));
                });
    }

    /** Refuses what is not a number. */
    Typed typed() {
        String percent = words("percent").get().strip();
        if (!percent.matches("[0-9]{0,3}")) {
            throw new Refused("percent", "refused.people.percent");
        }
        var limits =
                new Limits(
                        fen("refund"),
                        percent.isEmpty() ? Limits.NONE : Long.parseLong(percent),
                        fen("cut"));
        return new Typed(words("name").get(), role.get(), words("pin").get(), limits);
    }

    void refused(Refused why) {
        var at = verdicts.getOrDefault(why.field(), whole);
        at.set(Verdict.error(texts.of(why)));
    }

    private long fen(String field) {
        String typed = words(field).get().strip();
        return typed.isEmpty()
                ? Limits.NONE
                : Money.parse(typed)
                        .orElseThrow(() -> new Refused(field, "refused.people." + field));
    }

    private static String yuan(long fen) {
        return fen == Limits.NONE ? "" : Money.yuan(fen);
    }
}
