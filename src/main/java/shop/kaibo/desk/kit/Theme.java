package shop.kaibo.desk.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/**
 * Dresses a scene: AtlantaFX beneath, our tokens and sheets above, the bundled font, the size. Can
 * be applied again to switch. FX thread only.
 */
public final class Theme {
    /** Key in the scene's properties under which the running theme stands. */
    static final String KEY = "kaibo.theme";

    private static final List<String> SHEETS =
            List.of(
                    "type", "icon", "space", "button", "field", "chip", "key", "badge", "panel",
                    "table", "bar", "tile", "bench", "notice", "layer");

    private static boolean fontsLoaded;

    private final boolean dark;
    private final Scale scale;

    private Theme(boolean dark, Scale scale) {
        this.dark = dark;
        this.scale = scale;
    }

    /** Dresses the scene; nodes sized by {@link Em} and charts follow. */
    public static void apply(Scene scene, boolean dark, Scale scale) {
        loadFonts();
        String base =
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        scene.setUserAgentStylesheet(base);
        var sheets = scene.getStylesheets();
        sheets.removeIf(sheet -> sheet.contains("/desk/kit/"));
        sheets.addFirst(sheet(Theme.class, dark ? "tokens-dark.css" : "tokens-light.css"));
        for (int i = 0; i < SHEETS.size(); i++) {
            sheets.add(i + 1, sheet(Theme.class, SHEETS.get(i) + ".css"));
        }
        var classes = scene.getRoot().getStyleClass();
        for (Scale each : Scale.values()) {
            classes.remove(each.styleClass());
        }
        classes.add(scale.styleClass());
        scene.getProperties().put(KEY, new Theme(dark, scale));
    }

    /** The theme a node stands in; dark at normal size where none was applied. */
    public static Theme of(Node node) {
        Scene scene = node.getScene();
        Object found = scene == null ? null : scene.getProperties().get(KEY);
        return found instanceof Theme theme ? theme : new Theme(true, Scale.NORMAL);
    }

    /** Address of a sheet that lies beside a class, for a screen's own rules. */
    public static String sheet(Class<?> beside, String name) {
        URL url = beside.getResource(name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }

    /**
     * Readies the toolkit before the first control is made: the fonts, and no Modena, which every
     * control would load and no scene here wears.
     */
    public static void prepare() {
        loadFonts();
        Application.setUserAgentStylesheet(sheet(Theme.class, "bare.css"));
    }

    /** Loads the bundled font once; a bare machine has no Chinese of its own. */
    public static synchronized void loadFonts() {
        if (fontsLoaded) {
            return;
        }
        for (String face : List.of("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")) {
            String name = "/shop/kaibo/fonts/" + face;
            // by its address: a font that lies in a file is read there and not copied first
            String address = sheet(Theme.class, name);
            if (!address.startsWith("file:") || Font.loadFont(address, 14) == null) {
                copied(name);
            }
        }
        fontsLoaded = true;
    }

    // out of a jar, or from an address that is no plain path
    private static void copied(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(name)) {
            Font.loadFont(Objects.requireNonNull(in, name), 14);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean dark() {
        return dark;
    }

    public Scale scale() {
        return scale;
    }

    /** The colours of this theme, for what is drawn by hand. */
    public Tokens tokens() {
        return Tokens.of(dark);
    }
}
