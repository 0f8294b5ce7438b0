package shop.kaibo.desk.connect;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.Joined;
import shop.kaibo.sync.Joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** The shop's accounts, one of them chosen: check, switch off and on, leave. FX thread only. */
public final class AccountsViewModel implements AutoCloseable {
    private final Accounts accounts;
    private final Joining joining;
    private final Actor actor;
    private final Texts texts;
    private final LiveList<AccountRow> rows;
    private final ReadOnlyObjectWrapper<Optional<AccountRow>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Asking asking;

    AccountsViewModel(
            Accounts accounts,
            Joining joining,
            ChangeFeed changes,
            Clock clock,
            Actor actor,
            Texts texts,
            Background background) {
        this.accounts = accounts;
        this.joining = joining;
        this.actor = actor;
        this.texts = texts;
        asking =
                new Asking(
                        background,
                        refused ->
                                tell(
                                        Told.wrong(
                                                texts.of(refused),
                                                refused.key().equals("sync.account.unsent"))));
        var words = new AccountWords(accounts, texts, clock);
        rows = new LiveList<>(background, changes, Set.of("account", "outbox"), words::rows);
        rows.items().addListener((ListChangeListener<AccountRow>) _ -> follow());
        follow();
    }

    /** All of them, those switched off too. */
    public ObservableList<AccountRow> rows() {
        return rows.items();
    }

    /** The one whose page is open. */
    public ReadOnlyObjectProperty<Optional<AccountRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** How the last act on the chosen one went. */
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return asking.toldProperty();
    }

    /** While its platform is being asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** Opens the page of an account. */
    public void choose(AccountRow row) {
        if (!chosen.get().map(AccountRow::id).equals(Optional.of(row.id()))) {
            tell(Told.NOTHING);
        }
        chosen.set(Optional.of(row));
    }

    /** The one before or after, by keys. */
    public void step(int by) {
        List<AccountRow> all = rows();
        if (!all.isEmpty()) {
            int now = chosen.get().map(all::indexOf).orElse(0);
            choose(all.get(Math.clamp(now + by, 0, all.size() - 1)));
        }
    }

    /** Opens the page of the one whose sign-in ends first, where one does. */
    public void attend() {
        rows().stream()
                .filter(row -> !row.off())
                .max(Comparator.comparing(row -> row.tone().ordinal()))
                .ifPresent(this::choose);
    }

    private void tell(Told told) {
        asking.tell(told);
    }

    // what was chosen stays chosen as long as it is there
    private void follow() {
        Optional<String> id = chosen.get().map(AccountRow::id);
        chosen.set(
                rows().stream()
                        .filter(row -> id.equals(Optional.of(row.id())))
                        .findFirst()
                        .or(() -> rows().stream().findFirst()));
    }

    /** Asks the platform of an account what it may do, and changes nothing. */
    public void check(AccountRow row) {
        ask(() -> joining.check(row.id()), tried -> Told.of(tried, texts));
    }

    /** Nothing goes there and nothing comes from there until it is on again; what waits stays. */
    public void off(AccountRow row) {
        ask(
                () -> accounts.parting().off(actor, row.id()),
                waits ->
                        Told.fine(
                                waits == 0
                                        ? texts.get("connect.off.done", row.name())
                                        : texts.get("connect.off.done.waiting", waits)));
    }

    public void on(AccountRow row) {
        ask(
                () -> accounts.parting().on(actor, row.id()),
                waits ->
                        Told.fine(
                                waits == 0
                                        ? texts.get("connect.on.done", row.name())
                                        : texts.get("connect.on.done.waiting", waits)));
    }

    /**
     * Leaves an account for good; refused with its sentence while work is unsent, unless that is to
     * be kept for the day it comes back.
     */
    public void leave(AccountRow row, boolean keepUnsent) {
        ask(
                () -> {
                    accounts.disconnect(actor, row.id(), keepUnsent);
                    return row;
                },
                gone -> Told.fine(texts.get("connect.left", gone.name())));
    }

    /**
     * Believes only the key the account's server shows now, or again any with a sound certificate;
     * says so when the server does not answer.
     */
    public void pin(AccountRow row, boolean pinned) {
        ask(
                () -> {
                    if (pinned) {
                        return joining.pin(actor, row.id());
                    }
                    accounts.pin(actor, row.id(), Set.of());
                    return Joined.DONE;
                },
                joined -> joined.done() ? Told.NOTHING : Told.of(joined, texts));
    }

    private <T> void ask(Callable<T> work, Function<T, Told> words) {
        if (!asking.busy()) {
            tell(Told.NOTHING);
            asking.ask(
                    work,
                    result -> {
                        tell(words.apply(result));
                        rows.requery();
                    });
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
