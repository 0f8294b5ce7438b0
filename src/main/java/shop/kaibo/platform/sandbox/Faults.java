package shop.kaibo.platform.sandbox;

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

    private boolean hits(double share) {
        return random.nextDouble() < share;
    }
}
