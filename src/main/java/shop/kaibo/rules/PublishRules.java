package shop.kaibo.rules;

import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.rules.words.Finding;
import shop.kaibo.rules.words.Severity;
import shop.kaibo.rules.words.WordRules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Everything that is looked at before a thing is published, without a network: its words, the codes
 * in its photo, the certificates its category needs. Thread-safe; some milliseconds.
 */
public final class PublishRules {
    private static final String SOURCE = "平台规则：商品图片不得含二维码引流";
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)^[a-z][a-z0-9+.-]*://.*|.*\\b[a-z0-9-]+\\.(com|cn|net|me|cc|top)\\b.*");
    private static final int SHOWN = 20;

    private final RuleLibrary library;
    private final WordRules words;
    private final CertificateRules certificates;

    public PublishRules(RuleLibrary library) {
        this.library = library;
        words = new WordRules(library);
        certificates = new CertificateRules(library);
    }

    /** By the rules shipped with the program. */
    public static PublishRules shipped() {
        return new PublishRules(RuleLibrary.shipped());
    }

    /** The documents they stand on. */
    public RuleLibrary library() {
        return library;
    }

    /**
     * Looks at a title, a spec, a note or a line to be spoken.
     *
     * @param field the input it stands in
     * @param category leaf category, "" when unknown
     * @param atMs the moment whose rules judge it
     */
    public List<Finding> text(String field, String text, String category, long atMs) {
        return words.look(field, text, category, atMs);
    }

    /**
     * Looks at what the codes in a photo say: digits of goods pass, ways off the platform do not.
     */
    public List<Finding> codes(Collection<String> codes, long atMs) {
        var found = new ArrayList<Finding>();
        for (String code : codes) {
            if (ADDRESS.matcher(code.strip()).matches()) {
                found.add(code(code, "check.code.link"));
            } else if (words.look("photo", code, "", atMs).stream().anyMatch(Finding::blocks)) {
                found.add(code(code, "check.code.text"));
            }
        }
        return found;
    }

    private static Finding code(String code, String key) {
        String plain = code.replaceAll("\\s+", " ").strip().replaceFirst("^(?i)https?://", "");
        String shown = plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
        return new Finding(
                "photo",
                0,
                0,
                shown,
                "photo.code",
                SOURCE,
                Severity.BLOCK,
                Sentence.of(key, shown));
    }

    /** Looks at what a category needs, see {@link CertificateRules#look}. */
    public List<Finding> category(String category, Map<String, LocalDate> held, long atMs) {
        return certificates.look(category, held, atMs);
    }

    /** Codes of the certificates there are, see {@link CertificateRules#codes}. */
    public List<String> certificates(long atMs) {
        return certificates.codes(atMs);
    }
}
