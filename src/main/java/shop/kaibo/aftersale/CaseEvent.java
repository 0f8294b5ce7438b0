package shop.kaibo.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;

/** What happened to a case: payloads of the history. Thread-safe. */
public sealed interface CaseEvent {
    /** "case.changed": where the platform says it stands. */
    record Changed(String caseId, CaseType type, CaseStatus status, long amountFen)
            implements CaseEvent {}

    /** "case.leapt": a report that no course of moves explains. */
    record Leapt(String caseId, CaseStatus before, CaseStatus now) implements CaseEvent {}

    /** "case.decided": an act went into the outbox; the sentence of a refusal is sealed. */
    record Decided(String caseId, CaseAct act, long amountFen, String version, String sealedText)
            implements CaseEvent {}

    /** "case.undone": the act was taken back before it was sent. */
    record Undone(String caseId, CaseAct act) implements CaseEvent {}

    /** "case.answered": done, rejected or stale, with the platform's reason. */
    record Answered(String caseId, CaseAct act, String outcome, String reason)
            implements CaseEvent {}

    /** "case.seen": a person read why a decision came to nothing. */
    record Seen(String caseId, CaseStatus status) implements CaseEvent {}

    /** "parcel.twice": another station had taken it in; its pieces do not count here. */
    record Twice(String caseId, String parcelId, long quantity) implements CaseEvent {}

    /** "parcel.received": goods are back, graded, and what the buyer is paid (fen). */
    record Received(
            String caseId,
            String parcelId,
            String code,
            int grade,
            String disposition,
            long quantity,
            long refundFen,
            @Nullable String photoSha)
            implements CaseEvent {}
}
