package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;

import java.util.Map;

/**
 * What the platform's codes mean, as keys of sentences for people. A code nobody wrote down keeps
 * the platform's own words. Thread-safe.
 */
final class Refusals {
    static final String CATEGORY = "sync.why.ks_category";
    static final String FREIGHT = "sync.why.ks_freight";
    static final String QUOTA = "sync.why.ks_quota";
    static final String CARRIER = "sync.why.ks_carrier";
    static final String SHIP_STATE = "sync.why.ks_ship_state";
    static final String SHIP_REFUND = "sync.why.ks_ship_refund";
    static final String SHIP_BARRED = "sync.why.ks_ship_barred";
    static final String SHIP_RISK = "sync.why.ks_ship_risk";
    static final String PAID = "sync.why.ks_paid";
    static final String ANSWER = "sync.why.ks_answer";
    static final String REASON = "sync.why.ks_reason";
    static final String ADDRESS = "sync.why.ks_address";
    static final String IN_REVIEW = "sync.why.ks_in_review";
    static final String CATEGORY_FIXED = "sync.why.ks_category_fixed";
    static final String PROPERTIES = "sync.why.ks_properties";
    static final String NEW_QUOTA = "sync.why.ks_new_quota";
    static final String NOT_APPROVED = "sync.why.ks_not_approved";

    private static final Map<String, String> BY_CODE =
            Map.ofEntries(
                    Map.entry("300108", "sync.why.ks_amount"),
                    Map.entry("300011", "sync.why.ks_case_gone"),
                    Map.entry("300012", "sync.why.ks_case_other"),
                    Map.entry("300013", "sync.why.ks_case_cancelled"),
                    Map.entry("6002", "sync.why.ks_deposit"),
                    Map.entry("300101", REASON),
                    Map.entry("300102", "sync.why.ks_reason_words"),
                    Map.entry("300103", "sync.why.ks_reason_photo"),
                    Map.entry("300110", REASON),
                    Map.entry("20038", "sync.why.ks_sku"),
                    Map.entry("6102", "sync.why.ks_stock"),
                    Map.entry("100019", "sync.why.ks_stock"),
                    Map.entry("2053", "sync.why.ks_locked"),
                    Map.entry("3401", "sync.why.ks_app_only"),
                    Map.entry("1017", QUOTA));

    private Refusals() {}

    static <T> Outcome<T> of(String code, String words) {
        String known = BY_CODE.get(code);
        if (known != null) {
            return new Outcome.Rejected<>(code, known);
        }
        if (words.contains("减少预留")) {
            return new Outcome.Rejected<>(code, "sync.why.ks_reserved");
        }
        return new Outcome.Rejected<>(code, words);
    }

    /** One of ours with what it is about behind it. */
    static <T> Outcome<T> own(String key, String about) {
        return new Outcome.Rejected<>(key.substring(key.lastIndexOf('.') + 1), key + ' ' + about);
    }

    static <T> Outcome<T> own(String key) {
        return new Outcome.Rejected<>(key.substring(key.lastIndexOf('.') + 1), key);
    }
}
