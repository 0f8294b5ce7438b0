package shop.kaibo.photo.phone;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Texts;

import java.util.List;
import java.util.Locale;

/** The language a phone speaks. Thread-safe. */
final class Tongue {
    private Tongue() {}

    /** Chinese where it is wanted before English or nothing is said, else English. */
    static Texts of(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return Texts.of("zh");
        }
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(accepted);
            for (Locale.LanguageRange range : wanted) {
                String language = range.getRange();
                if (range.getWeight() > 0 && language.startsWith("zh")) {
                    return Texts.of("zh");
                }
                if (range.getWeight() > 0 && language.startsWith("en")) {
                    return Texts.of("en");
                }
            }
        } catch (IllegalArgumentException e) {
            return Texts.of("zh");
        }
        return Texts.of("en");
    }
}
