package shop.kaibo.sync.files;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.Accounts;
import shop.kaibo.sync.Features;
import shop.kaibo.sync.doctor.Doctor;
import shop.kaibo.sync.push.Carried;
import shop.kaibo.sync.push.Errands;
import shop.kaibo.sync.push.Why;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What waits for an account without an interface leaves in files that a person carries. From then
 * on it is handed over, neither done nor to be taken back unasked: a file brought later shows it,
 * or the person says so. Writes the disk. Thread-safe.
 */
public final class Handover {
    private static final int MOST = 20_000;

    private final Store store;
    private final Accounts accounts;
    private final OutgoingFiles outgoing;
    private final Carried carried;

    Handover(Store store, Accounts accounts, Features features) {
        this.store = store;
        this.accounts = accounts;
        outgoing = new OutgoingFiles(store, features);
        carried =
                new Carried(
                        store,
                        new Errands(
                                store, features.listings(), features.orders(), features.cases()));
    }

    /** Payload of the events "files.handed", "files.confirmed" and "files.back". */
    public record Change(int operations, List<String> files) {
        public Change {
            files = List.copyOf(files);
        }
    }

    /** What was written; no file where nothing could go. */
    public record Written(List<Path> files, int operations) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /**
     * One thing that waits or was handed over.
     *
     * @param key text key of what it does
     * @param handed whether it lies in a file a person carries, since then (epoch ms)
     */
    public record Load(String id, String key, boolean handed, long sinceMs) {}

    /** The same for those who know no outbox. */
    public List<Load> loads(String account) {
        return open(account).stream()
                .map(
                        o ->
                                new Load(
                                        o.id(),
                                        Doctor.kind(o),
                                        handed(o),
                                        handed(o) ? o.sentMs() : o.createdMs()))
                .toList();
    }

    /** What waits to be written and what was handed over, oldest first. */
    public List<Operation> open(String account) {
        return store.db().read(handle -> open(store, handle, account));
    }

    static List<Operation> open(Store store, Handle handle, String account) {
        return store.outbox().open(handle, MOST).stream()
                .filter(operation -> account.equals(operation.account()))
                .toList();
    }

    /** Whether it lies in a file a person carries. */
    public static boolean handed(Operation operation) {
        return operation.state() == OperationState.UNKNOWN && Why.HANDED.equals(operation.reason());
    }

    /**
     * Writes what waits into files in a folder, whole or not at all. What may still be undone, and
     * what the platform does not know the goods of yet, goes on waiting.
     *
     * @throws java.io.UncheckedIOException when the disk refuses; then nothing is handed over
     */
    public Written write(Actor actor, String account, Path folder) {
        Permissions.check(actor, Permission.SYNC);
        accounts.account(account);
        long now = store.clock().nowMs();
        List<Leaving> leaving =
                open(account).stream()
                        .filter(o -> o.state() == OperationState.WAITING && o.sentMs() == 0)
                        .filter(o -> o.releaseMs() <= now)
                        .flatMap(o -> outgoing.leaving(account, o).stream())
                        .toList();
        return store.db()
                .write(
                        tx -> {
                            var still = new ArrayList<Leaving>();
                            for (Leaving each : leaving) {
                                if (waits(tx, each.operation())) {
                                    still.add(each);
                                    String id = each.operation().id();
                                    store.outbox().sending(tx, id);
                                    store.outbox()
                                            .move(tx, id, OperationState.UNKNOWN, 0, Why.HANDED);
                                }
                            }
                            // the files are whole before the hand-over is: a crash between the two
                            // writes the same rows once more
                            List<Path> files = Leaving.write(folder, still, now);
                            note(tx, actor, account, "files.handed", still.size(), files);
                            return new Written(files, still.size());
                        });
    }

    // as it was read: one that brings something else by now goes with the next files
    private boolean waits(Tx tx, Operation read) {
        return store.outbox()
                .find(tx.handle(), read.id())
                .filter(o -> o.state() == OperationState.WAITING && o.sentMs() == 0)
                .filter(o -> o.payload().equals(read.payload()))
                .isPresent();
    }

    /**
     * A person says that these were taken by the platform. Refused where only a file can show it.
     */
    public int confirm(Actor actor, String account, Collection<String> ids) {
        Permissions.check(actor, Permission.SYNC);
        Account its = accounts.account(account);
        var trusted =
                new TrustedGateway(
                        sku ->
                                store.db()
                                        .read(
                                                handle ->
                                                        store.remoteIds()
                                                                .local(handle, account, "sku", sku)
                                                                .map(
                                                                        id ->
                                                                                KnownGoods.stock(
                                                                                        handle, id))
                                                                .orElse(0L)));
        int done = 0;
        for (Operation operation : handed(account, ids)) {
            if (carried.confirmed(KnownGoods.target(store, its, trusted), operation)) {
                done++;
            }
        }
        if (done == 0 && !ids.isEmpty()) {
            throw new Refused("", "files.confirm.byFile");
        }
        int confirmed = done;
        store.db().write(tx -> note(tx, actor, account, "files.confirmed", confirmed, List.of()));
        return done;
    }

    /** The files were never taken there: these wait again and may be undone. */
    public int back(Actor actor, String account, Collection<String> ids) {
        Permissions.check(actor, Permission.SYNC);
        List<Operation> handed = handed(account, ids);
        store.db()
                .write(
                        tx -> {
                            handed.forEach(
                                    o -> store.outbox().unsent(tx, o.id(), 0, Why.NOT_ARRIVED));
                            return note(tx, actor, account, "files.back", handed.size(), List.of());
                        });
        return handed.size();
    }

    private List<Operation> handed(String account, Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return open(account).stream().filter(o -> handed(o) && wanted.contains(o.id())).toList();
    }

    private boolean note(
            Tx tx, Actor actor, String account, String kind, int operations, List<Path> files) {
        List<String> names = files.stream().map(file -> file.getFileName().toString()).toList();
        store.events()
                .append(
                        tx,
                        "account:" + account,
                        kind,
                        new Change(operations, names),
                        actor.named(),
                        null);
        return true;
    }
}
