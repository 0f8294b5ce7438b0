package shop.kaibo.desk.files;

import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.operator.Actor;
import shop.kaibo.sync.files.Handover;
import shop.kaibo.sync.files.Handover.Load;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What waits to be carried to a backend and what was, for the account chosen. FX thread only. */
public final class HandoverViewModel implements AutoCloseable {
    private final Handover handover;
    private final Supplier<String> account;
    private final Actor actor;
    private final Texts texts;
    private final FileAsking asking;
    private final LiveList<Load> loads;

    /**
     * @param account the id of the one chosen, "" for none
     */
    HandoverViewModel(
            Handover handover,
            Supplier<String> account,
            ChangeFeed feed,
            Actor actor,
            Texts texts,
            Background background,
            FileAsking asking) {
        this.handover = handover;
        this.account = account;
        this.actor = actor;
        this.texts = texts;
        this.asking = asking;
        loads =
                new LiveList<>(
                        background,
                        feed,
                        Set.of("outbox", "account"),
                        () -> account.get().isEmpty() ? List.of() : handover.loads(account.get()));
    }

    /** What waits and what lies in files, oldest first. */
    public ObservableList<Load> loads() {
        return loads.items();
    }

    void requery() {
        loads.requery();
    }

    /** Writes what waits into files in a folder. */
    public void write(Path folder) {
        String id = account.get();
        asking.ask(
                () -> handover.write(actor, id, folder),
                written ->
                        asking.tell(
                                texts.get(
                                        "files.written",
                                        written.operations(),
                                        names(written.files()))));
    }

    private static String names(List<Path> files) {
        return String.join(" ", files.stream().map(f -> f.getFileName().toString()).toList());
    }

    /** The platform has taken what lies in the files. */
    public void confirm() {
        String id = account.get();
        List<String> handed = handed();
        asking.ask(() -> handover.confirm(actor, id, handed), this::count);
    }

    /** The files were not taken there: all of it waits again. */
    public void back() {
        String id = account.get();
        List<String> handed = handed();
        asking.ask(() -> handover.back(actor, id, handed), this::count);
    }

    private void count(int operations) {
        asking.tell(texts.get("files.told", operations));
    }

    private List<String> handed() {
        return loads().stream().filter(Load::handed).map(Load::id).toList();
    }

    @Override
    public void close() {
        loads.close();
    }
}
