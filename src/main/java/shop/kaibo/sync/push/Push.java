package shop.kaibo.sync.push;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.platform.Outcome;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends what waits for one account: in order within a topic, topics side by side. That an operation
 * is handed to the network is on the disk before it is, so whatever happens then, nothing is sent
 * twice unasked. Thread-safe; one run at a time.
 */
public final class Push {
    private static final Logger LOG = LoggerFactory.getLogger(Push.class);
    private final Store store;
    private final Target there;
    private final Errands errands;
    private final Ready ready;
    private final Handed handed;
    private final Settling settling;
    private final Bundling bundling;
    private final Review review;
    private final int sideBySide;
    private final AtomicLong pushed = new AtomicLong();
    private volatile boolean held;

    /**
     * @param sideBySide how many operations are under way at once, each of another topic
     */
    public Push(Store store, Target there, Errands errands, Pace pace, int sideBySide) {
        this.store = store;
        this.there = there;
        this.errands = errands;
        this.sideBySide = sideBySide;
        ready = new Ready(store.outbox(), errands);
        handed = new Handed(store.clock());
        var ending = new Ending(store, there, errands);
        settling = new Settling(store, there, ending, pace, handed);
        bundling = new Bundling(store, there, errands, settling, ending);
        review = new Review(store, there, settling, pace);
    }

    /** Operations confirmed since the start. */
    public long pushed() {
        return pushed.get();
    }

    /** Lets what is under way end and starts nothing more while held. */
    public void hold(boolean hold) {
        held = hold;
    }

    /** When the next held or waiting operation may go, epoch ms; Long.MAX_VALUE for never. */
    public long nextMs() {
        long now = store.clock().nowMs();
        return store.db().read(handle -> ready.nextMs(handle, there.account(), now));
    }

    /** Sends and asks until nothing more may go now; returns how many operations moved on. */
    public synchronized int run() {
        BlockingQueue<List<Operation>> ended = new LinkedBlockingQueue<>();
        var busy = new HashSet<String>();
        var queue = new ArrayDeque<Operation>();
        int moved = 0;
        int underWay = 0;
        boolean fresh = true;
        while (true) {
            boolean going = !held && there.line().open() && !Thread.currentThread().isInterrupted();
            if (going && fresh && queue.isEmpty()) {
                queue.addAll(waiting(busy));
                fresh = false;
            }
            while (going && underWay < sideBySide && !queue.isEmpty()) {
                Operation operation = queue.poll();
                if (busy.add(operation.topic())) {
                    List<Operation> load =
                            toSend(operation) && bundling.takes(operation)
                                    ? bundling.load(operation, queue, busy, this::toSend)
                                    : List.of(operation);
                    underWay++;
                    Thread.ofVirtual()
                            .name("push " + operation.topic())
                            .start(() -> perform(load, ended));
                }
            }
            if (underWay == 0) {
                return moved;
            }
            List<Operation> last = taken(ended);
            last.forEach(operation -> busy.remove(operation.topic()));
            underWay--;
            fresh = true;
            moved += last.size();
        }
    }

    private List<Operation> waiting(HashSet<String> busy) {
        long now = store.clock().nowMs();
        return store.db().read(handle -> ready.of(handle, there.account(), now)).stream()
                .filter(operation -> !busy.contains(operation.topic()))
                .toList();
    }

    // what is under way is always waited for: its outcome has to be written
    private static List<Operation> taken(BlockingQueue<List<Operation>> ended) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ended.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void perform(List<Operation> load, BlockingQueue<List<Operation>> ended) {
        try {
            if (load.size() == 1) {
                perform(load.getFirst());
            } else {
                List<Operation> done = bundling.send(load);
                done.forEach(handed::answered);
                pushed.addAndGet(done.size());
            }
        } catch (RuntimeException e) {
            LOG.error("{} operations failed here", load.size(), e);
            load.forEach(settling::failedHere);
        } finally {
            ended.add(load);
        }
    }

    private void perform(Operation operation) {
        try {
            Errand errand = errands.of(operation.kind());
            if (errand == null) {
                settling.unheardOf(operation);
            } else if (Review.due(operation)) {
                review.of(errand, operation);
            } else if (doubtful(operation)) {
                settling.asked(errand, operation, errand.ask(there, operation));
            } else {
                send(errand, operation);
            }
        } catch (RuntimeException e) {
            LOG.error("operation {} of kind {} failed here", operation.id(), operation.kind(), e);
            settling.failedHere(operation);
        }
    }

    private boolean toSend(Operation operation) {
        return !Review.due(operation) && !doubtful(operation);
    }

    // it may have arrived, and no key makes sending it again harmless
    private boolean doubtful(Operation operation) {
        return there.can().idempotencyKeys()
                ? operation.sentMs() > 0 && !handed.keyHolds(operation)
                : operation.state() == OperationState.UNKNOWN;
    }

    private void send(Errand errand, Operation operation) {
        Outcome<Effect> before = errand.prepare(there, operation);
        if (before != null) {
            settling.notReady(errand, operation, before);
            return;
        }
        settling.sending(operation)
                .ifPresent(
                        current -> {
                            Outcome<Effect> outcome = errand.send(there, current);
                            settling.sent(errand, current, outcome);
                            if (outcome instanceof Outcome.Done) {
                                handed.answered(current);
                                pushed.incrementAndGet();
                            }
                        });
    }
}
