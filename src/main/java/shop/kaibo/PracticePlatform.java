package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.command.Sandboxes;
import shop.kaibo.platform.sandbox.FaultPlan;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Runs a sandbox in the foreground for the command line. Used on the main thread. */
final class PracticePlatform implements Sandboxes {
    private static final double A_LONG_TIME_S = 30 * 86_400;
    private static final long TALK_MS = 30_000;

    private final Clock clock;

    PracticePlatform(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run(Sandboxes.Wanted wanted, Consumer<String> ready) {
        var options =
                new SandboxOptions(
                        wanted.data(),
                        wanted.port(),
                        wanted.seed(),
                        wanted.auditMs(),
                        faults(wanted.faults()),
                        wanted.keyless(),
                        wanted.deltaOnly(),
                        wanted.plainBuyers(),
                        wanted.callsPerSecond());
        var stop = new CountDownLatch(1);
        try (var server = start(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "sandbox stop"));
            if (wanted.rate() > 0) {
                server.backstage().broadcast(wanted.seed(), wanted.rate(), A_LONG_TIME_S);
                server.backstage().talk(wanted.seed(), TALK_MS);
            }
            ready.accept(server.url());
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SandboxServer start(SandboxOptions options) {
        try {
            return SandboxServer.start(options, clock);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof BindException) {
                throw new Refused("port", "refused.sandbox.taken", options.port());
            }
            throw e;
        }
    }

    private static FaultPlan faults(String spec) {
        try {
            return FaultPlan.parse(spec);
        } catch (IllegalArgumentException e) {
            throw new Refused("faults", "refused.sandbox.faults", spec);
        }
    }
}
