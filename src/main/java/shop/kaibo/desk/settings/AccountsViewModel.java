package shop.kaibo.desk.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.Joined;
import shop.kaibo.sync.Joining;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** The shop's accounts: connect, sign in again, disconnect. FX thread only. */
public final class AccountsViewModel implements AutoCloseable {
    private final Accounts accounts;
    private final Actor actor;
    private final Texts texts;
    private final Background background;
    private final LiveList<AccountRow> rows;
    private final Joining joining;
    private final AccountForm form;
    private final KindForm kindForm;
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Why something was not done to an account. Thread-safe.
     *
     * @param unsent whether work of it is unsent, which can be kept instead
     */
    public record Refusal(AccountRow row, String sentence, boolean unsent) {}

    public AccountsViewModel(
            Accounts accounts,
            ChangeFeed changes,
            Actor actor,
            Texts texts,
            Background background) {
        this.accounts = accounts;
        this.actor = actor;
        this.texts = texts;
        this.background = background;
        joining = new Joining(accounts);
        form = new AccountForm(joining, actor, texts, background);
        kindForm = new KindForm(joining, actor, texts, background);
        rows =
                new LiveList<>(
                        background,
                        changes,
                        Set.of("account"),
                        () -> accounts.list().stream().map(this::row).toList());
    }

    public ObservableList<AccountRow> rows() {
        return rows.items();
    }

    public AccountForm form() {
        return form;
    }

    public KindForm kindForm() {
        return kindForm;
    }

    public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public Texts texts() {
        return texts;
    }

    /** Disconnects; refused with its sentence while work is unsent. */
    public void disconnect(AccountRow row) {
        disconnect(row, false);
    }

    /** Disconnects and keeps the unsent work for the day the account comes back. */
    public void disconnectKeeping(AccountRow row) {
        disconnect(row, true);
    }

    /**
     * Believes only the key the account's server shows now, or again any with a sound certificate;
     * says so when the server does not answer.
     */
    public void pin(AccountRow row, boolean pinned) {
        settle(row, () -> pinned ? pinNow(row) : unpin(row));
    }

    private String unpin(AccountRow row) {
        accounts.pin(actor, row.id(), Set.of());
        return "";
    }

    private String pinNow(AccountRow row) {
        Joined pinned = joining.pin(actor, row.id());
        return pinned.done() ? "" : texts.get(pinned.key(), pinned.arguments().toArray());
    }

    @Override
    public void close() {
        rows.close();
    }

    private void disconnect(AccountRow row, boolean keepUnsent) {
        settle(
                row,
                () -> {
                    accounts.disconnect(actor, row.id(), keepUnsent);
                    return "";
                });
    }

    // the sentence of what did not work stands at its account
    private void settle(AccountRow row, Callable<String> work) {
        refusal.set(Optional.empty());
        background.run(
                work,
                sentence -> {
                    if (!sentence.isEmpty()) {
                        refusal.set(Optional.of(new Refusal(row, sentence, false)));
                    }
                    rows.requery();
                },
                failure -> {
                    if (failure instanceof Refused refused) {
                        refusal.set(Optional.of(new Refusal(row, texts.of(refused), true)));
                    } else {
                        background.broken(failure);
                    }
                });
    }

    // a sign-in that ends by itself says until when
    private String signed(Account account) {
        return account.signedUntilMs() == 0
                ? texts.get("settings.account.signed", Shanghai.minute(account.signedMs()))
                : texts.get("settings.account.until", Shanghai.minute(account.signedUntilMs()));
    }

    private AccountRow row(Account account) {
        String platform =
                switch (account.platform()) {
                    case "sandbox" -> texts.get("settings.platform.sandbox");
                    case "kuaishou" -> texts.get("settings.platform.kuaishou");
                    case "files" -> texts.get("settings.platform.files");
                    case "vendure" -> texts.get("settings.platform.vendure");
                    default -> texts.get("settings.platform.open");
                };
        return new AccountRow(
                account.id(),
                platform,
                account.name().equals(account.platform()) ? platform : account.name(),
                account.url(),
                signed(account),
                account.url().startsWith("https:"),
                !account.pins().isEmpty());
    }
}
