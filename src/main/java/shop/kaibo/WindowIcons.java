package shop.kaibo;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.io.InputStream;
import java.util.List;

/** The program's own sign in every size a desktop asks for. FX thread only. */
final class WindowIcons {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    static void on(Stage stage) {
        for (int px : SIZES) {
            InputStream in =
                    App.class.getResourceAsStream("/shop/kaibo/icons/kaibo-" + px + ".png");
            if (in != null) {
                stage.getIcons().add(new Image(in));
            }
        }
    }
}
