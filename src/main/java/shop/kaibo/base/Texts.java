package shop.kaibo.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every sentence a person reads comes from the bundles under {@code shop/kaibo/texts}: the first
 * word of a key names its bundle ("listing.saved" lives in listing.properties, Chinese, and
 * listing_en.properties). Numbers are passed already formatted. Thread-safe.
 */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
    }

    /** Texts of a language, "zh" or "en"; anything else is Chinese. */
    public static Texts of(String language) {
        return new Texts(language.equals("en") ? Locale.ENGLISH : Locale.ROOT);
    }

    /** "zh" or "en". */
    public String language() {
        return locale == Locale.ENGLISH ? "en" : "zh";
    }

    /** The sentence of a key with {0}, {1} … filled in; an unknown key shows itself. */
    public String get(String key, Object... arguments) {
        String pattern;
        try {
            pattern = bundle(key).getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(shown);
    }

    /** Whether there is a sentence for the key. */
    public boolean has(String key) {
        try {
            return bundle(key).containsKey(key);
        } catch (MissingResourceException e) {
            return false;
        }
    }

    /** The sentence that a refused input shows. */
    public String of(Refused refused) {
        return get(refused.key(), refused.arguments().toArray());
    }

    private ResourceBundle bundle(String key) {
        int dot = key.indexOf('.');
        String area = dot < 0 ? key : key.substring(0, dot);
        return bundles.computeIfAbsent(
                area,
                name -> ResourceBundle.getBundle("shop.kaibo.texts." + name, locale, NO_FALLBACK));
    }
}
