package shop.kaibo.desk.kit;

import javafx.scene.paint.Color;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The colours of a theme for canvases, which cannot look names up: read from the very sheet that
 * dresses everything else. Thread-safe.
 */
public final class Tokens {
    private static final Pattern LINE =
            Pattern.compile("-color-([a-z0-9-]+): (#[0-9A-Fa-f]{6,8});");
    private static final Tokens DARK = read("tokens-dark.css");
    private static final Tokens LIGHT = read("tokens-light.css");

    private final Map<String, Color> colors;

    private Tokens(Map<String, Color> colors) {
        this.colors = colors;
    }

    static Tokens of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** Colour of a role without its prefix, for example "accent-fg". */
    public Color get(String role) {
        return Objects.requireNonNull(colors.get(role), role);
    }

    private static Tokens read(String name) {
        try (InputStream in = Tokens.class.getResourceAsStream(name)) {
            String sheet =
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            var colors = new HashMap<String, Color>();
            var found = LINE.matcher(sheet);
            while (found.find()) {
                colors.put(found.group(1), Color.web(found.group(2)));
            }
            return new Tokens(Map.copyOf(colors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
