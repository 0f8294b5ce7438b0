package shop.kaibo.aftersale.evidence;

/**
 * A picture taken for a case, as one link of the chain. Thread-safe.
 *
 * @param waybill of the parcel it shows, "" where the case has none
 * @param before hash of the link before it, 64 lower-case hex digits as the others
 * @param hash of the link before and of this one's words
 */
public record Evidence(
        long seq,
        String caseId,
        String waybill,
        String photoSha,
        String operator,
        long takenMs,
        String before,
        String hash) {
    /** What the link says, line by line, as it is hashed. */
    public String words() {
        return """
        kaibo evidence 1
        seq %d
        case %s
        waybill %s
        photo %s
        operator %s
        taken %d
        """
                .formatted(seq, caseId, waybill, photoSha, operator, takenMs);
    }
}
