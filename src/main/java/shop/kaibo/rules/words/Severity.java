package shop.kaibo.rules.words;

/** What a finding does to a listing. Thread-safe. */
public enum Severity {
    /** It is not published so. */
    BLOCK,
    /** A person looks once more and may go on. */
    ASK
}
