package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.base.Refused;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/** Runs the sandbox platform until it is stopped. */
@Command(name = "sandbox", description = "Run the practice platform on this machine")
final class SandboxCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", description = "0 picks a free one")
    int port;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of its data")
    @Nullable Path data;

    @Option(names = "--seed", paramLabel = "N")
    long seed = 1;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Orders a second by themselves, 0 for none")
    double rate;

    @Option(
            names = "--audit",
            paramLabel = "20m",
            description = "How long a review takes, for example 20m")
    String audit = "0s";

    @Option(
            names = "--faults",
            paramLabel = "SPEC",
            description = "drop=0.05,cut=0.05,repeat=…,late=…,delay=200ms,…")
    String faults = "";

    @Option(names = "--keyless", description = "Without idempotency keys")
    boolean keyless;

    @Option(names = "--delta-only", description = "Stock only by differences")
    boolean deltaOnly;

    @Option(names = "--personal", paramLabel = "mask|plain", description = "mask or plain")
    String personal = "mask";

    @Option(names = "--calls-per-second", paramLabel = "N")
    int callsPerSecond;

    private final Root root;
    private final Sandboxes sandboxes;

    SandboxCommand(Root root, Sandboxes sandboxes) {
        this.root = root;
        this.sandboxes = sandboxes;
    }

    @Override
    public Integer call() {
        Console console = root.console();
        try {
            Path folder = data == null ? root.home().resolve("sandbox") : data;
            if (!personal.equals("mask") && !personal.equals("plain")) {
                throw new Refused("personal", "refused.sandbox.personal", personal);
            }
            if (port < 0 || port > LAST_PORT) {
                throw new Refused("port", "refused.sandbox.port", port);
            }
            var wanted =
                    new Sandboxes.Wanted(
                            port,
                            folder,
                            seed,
                            rate,
                            Durations.ms(audit),
                            faults,
                            keyless,
                            deltaOnly,
                            personal.equals("plain"),
                            callsPerSecond);
            // programs wait for this line, whatever the language
            sandboxes.run(
                    wanted, url -> console.line(Map.of("url", url), "{\"url\":\"" + url + "\"}"));
            return Exit.DONE;
        } catch (Refused e) {
            console.refuse(e, "");
            return Exit.USAGE;
        }
    }
}
