package shop.kaibo.aftersale;

import shop.kaibo.aftersale.flow.CaseAct;

/**
 * Payload of the operation "case.act". Thread-safe.
 *
 * @param amountFen what is paid back, in fen; 0 for acts that do not pay
 * @param version the case's version this was decided on
 * @param reasonCode the platform's code of a refusal, else ""
 * @param waybill the parcel of goods sent in place of money, else ""
 * @param sealedText the sentence of a refusal, sealed, else ""; {@link AfterSaleService#words}
 *     reads it
 */
public record ActOnCase(
        String caseId,
        CaseAct act,
        long amountFen,
        String version,
        String reasonCode,
        String sealedText,
        String carrier,
        String waybill) {
    // acts written before goods could be sent have no parcel
    public ActOnCase {
        carrier = carrier == null ? "" : carrier;
        waybill = waybill == null ? "" : waybill;
    }

    /** The kind under which the outbox holds it. */
    public static final String KIND = "case.act";
}
