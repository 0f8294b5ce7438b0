package shop.kaibo.sync.doctor;

import shop.kaibo.store.OperationState;

/**
 * One operation as the log tells it. Thread-safe.
 *
 * @param atMs when it arrived or ended, else when it was acknowledged here; epoch ms
 */
public record Logged(String id, Said what, OperationState state, long atMs) {}
