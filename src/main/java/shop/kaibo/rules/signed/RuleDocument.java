package shop.kaibo.rules.signed;

import shop.kaibo.store.Payloads;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One signed document of rules. Thread-safe.
 *
 * @param name what it rules: rights, deadlines, listing, words, certificates, alerts
 * @param version orders documents of the same day
 * @param start first day (Asia/Shanghai) it is in force
 * @param text the whole file, as signed
 */
public record RuleDocument(String name, int version, LocalDate start, String text) {
    // asked for at every parcel and every price, and never another text
    private static final Map<Read, Object> READ = new ConcurrentHashMap<>();

    private record Read(String text, Class<?> type) {}

    private record Head(String name, int version, String from) {}

    /** A text as a document, once its signature was found to be good. */
    static RuleDocument of(String signed) {
        Head head = Payloads.read(signed, Head.class);
        return new RuleDocument(head.name(), head.version(), LocalDate.parse(head.from()), signed);
    }

    /** Its rules as a record of the reader's own; the same one for all, nobody changes it. */
    public <T> T as(Class<T> type) {
        return type.cast(
                READ.computeIfAbsent(
                        new Read(text, type), read -> Payloads.read(read.text, read.type)));
    }
}
