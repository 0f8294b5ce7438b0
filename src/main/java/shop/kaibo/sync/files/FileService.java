package shop.kaibo.sync.files;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sheet.Table;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.Features;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Files a person brings from a platform's backend: what they mean is asked once for each set of
 * headers, and the same rows again change nothing. Reads the disk. Thread-safe.
 */
public final class FileService {
    private final Store store;
    private final Accounts accounts;
    private final SaidColumns said;
    private final Handover handover;
    private final Taking taking;

    public FileService(Store store, Accounts accounts, Features features) {
        this.store = store;
        this.accounts = accounts;
        said = new SaidColumns(store);
        handover = new Handover(store, accounts, features);
        taking = new Taking(store, features, new FileMemory(store));
    }

    /** Payload of the event "files.taken". */
    public record Taken(String kind, int fresh, int changed, int same, int older, int bad) {}

    /** Follows a long taking in. Called on the thread that takes. */
    @FunctionalInterface
    public interface Watch {
        /** So many records of all are in; false stops, and what is in stays. */
        boolean goesOn(int done, int all);
    }

    /** What goes the other way. */
    public Handover handover() {
        return handover;
    }

    /** The accounts that go by files. */
    public List<Account> accounts() {
        return accounts.list().stream().filter(a -> !a.capabilities().liveFeed()).toList();
    }

    /** Reads a file and says what its columns probably mean; refuses what is no sheet. */
    public FileLook look(String account, Path file) {
        Table table = Table.read(file);
        var heading = new Heading(table.header());
        String mark = heading.mark();
        return store.db()
                .read(handle -> said.columns(handle, account, mark))
                .map(known -> new FileLook(table, known.kind(), true, known.names(), mark))
                .orElseGet(() -> guessed(account, table, heading.kind()));
    }

    /** The same file taken for another kind. */
    public FileLook as(String account, FileLook look, FileKind kind) {
        return guessed(account, look.table(), kind);
    }

    private FileLook guessed(String account, Table table, FileKind kind) {
        var heading = new Heading(table.header());
        Map<FileField, String> before =
                store.db().read(handle -> said.latest(handle, account, kind));
        return new FileLook(table, kind, false, heading.guess(kind, before), heading.mark());
    }

    /**
     * Keeps what the headers of a file mean. Refused: a column its kind cannot do without has no
     * header, or one header means two things.
     */
    public FileLook say(
            Actor actor, String account, FileLook look, Map<FileField, String> columns) {
        Permissions.check(actor, Permission.SYNC);
        accounts.account(account);
        List<FileField> lacking = FileLook.lacking(look.kind(), columns);
        if (!lacking.isEmpty()) {
            throw new Refused("columns", "files.columns.lacking", lacking.getFirst().word());
        }
        var names = new HashSet<String>();
        for (String name : columns.values()) {
            if (!look.header().contains(name)) {
                throw new Refused("columns", "files.columns.none", name);
            }
            if (!names.add(name)) {
                throw new Refused("columns", "files.columns.twice", name);
            }
        }
        var meaning = new SaidColumns.Columns(look.kind(), columns);
        store.db()
                .write(
                        tx -> {
                            said.say(tx, account, look.mark(), meaning);
                            return true;
                        });
        return new FileLook(look.table(), look.kind(), true, columns, look.mark());
    }

    /**
     * Takes a file in, some hundred records at a time. Lines that cannot be read are told and the
     * others taken; refused while nobody said what the columns mean.
     */
    public FileReport take(Actor actor, String account, FileLook look, Watch watch) {
        Permissions.check(actor, Permission.SYNC);
        if (!look.known()) {
            throw new Refused("columns", "files.columns.unsaid");
        }
        FileReport report = taking.take(accounts.account(account), look, watch);
        var told =
                new Taken(
                        report.kind().word(),
                        report.fresh(),
                        report.changed(),
                        report.same(),
                        report.older(),
                        report.bad().size());
        store.db()
                .write(
                        tx -> {
                            store.events()
                                    .append(
                                            tx,
                                            "account:" + account,
                                            "files.taken",
                                            told,
                                            actor.named(),
                                            null);
                            return true;
                        });
        return report;
    }
}
