package shop.kaibo.platform.sandbox;

import java.util.List;
import java.util.Random;

/** Throws the dice of the present {@link FaultPlan}. Thread-safe. */
final class Faults {
    private final Random random;
    private volatile FaultPlan plan;

    /** What befalls one request. */
    record Fate(
            boolean drop,
            boolean throttle,
            boolean failBefore,
            boolean failAfter,
            boolean duplicate,
            boolean cut,
            boolean truncate,
            long delayMs) {}

    Faults(long seed, FaultPlan plan) {
        this.random = new Random(seed);
        this.plan = plan;
    }

    void set(FaultPlan next) {
        plan = next;
    }

    Fate next() {
        FaultPlan now = plan;
        synchronized (random) {
            boolean fails = hits(now.http500());
            boolean late = random.nextBoolean();
            return new Fate(
                    hits(now.drop()),
                    hits(now.throttle()),
                    fails && !late,
                    fails && late,
                    hits(now.duplicate()),
                    hits(now.cut()),
                    hits(now.truncate()),
                    now.delayMs());
        }
    }

    /** Whether the next event of the stream is lost. */
    boolean losesEvent() {
        synchronized (random) {
            return plan.lose() > 0 && hits(plan.lose());
        }
    }

    /** Mixes up a page of a feed; at least once each row still comes. */
    <D extends Document> Disorder<D> disorder(List<D> page) {
        synchronized (random) {
            FaultPlan now = plan;
            return Disorder.of(page, now.repeat(), now.late(), random);
        }
    }

    private boolean hits(double share) {
        return random.nextDouble() < share;
    }
}
