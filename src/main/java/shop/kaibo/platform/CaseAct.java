package shop.kaibo.platform;

/** What a merchant can do with an after-sale case. Thread-safe. */
public sealed interface CaseAct {
    /** Pay back the sum (fen), which must equal the case's. */
    record AgreeRefund(long amountFen) implements CaseAct {}

    /** Let the buyer send the goods back. */
    record AgreeReturn() implements CaseAct {}

    /** The goods are back: pays the buyer the sum (fen) of the case. */
    record ConfirmReceipt(long amountFen) implements CaseAct {}

    /** Send goods in place of money; the goods an exchange or repair brought back are accepted. */
    record Send(String carrier, String waybill) implements CaseAct {}

    /** Explain to the platform, which decides. */
    record Answer(String text) implements CaseAct {}

    /** Refuse with a reason code of the platform and a sentence of ours. */
    record Refuse(String reasonCode, String text) implements CaseAct {}
}
