package shop.kaibo.aftersale.loose;

import org.jspecify.annotations.Nullable;

/**
 * A no-info parcel on its shelf. Thread-safe.
 *
 * @param number what is written on it: station and running number
 * @param code what could be read on it, "" for nothing
 * @param note what a person saw, "" for nothing
 * @param caseId the case it turned out to belong to
 * @param overMs when it left the shelf, epoch ms, 0 while it lies there
 */
public record LooseParcel(
        String id,
        String number,
        String code,
        @Nullable String photoSha,
        String note,
        long shelvedMs,
        @Nullable String caseId,
        long overMs) {}
