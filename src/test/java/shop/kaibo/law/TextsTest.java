package shop.kaibo.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Both languages say the same things with the same blanks, and every key lives in its bundle. */
class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/shop/kaibo/texts");
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");

    static List<String> areas() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> !n.contains("_"))
                    .map(n -> n.substring(0, n.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesHaveTheSameKeysAndBlanks(String area) throws IOException {
        Properties zh = load(area + ".properties");
        Properties en = load(area + "_en.properties");
        assertThat(en.stringPropertyNames()).isEqualTo(zh.stringPropertyNames());
        for (String key : zh.stringPropertyNames()) {
            assertThat(key).startsWith(area + ".");
            assertThat(blanks(en.getProperty(key))).as(key).isEqualTo(blanks(zh.getProperty(key)));
            assertThat(zh.getProperty(key).strip()).as(key).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void noTextIsAnOrphan(String area) throws IOException {
        String code = allCode();
        var orphans = new TreeSet<String>();
        for (String key : load(area + ".properties").stringPropertyNames()) {
            if (!used(code, key)) {
                orphans.add(key);
            }
        }
        assertThat(orphans).isEmpty();
    }

    // a key is used when it, or its stem ending in a dot, stands in the code as a literal
    private static boolean used(String code, String key) {
        if (code.contains('"' + key + '"')) {
            return true;
        }
        int dot = key.lastIndexOf('.');
        while (dot > 0) {
            if (code.contains('"' + key.substring(0, dot + 1) + '"')) {
                return true;
            }
            dot = key.lastIndexOf('.', dot - 1);
        }
        return false;
    }

    private static String allCode() throws IOException {
        var all = new StringBuilder();
        for (Path file : Formatted.sources(Path.of("src/main"))) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    private static Set<String> blanks(String text) {
        var found = new TreeSet<String>();
        BLANK.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }
}
