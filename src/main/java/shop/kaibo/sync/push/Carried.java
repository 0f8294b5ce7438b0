package shop.kaibo.sync.push;

import shop.kaibo.platform.Outcome;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Backoff;
import shop.kaibo.sync.line.Target;

import java.util.random.RandomGenerator;

/**
 * What became of operations that a person carried to a platform: settled as if it had answered.
 * Thread-safe.
 */
public final class Carried {
    private final Store store;
    private final Errands errands;

    public Carried(Store store, Errands errands) {
        this.store = store;
        this.errands = errands;
    }

    /** Settles an operation that the target shows; one it does not show stays as it is. */
    public boolean shown(Target there, Operation operation) {
        Errand errand = errands.of(operation.kind());
        if (errand == null) {
            return false;
        }
        Outcome<Fate> fate = errand.ask(there, operation);
        boolean clear =
                fate instanceof Outcome.Done<Fate>(Fate told)
                        && (told instanceof Fate.Arrived || told instanceof Fate.Overtaken);
        if (clear) {
            settling(there).asked(errand, operation, fate);
        }
        return clear;
    }

    /** Settles an operation by the target's word; false where it gives none. */
    public boolean confirmed(Target there, Operation operation) {
        Errand errand = errands.of(operation.kind());
        if (errand == null) {
            return false;
        }
        Outcome<Effect> outcome = errand.send(there, operation);
        if (outcome instanceof Outcome.Done) {
            settling(there).sent(errand, operation, outcome);
            return true;
        }
        return false;
    }

    private Settling settling(Target there) {
        var never = new Pace(new Backoff(1, 1, RandomGenerator.getDefault()), 0);
        var ending = new Ending(store, there, errands);
        return new Settling(store, there, ending, never, new Handed(store.clock()));
    }
}
