package shop.kaibo.sync.push;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.listing.ListingOperation;
import shop.kaibo.platform.Bundle;
import shop.kaibo.platform.Outcome;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;
import shop.kaibo.sync.push.Said.Fated;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Sends operations of different topics in one request where the platform takes that: marked in one
 * transaction before, settled in one after, each still under its own key and with its own fate.
 * What a crash interrupts is unknown one by one, as if each had left alone. Thread-safe.
 */
final class Bundling {
    private static final Logger LOG = LoggerFactory.getLogger(Bundling.class);

    private final Store store;
    private final Target there;
    private final Errands errands;
    private final Settling settling;
    private final Ending ending;
    private volatile boolean refused;

    Bundling(Store store, Target there, Errands errands, Settling settling, Ending ending) {
        this.store = store;
        this.there = there;
        this.errands = errands;
        this.settling = settling;
        this.ending = ending;
    }

    /** Whether an operation that is to be sent can share a request. */
    boolean takes(Operation operation) {
        Errand errand = errands.of(operation.kind());
        boolean weighs =
                there.can().weighsStock() && operation.kind().equals(ListingOperation.STOCK);
        return there.can().bundle() > 1 && !refused && errand != null && !errand.alone() && !weighs;
    }

    /** Takes out of a queue what goes with its first, which it takes: as many topics as fit. */
    List<Operation> load(
            Operation first,
            ArrayDeque<Operation> queue,
            Set<String> busy,
            Predicate<Operation> toSend) {
        var load = new ArrayList<>(List.of(first));
        for (var rest = queue.iterator(); rest.hasNext() && load.size() < there.can().bundle(); ) {
            Operation next = rest.next();
            if (busy.contains(next.topic())) {
                rest.remove();
            } else if (toSend.test(next) && takes(next)) {
                busy.add(next.topic());
                load.add(next);
                rest.remove();
            }
        }
        return load;
    }

    /** Sends them and writes down what became of each; returns those that were confirmed. */
    List<Operation> send(List<Operation> operations) {
        Bundle bundle = there.gateway().bundle();
        Target saying = there.by(bundle.gateway());
        var said = new Said();
        var going = new ArrayList<Operation>();
        for (Operation one : settling.sending(operations)) {
            say(saying, said, one, going);
        }
        if (going.isEmpty()) {
            return List.of();
        }
        if (bundle.size() != going.size()) {
            throw new IllegalStateException("a bundle of " + bundle.size());
        }
        Outcome<List<Outcome<?>>> answer = there.line().call(bundle::send);
        List<Fated> fated =
                IntStream.range(0, going.size())
                        .mapToObj(i -> fated(going.get(i), said.get(i), of(answer, i)))
                        .toList();
        settle(fated);
        return fated.stream()
                .filter(one -> one.outcome() instanceof Outcome.Done)
                .map(Fated::operation)
                .toList();
    }

    private void say(Target saying, Said said, Operation one, List<Operation> going) {
        Errand errand = errand(one);
        int before = said.size();
        try {
            Outcome<Effect> outcome =
                    ScopedValue.where(Places.SAYING, said).call(() -> errand.send(saying, one));
            if (said.size() > before) {
                going.add(one);
            } else {
                // it came to nothing before anything was said
                settling.sent(errand, one, outcome);
            }
        } catch (RuntimeException e) {
            LOG.error("operation {} of kind {} failed here", one.id(), one.kind(), e);
            settling.failedHere(one);
        }
    }

    private Errand errand(Operation operation) {
        Errand errand = errands.of(operation.kind());
        if (errand == null) {
            throw new IllegalStateException(operation.kind());
        }
        return errand;
    }

    private Fated fated(Operation operation, Said.One<?> said, Outcome<?> answer) {
        return new Fated(errand(operation), operation, said.meaning(answer));
    }

    private Outcome<?> of(Outcome<List<Outcome<?>>> answer, int place) {
        return switch (answer) {
            case Outcome.Done<List<Outcome<?>>>(var answers) -> answers.get(place);
            // not one of them was looked at: from now on each goes by itself
            case Outcome.Rejected<List<Outcome<?>>> _, Outcome.Stale<List<Outcome<?>>> _ -> {
                refused = true;
                yield new Outcome.Offline<Object>("bundle");
            }
            default -> answer.failed();
        };
    }

    private void settle(List<Fated> fated) {
        List<Fated> done =
                fated.stream().filter(one -> one.outcome() instanceof Outcome.Done).toList();
        boolean together = false;
        try {
            together =
                    store.db()
                            .write(
                                    tx -> {
                                        for (Fated one : done) {
                                            if (one.outcome()
                                                    instanceof Outcome.Done<Effect>(var effect)) {
                                                ending.done(tx, one.operation(), effect);
                                            }
                                        }
                                        if (!done.isEmpty()) {
                                            ending.sure(tx, done.getLast().operation());
                                        }
                                        return true;
                                    });
        } catch (RuntimeException e) {
            LOG.warn("a bundle is settled one by one", e);
        }
        for (Fated one : fated) {
            if (!together || !(one.outcome() instanceof Outcome.Done)) {
                alone(one);
            }
        }
    }

    private void alone(Fated one) {
        try {
            settling.sent(one.errand(), one.operation(), one.outcome());
        } catch (RuntimeException e) {
            LOG.error("operation {} failed here", one.operation().id(), e);
            settling.failedHere(one.operation());
        }
    }
}
