package shop.kaibo.listing;

import java.util.List;
import java.util.Locale;

/** The four kinds of merchants and what their goods have in common. Thread-safe. */
public enum TemplateKind {
    FACTORY("件", TemplateKind.OTHER, "手工好物", true, List.of("no_reason", "quality"), 20),
    FARM("斤", "食品/水果", "产地鲜货", false, List.of("quality"), 50),
    STALL("件", TemplateKind.OTHER, "档口现货", false, List.of("no_reason", "quality"), 5),
    WHOLESALE("箱", TemplateKind.OTHER, "整箱批发", true, List.of("quality"), 10);

    /** The units goods are counted in. */
    public static final List<String> UNITS = List.of("件", "斤", "箱", "双");

    /** The leaf for what has no better one. */
    static final String OTHER = "其他/百货";

    private final String unit;
    private final String category;
    private final String words;
    private final boolean standard;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> rights;

    private final int step;

    TemplateKind(
            String unit,
            String category,
            String words,
            boolean standard,
            List<String> rights,
            int step) {
        this.unit = unit;
        this.category = category;
        this.words = words;
        this.standard = standard;
        this.rights = rights;
        this.step = step;
    }

    /** Its template before the shop changed anything. */
    public Template plain() {
        return new Template(this, unit, category, words, "", standard, rights, step);
    }

    /** How it is written down and typed: "farm". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the word for a unit; of pieces where there is none. */
    public static String unitKey(String unit) {
        return switch (unit) {
            case "斤" -> "listing.unit.jin";
            case "箱" -> "listing.unit.box";
            case "双" -> "listing.unit.pair";
            default -> "listing.unit.piece";
        };
    }

    /** The kind of a word; the first for one nobody knows. */
    public static TemplateKind of(String word) {
        for (TemplateKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return FACTORY;
    }
}
