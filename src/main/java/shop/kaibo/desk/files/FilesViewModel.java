package shop.kaibo.desk.files;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.files.FileService;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The screen of accounts that go by files: which of them, what comes in, what is carried out. FX
 * thread only.
 */
public final class FilesViewModel implements AutoCloseable {
    private final Texts texts;
    private final FileAsking asking;
    private final LiveList<FileAccount> accounts;
    private final ReadOnlyObjectWrapper<Optional<FileAccount>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IncomingViewModel incoming;
    private final HandoverViewModel handover;
    // read off the FX thread too
    private volatile String account = "";

    public FilesViewModel(
            FileService files, ChangeFeed feed, Actor actor, Texts texts, Background background) {
        this.texts = texts;
        asking = new FileAsking(texts, background);
        incoming = new IncomingViewModel(files, () -> account, actor, texts, background, asking);
        handover =
                new HandoverViewModel(
                        files.handover(), () -> account, feed, actor, texts, background, asking);
        accounts =
                new LiveList<>(
                        background,
                        feed,
                        Set.of("account"),
                        () ->
                                files.accounts().stream()
                                        .map(a -> new FileAccount(a.id(), a.name()))
                                        .toList());
        accounts.items().addListener((ListChangeListener<FileAccount>) _ -> follow());
        follow();
    }

    /** What the keys do. */
    public static List<Keys.Hint> hints(Texts texts) {
        return List.of(
                new Keys.Hint("Ctrl O", texts.get("files.key.open")),
                new Keys.Hint("Ctrl ⏎", texts.get("files.key.take")),
                new Keys.Hint("Ctrl S", texts.get("files.key.write")),
                new Keys.Hint("Alt 1", texts.get("files.key.account")),
                new Keys.Hint("Esc", texts.get("files.key.stop")));
    }

    public Texts texts() {
        return texts;
    }

    /** The accounts that go by files. */
    public ObservableList<FileAccount> accounts() {
        return accounts.items();
    }

    /** The one whose files these are. */
    public ReadOnlyObjectProperty<Optional<FileAccount>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Turns to another account; a file open for the last one is closed. */
    public void choose(FileAccount its) {
        if (!asking.busyProperty().get() && !its.id().equals(account)) {
            account = its.id();
            chosen.set(Optional.of(its));
            asking.forget();
            incoming.close();
            handover.requery();
        }
    }

    // the one chosen stays as long as it is there
    private void follow() {
        Optional<FileAccount> now =
                accounts().stream()
                        .filter(a -> a.id().equals(account))
                        .findFirst()
                        .or(() -> accounts().stream().findFirst());
        String before = account;
        account = now.map(FileAccount::id).orElse("");
        chosen.set(now);
        if (!account.equals(before)) {
            handover.requery();
        }
    }

    public IncomingViewModel incoming() {
        return incoming;
    }

    public HandoverViewModel handover() {
        return handover;
    }

    /** How the last act went. */
    public ReadOnlyStringProperty toldProperty() {
        return asking.toldProperty();
    }

    /** Why it did not go. */
    public ReadOnlyStringProperty refusalProperty() {
        return asking.refusalProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    @Override
    public void close() {
        incoming.stop();
        accounts.close();
        handover.close();
    }
}
