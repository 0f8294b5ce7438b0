package shop.kaibo.sync.push;

import shop.kaibo.sync.line.Backoff;

/**
 * How patient pushing is. Thread-safe.
 *
 * @param backoff between tries of one operation
 * @param absentAfterMs how long after sending the platform's "not seen" is believed: what was sent
 *     may still be on its way
 */
public record Pace(Backoff backoff, long absentAfterMs) {}
