package shop.kaibo.platform.sandbox;

import java.nio.file.Path;

/**
 * How one sandbox plays a platform. Thread-safe.
 *
 * @param data folder of its database; created when missing
 * @param port 0 takes a free one
 * @param seed of its faults; the crowd has seeds of its own
 * @param auditMs how long a listing is reviewed
 * @param keyless idempotency keys are ignored, as on platforms that have none
 * @param deltaOnly stock cannot be set, only changed
 * @param plainBuyers buyers come in plain text, else masked
 * @param callsPerSecond the rate it allows, 0 for any
 */
public record SandboxOptions(
        Path data,
        int port,
        long seed,
        long auditMs,
        FaultPlan faults,
        boolean keyless,
        boolean deltaOnly,
        boolean plainBuyers,
        int callsPerSecond) {
    /** A well-behaved platform with keys and masked buyers on a free port. */
    public static SandboxOptions of(Path data) {
        return new SandboxOptions(data, 0, 1, 0, FaultPlan.NONE, false, false, false, 0);
    }

    public SandboxOptions withFaults(FaultPlan plan) {
        return new SandboxOptions(
                data, port, seed, auditMs, plan, keyless, deltaOnly, plainBuyers, callsPerSecond);
    }

    public SandboxOptions withPort(int number) {
        return new SandboxOptions(
                data,
                number,
                seed,
                auditMs,
                faults,
                keyless,
                deltaOnly,
                plainBuyers,
                callsPerSecond);
    }

    public SandboxOptions withAudit(long ms) {
        return new SandboxOptions(
                data, port, seed, ms, faults, keyless, deltaOnly, plainBuyers, callsPerSecond);
    }

    /** Without idempotency keys and with stock by difference only, as Kuaishou is. */
    public SandboxOptions withoutKeys() {
        return new SandboxOptions(
                data, port, seed, auditMs, faults, true, true, plainBuyers, callsPerSecond);
    }

    public SandboxOptions withPlainBuyers() {
        return new SandboxOptions(
                data, port, seed, auditMs, faults, keyless, deltaOnly, true, callsPerSecond);
    }

    public SandboxOptions withCallsPerSecond(int calls) {
        return new SandboxOptions(
                data, port, seed, auditMs, faults, keyless, deltaOnly, plainBuyers, calls);
    }
}
