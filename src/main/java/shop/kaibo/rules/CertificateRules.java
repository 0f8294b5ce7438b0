package shop.kaibo.rules;

import shop.kaibo.base.Shanghai;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.rules.words.Finding;
import shop.kaibo.rules.words.Severity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Which categories may only be sold by a shop that holds a certificate. An expired one stops the
 * listing; one the shop has not written down is asked about. Thread-safe.
 */
public final class CertificateRules {
    private final RuleLibrary library;

    public CertificateRules(RuleLibrary library) {
        this.library = library;
    }

    private record Document(List<Certificate> certificates) {}

    private record Certificate(
            String code, List<String> categories, List<String> except, String source) {
        boolean covers(String category) {
            return categories.stream().anyMatch(category::contains)
                    && except.stream().noneMatch(category::contains);
        }
    }

    /** Codes of all certificates there are at a moment (epoch ms); named check.certificate.CODE. */
    public List<String> codes(long atMs) {
        return inForce(atMs).stream().map(Certificate::code).toList();
    }

    /**
     * What a category lacks.
     *
     * @param held last valid day (Asia/Shanghai) of each certificate of the shop, by code
     * @param atMs the moment it is judged for
     */
    public List<Finding> look(String category, Map<String, LocalDate> held, long atMs) {
        LocalDate today = Shanghai.day(atMs);
        return inForce(atMs).stream()
                .filter(certificate -> certificate.covers(category))
                .filter(c -> !valid(held, c.code(), today))
                .map(c -> finding(c, category, held))
                .toList();
    }

    private static boolean valid(Map<String, LocalDate> held, String code, LocalDate today) {
        LocalDate last = held.get(code);
        return last != null && !last.isBefore(today);
    }

    private static Finding finding(
            Certificate certificate, String category, Map<String, LocalDate> held) {
        String code = certificate.code();
        LocalDate last = held.get(code);
        Sentence why =
                last == null
                        ? Sentence.of("check.missing." + code, category)
                        : Sentence.of("check.expired." + code, category, last);
        return new Finding(
                "category",
                0,
                0,
                "",
                "certificate." + code,
                certificate.source(),
                last == null ? Severity.ASK : Severity.BLOCK,
                why);
    }

    private List<Certificate> inForce(long atMs) {
        return library.at("certificates", atMs).as(Document.class).certificates();
    }
}
