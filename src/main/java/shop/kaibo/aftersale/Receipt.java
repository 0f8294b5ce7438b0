package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.rules.Sentence;

/**
 * What taking a parcel in has done; durable when it is returned. Thread-safe.
 *
 * @param operation the operation that can be undone while it is held
 * @param disposition where the goods go: sellable, second, repair, scrap, send_back
 * @param refundFen what the buyer is paid, in fen; 0 for grades 4 and 5
 * @param why the finding in one sentence
 * @param stockAfter pieces left of the sku, null when it is none of ours
 */
public record Receipt(
        String caseId,
        String parcelId,
        String operation,
        String disposition,
        long refundFen,
        Sentence why,
        @Nullable Long stockAfter) {}
