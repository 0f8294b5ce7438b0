package shop.kaibo.command;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Whoever can run a practice platform; commands know no platform themselves. */
public interface Sandboxes {
    /** Starts one, calls back with its address, and runs until the program ends. */
    void run(Wanted wanted, Consumer<String> ready);

    /** What was asked for. Rate is in orders a second; the review time in ms. */
    record Wanted(
            int port,
            Path data,
            long seed,
            double rate,
            long auditMs,
            String faults,
            boolean keyless,
            boolean deltaOnly,
            boolean plainBuyers,
            int callsPerSecond) {}
}
