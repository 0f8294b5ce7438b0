package shop.kaibo.aftersale;

/** A case that a scanned or typed code led to, and by what. Thread-safe. */
public record CaseMatch(AfterSale sale, By by) {
    /** What the code was, surest first. */
    public enum By {
        RETURN_WAYBILL,
        OUT_WAYBILL,
        ORDER,
        CASE,
        SERIAL,
        GOODS,
        BUYER;

        /** Text key of its name. */
        public String key() {
            return "aftersale.by." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
