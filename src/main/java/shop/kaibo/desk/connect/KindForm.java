package shop.kaibo.desk.connect;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.Joined;
import shop.kaibo.sync.Joining;
import shop.kaibo.sync.Kind;
import shop.kaibo.sync.Tried;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Connecting an account of any kind, or signing one in again: the fields its kind asks for, the
 * page where a person agrees, a test that changes nothing. FX thread only.
 */
public final class KindForm {
    private final Joining joining;
    private final Actor actor;
    private final Texts texts;
    private final Runnable connected;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Trouble> trouble =
            new ReadOnlyObjectWrapper<>(Trouble.NONE);
    private final Asking asking;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private int turn;

    /**
     * @param connected called once an account is connected or signed in again
     */
    KindForm(Joining joining, Actor actor, Texts texts, Background background, Runnable connected) {
        this.joining = joining;
        this.actor = actor;
        this.texts = texts;
        this.connected = connected;
        asking =
                new Asking(
                        background,
                        refused -> trouble.set(new Trouble(refused.field(), texts.of(refused))));
    }

    /** What it is open for; empty while it is closed. */
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What a test found, {@link Told#NOTHING} otherwise. */
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return asking.toldProperty();
    }

    /** While the platform is being asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    public Texts texts() {
        return texts;
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
        if (!asking.busy()) {
            open("", platform, Map.of());
        }
    }

    /** Opens for an account that is known, with all it was connected by but the secrets. */
    public void again(AccountRow row) {
        asking.ask(
                () -> joining.refill(row.id()), filled -> open(row.id(), row.platform(), filled));
    }

    private void open(String id, String platform, Map<String, String> filled) {
        fields.clear();
        Optional<Kind> found =
                joining.kinds().stream().filter(k -> k.platform().equals(platform)).findFirst();
        found.ifPresent(k -> field(Kind.URL).set(k.url()));
        filled.forEach((name, value) -> field(name).set(value));
        forget();
        opened.set(found.map(kind -> new Opened(kind, id, ++turn)));
    }

    private void forget() {
        trouble.set(Trouble.NONE);
        asking.tell(Told.NOTHING);
    }

    public void close() {
        if (!asking.busy()) {
            opened.set(Optional.empty());
            fields.clear();
            forget();
        }
    }

    /** Hands over the page where a person agrees, or says which field is missing. */
    public void page(Consumer<String> opener) {
        ask(
                (its, brought) -> joining.page(its.platform(), brought),
                (id, brought) -> joining.pageAgain(id, brought),
                opener);
    }

    /** Asks the platform what is typed may do there and says what it found; changes nothing. */
    public void test() {
        ask(
                (its, brought) -> joining.test(its.platform(), brought),
                (id, brought) -> joining.testAgain(id, brought),
                this::tested);
    }

    private void tested(Tried tried) {
        if (tried.joined().done()) {
            asking.tell(Told.of(tried, texts));
        } else {
            refused(tried.joined());
        }
    }

    /** Asks the platform; closes when it agrees, else says why not. */
    public void send() {
        ask(
                (its, brought) -> joining.connect(actor, its.platform(), brought),
                (id, brought) -> joining.signIn(actor, id, brought),
                this::answered);
    }

    private void answered(Joined joined) {
        if (joined.done()) {
            close();
            connected.run();
        } else {
            refused(joined);
        }
    }

    private void refused(Joined joined) {
        trouble.set(
                new Trouble(joined.field(), texts.get(joined.key(), joined.arguments().toArray())));
    }

    // an account that is known is asked for by its id, a new one by its kind
    private <T> void ask(
            BiFunction<Kind, Map<String, String>, T> anew,
            BiFunction<String, Map<String, String>, T> again,
            Consumer<T> done) {
        Opened its = opened.get().orElse(null);
        if (its != null && !asking.busy()) {
            Map<String, String> brought = values();
            forget();
            asking.ask(
                    () ->
                            its.known()
                                    ? again.apply(its.account(), brought)
                                    : anew.apply(its.kind(), brought),
                    done);
        }
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        fields.forEach((name, value) -> values.put(name, value.get().strip()));
        return values;
    }
}
