package shop.kaibo.aftersale;

/**
 * What an act carries beside its kind; all empty for those that only agree. Thread-safe.
 *
 * @param reasonCode the platform's code of a refusal
 * @param text the sentence of a refusal or an answer
 * @param waybill the parcel of goods sent in place of money
 */
record Terms(String reasonCode, String text, String carrier, String waybill) {
    static final Terms NONE = new Terms("", "", "", "");

    static Terms refusal(String reasonCode, String text) {
        return new Terms(reasonCode, text, "", "");
    }

    static Terms answer(String text) {
        return new Terms("", text, "", "");
    }

    static Terms parcel(String carrier, String waybill) {
        return new Terms("", "", carrier, waybill);
    }
}
