package shop.kaibo.desk.connect;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.Joining;

/**
 * The screen where accounts are connected and looked after: the list, the page of one, the form for
 * another. FX thread only.
 */
public final class ConnectViewModel implements AutoCloseable {
    private final Texts texts;
    private final AccountsViewModel accounts;
    private final ChoicesViewModel choices;
    private final KindForm form;
    private final ObservableList<Keys.Hint> hints = FXCollections.observableArrayList();

    /**
     * @param connected called once an account is connected or signed in again
     */
    public ConnectViewModel(
            Accounts accounts,
            ChangeFeed changes,
            Clock clock,
            Actor actor,
            Texts texts,
            Background background,
            Runnable connected) {
        this.texts = texts;
        var joining = new Joining(accounts, clock);
        this.accounts =
                new AccountsViewModel(accounts, joining, changes, clock, actor, texts, background);
        choices = new ChoicesViewModel(accounts, joining, actor, texts, background);
        form = new KindForm(joining, actor, texts, background, connected);
        this.accounts.chosenProperty().subscribe(this::chosen);
        form.openedProperty().subscribe(this::hint);
        this.accounts.chosenProperty().subscribe(this::hint);
    }

    private void chosen() {
        accounts.chosenProperty().get().filter(r -> !r.off()).ifPresent(r -> choices.show(r.id()));
    }

    private void hint() {
        boolean filling = form.openedProperty().get().isPresent();
        boolean any = accounts.chosenProperty().get().isPresent();
        hints.clear();
        if (filling) {
            hints.add(new Keys.Hint("⏎", texts.get("connect.key.next")));
            hints.add(new Keys.Hint("Ctrl T", texts.get("connect.key.test")));
            hints.add(new Keys.Hint("Ctrl ⏎", texts.get("connect.key.send")));
            hints.add(new Keys.Hint("Esc", texts.get("connect.key.back")));
            return;
        }
        if (any) {
            hints.add(new Keys.Hint("↑ ↓", texts.get("connect.key.select")));
            hints.add(new Keys.Hint("Ctrl T", texts.get("connect.key.check")));
            hints.add(new Keys.Hint("Ctrl R", texts.get("connect.key.again")));
            hints.add(new Keys.Hint("Ctrl O", texts.get("connect.key.off")));
        }
        hints.add(new Keys.Hint("N", texts.get("connect.key.new")));
    }

    public Texts texts() {
        return texts;
    }

    public AccountsViewModel accounts() {
        return accounts;
    }

    public ChoicesViewModel choices() {
        return choices;
    }

    public KindForm form() {
        return form;
    }

    /** What the keys do now. */
    public ObservableList<Keys.Hint> hints() {
        return hints;
    }

    /** Begins to connect another account, with the first kind there is. */
    public void begin() {
        if (!form.kinds().isEmpty()) {
            form.open(form.kinds().getFirst().platform());
        }
    }

    @Override
    public void close() {
        accounts.close();
    }
}
