package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

/**
 * A returned parcel as it was taken in. Thread-safe.
 *
 * @param code what was scanned
 * @param quantity pieces that came back
 * @param expected pieces the case is about, 0 where nobody counted
 * @param stocked its pieces stand in stock again
 * @param stockOperation the stock change this intake made
 * @param operation what was sent to the platform for it
 */
public record Parcel(
        String id,
        String caseId,
        String code,
        Grade grade,
        long quantity,
        long expected,
        @Nullable String photoSha,
        long refundFen,
        boolean stocked,
        @Nullable String stockOperation,
        String operation,
        long receivedMs) {}
