package shop.kaibo.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The scripts that make a shop's file what this program reads and writes. Thread-safe. */
final class Schema {
    static final List<String> NAMES =
            List.of("001.sql", "002.sql", "003.sql", "004.sql", "005.sql", "006.sql", "007.sql");

    private Schema() {}

    static List<String> scripts() throws IOException {
        var texts = new ArrayList<String>();
        for (String name : NAMES) {
            try (InputStream in = Schema.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("schema " + name + " is missing from the program");
                }
                texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
