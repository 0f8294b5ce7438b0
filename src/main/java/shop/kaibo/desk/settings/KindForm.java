package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.Joined;
import shop.kaibo.sync.Joining;
import shop.kaibo.sync.Kind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Connecting a kind of platform where a person agrees on a page of it: the fields it asks for, the
 * page, the address the page led to. FX thread only.
 */
public final class KindForm {
    private final Joining joining;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Kind>> kind =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(Verdict.FINE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper fine = new ReadOnlyStringWrapper("");
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();

    KindForm(Joining joining, Actor actor, Texts texts, Background background) {
        this.joining = joining;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
    }

    /** What it is open for; empty while it is closed. */
    public ReadOnlyObjectProperty<Optional<Kind>> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** Why it did not work. */
    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** That a test went well, "" otherwise. */
    public ReadOnlyStringProperty fineProperty() {
        return fine.getReadOnlyProperty();
    }

    /** While the platform is being asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** One field by its name, for as long as the form is open. */
    public StringProperty field(String name) {
        return fields.computeIfAbsent(
                name,
                _ -> {
                    var field = new SimpleStringProperty("");
                    field.addListener((_, _, _) -> forget());
                    return field;
                });
    }

    /** What can be connected. */
    public List<Kind> kinds() {
        return joining.kinds();
    }

    /** Opens for a kind of platform; of what was typed for another nothing stays. */
    public void open(String platform) {
        if (busy.get()) {
            return;
        }
        fields.clear();
        forget();
        kind.set(joining.kinds().stream().filter(k -> k.platform().equals(platform)).findFirst());
        kind.get().ifPresent(k -> field(Kind.URL).set(k.url()));
    }

    private void forget() {
        verdict.set(Verdict.FINE);
        fine.set("");
    }

    public void close() {
        if (!busy.get()) {
            kind.set(Optional.empty());
            fields.clear();
        }
    }

    /** Hands over the page where a person agrees, or says which field is missing. */
    public void page(Consumer<String> opener) {
        kind.get()
                .ifPresent(
                        its -> {
                            try {
                                opener.accept(joining.page(its.platform(), values()));
                            } catch (Refused refused) {
                                verdict.set(Verdict.error(sentence(its, refused)));
                            }
                        });
    }

    /** Asks the platform what is typed may do there and says how that went; changes nothing. */
    public void test() {
        Kind its = kind.get().orElse(null);
        if (its == null || busy.get()) {
            return;
        }
        busy.set(true);
        Map<String, String> brought = values();
        background.run(
                () -> joining.test(its.platform(), brought),
                joined -> {
                    busy.set(false);
                    fine.set(joined.done() ? texts.get(joined.key()) : "");
                    if (!joined.done()) {
                        refused(its, joined);
                    }
                },
                this::failed);
    }

    private void failed(Exception failure) {
        busy.set(false);
        background.broken(failure);
    }

    /** Asks the platform; closes when it agrees, else says why not. */
    public void send() {
        Kind its = kind.get().orElse(null);
        if (its == null || busy.get()) {
            return;
        }
        busy.set(true);
        Map<String, String> brought = values();
        background.run(
                () -> joining.connect(actor, its.platform(), brought),
                joined -> answered(its, joined),
                this::failed);
    }

    private void answered(Kind its, Joined joined) {
        busy.set(false);
        if (joined.done()) {
            close();
            return;
        }
        refused(its, joined);
    }

    private void refused(Kind its, Joined joined) {
        var refused = new Refused(joined.field(), joined.key(), joined.arguments().toArray());
        verdict.set(Verdict.error(sentence(its, refused)));
    }

    private String sentence(Kind its, Refused refused) {
        return its.asks().stream()
                        .filter(asked -> asked.name().equals(refused.field()))
                        .findFirst()
                        .map(asked -> texts.get(asked.key()) + " · ")
                        .orElse("")
                + texts.of(refused);
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        fields.forEach((name, value) -> values.put(name, value.get().strip()));
        return values;
    }
}
