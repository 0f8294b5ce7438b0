package shop.kaibo.bench;

import shop.kaibo.TrialWindow;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What the program, its FX thread and the platform used of a core since this was made. */
final class Used {
    private final TrialWindow window;
    private final Process platform;
    private final long fx;
    private final Duration ours;
    private final Duration theirs;
    private final long jit;
    private final long start = System.nanoTime();

    Used(TrialWindow window, Process platform) {
        this.window = window;
        this.platform = platform;
        fx = window.fxNs();
        ours = cpu(ProcessHandle.current());
        theirs = cpu(platform.toHandle());
        jit = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /** The FX thread's share of a core. */
    double fx() {
        return share(window.fxNs() - fx);
    }

    @Override
    public String toString() {
        long compiled = ManagementFactory.getCompilationMXBean().getTotalCompilationTime() - jit;
        return "of a core: FX thread %.1f %%, program %.0f %% (compiler %.0f %%), platform %.0f %%"
                .formatted(
                        fx() * 100,
                        share(cpu(ProcessHandle.current()).minus(ours).toNanos()) * 100,
                        share(compiled * 1_000_000) * 100,
                        share(cpu(platform.toHandle()).minus(theirs).toNanos()) * 100);
    }

    private double share(long ns) {
        return ns / (double) (System.nanoTime() - start);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
