package shop.kaibo.desk.connect;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.Joined;
import shop.kaibo.sync.Joining;
import shop.kaibo.sync.Kind.Asked;
import shop.kaibo.sync.Offered;
import shop.kaibo.sync.Offered.Value;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an account takes where a listing says nothing: category, freight, where returns go. The
 * platform is asked what there is; where it does not answer, the number is typed. FX thread only.
 */
public final class ChoicesViewModel {
    private final Accounts accounts;
    private final Joining joining;
    private final Actor actor;
    private final Texts texts;
    private final Asking asking;
    private final Map<String, StringProperty> values = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.EMPTY);

    /**
     * The choices of the account shown.
     *
     * @param offers by the name of a choice, where the platform told any
     */
    public record Page(String account, List<Asked> asked, Map<String, List<Value>> offers) {
        static final Page EMPTY = new Page("", List.of(), Map.of());

        public Page {
            asked = List.copyOf(asked);
            offers = Map.copyOf(offers);
        }
    }

    ChoicesViewModel(
            Accounts accounts, Joining joining, Actor actor, Texts texts, Background background) {
        this.accounts = accounts;
        this.joining = joining;
        this.actor = actor;
        this.texts = texts;
        asking = new Asking(background, r -> tell(Told.wrong(texts.of(r), false)));
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Told> toldProperty() {
        return asking.toldProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** One value, as the platform numbers it; "" leaves it to the platform. */
    public StringProperty value(String name) {
        return values.computeIfAbsent(name, _ -> new SimpleStringProperty(""));
    }

    private void tell(Told told) {
        asking.tell(told);
    }

    /** Shows the choices of an account as they are kept. */
    void show(String accountId) {
        if (accountId.equals(page.get().account())) {
            return;
        }
        tell(Told.NOTHING);
        asking.ask(
                () -> accounts.account(accountId),
                account -> {
                    values.clear();
                    account.choices().forEach((name, value) -> value(name).set(value));
                    page.set(new Page(accountId, asked(account), Map.of()));
                });
    }

    private List<Asked> asked(Account account) {
        return joining.kind(account).map(kind -> kind.choices()).orElse(List.of());
    }

    /** Asks the platform what there is to choose from. */
    public void load() {
        Page now = page.get();
        tell(Told.NOTHING);
        asking.ask(
                () -> {
                    var all = new LinkedHashMap<String, Offered>();
                    now.asked()
                            .forEach(
                                    asked ->
                                            all.put(
                                                    asked.name(),
                                                    joining.offers(now.account(), asked.name())));
                    return all;
                },
                all -> loaded(now, all));
    }

    private void loaded(Page now, Map<String, Offered> all) {
        var offers = new HashMap<String, List<Value>>();
        Joined trouble = Joined.DONE;
        for (var each : all.entrySet()) {
            if (!each.getValue().joined().done()) {
                trouble = each.getValue().joined();
            } else if (!each.getValue().values().isEmpty()) {
                offers.put(each.getKey(), each.getValue().values());
            }
        }
        page.set(new Page(now.account(), now.asked(), offers));
        tell(
                trouble.done()
                        ? Told.fine(texts.get("connect.choices.loaded", offers.size()))
                        : Told.wrong(
                                texts.get(trouble.key(), trouble.arguments().toArray()), false));
    }

    /** Keeps what is chosen; listings made from now on take it. */
    public void keep() {
        Page now = page.get();
        var chosen = new HashMap<String, String>();
        values.forEach((name, value) -> chosen.put(name, value.get().strip()));
        chosen.values().removeIf(String::isEmpty);
        asking.ask(
                () -> {
                    accounts.choose(actor, now.account(), chosen);
                    return now;
                },
                _ -> tell(Told.fine(texts.get("connect.choices.kept"))));
    }
}
