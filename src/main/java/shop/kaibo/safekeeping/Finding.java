package shop.kaibo.safekeeping;

import java.util.List;

/**
 * One thing the check-up looked at. Thread-safe.
 *
 * @param key text key of its sentence
 * @param sound whether all is well with it
 */
public record Finding(String name, String key, boolean sound, List<Object> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(String name, boolean sound, Object... arguments) {
        String key = "safekeeping." + name + (sound ? ".sound" : ".broken");
        return new Finding(name, key, sound, List.of(arguments));
    }
}
