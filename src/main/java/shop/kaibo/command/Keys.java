package shop.kaibo.command;

import shop.kaibo.base.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A file of keys, one name=value a line, so that no secret stands on a command line. */
final class Keys {
    private Keys() {}

    static Map<String, String> read(Path file) {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("keys", "refused.connect.unreadable", file.getFileName());
        }
        var fields = new HashMap<String, String>();
        lines.forEach((name, value) -> fields.put(name.toString(), value.toString().strip()));
        return fields;
    }
}
