package shop.kaibo.aftersale.loose;

import org.jspecify.annotations.Nullable;

/**
 * Payloads of the history of no-info parcels; what was noted stays sealed in its row. Thread-safe.
 */
public sealed interface LooseEvent {
    /** "loose.shelved": it has a number and a place. */
    record Shelved(String id, String number, @Nullable String photoSha) implements LooseEvent {}

    /** "loose.matched": its case is known. */
    record Matched(String id, String number, String caseId) implements LooseEvent {}

    /** "loose.undone": it went back to the shelf, or was never put there. */
    record Undone(String id, String number) implements LooseEvent {}
}
