package shop.kaibo.aftersale.evidence;

/** Payloads of a case's history about its pictures. Thread-safe. */
public sealed interface EvidenceEvent {
    /** "evidence.kept": a picture was taken. */
    record Kept(String caseId, long seq, String photoSha, String hash) implements EvidenceEvent {}

    /** "evidence.exported": a dispute file left, by the hash of all its bytes. */
    record Exported(String caseId, int pictures, String sha256) implements EvidenceEvent {}
}
