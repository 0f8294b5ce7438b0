package shop.kaibo.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Look;
import shop.kaibo.desk.kit.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** While a camera may see the window, no screen of a show holds a word about a buyer. */
class DiscreetScreensTest {
    // a masked name, a masked phone or address, the tail every buyer of these shows has
    private static final Pattern PRIVATE = Pattern.compile("\\p{IsHan}\\*|\\*{3,}|5678");

    @TempDir Path home;

    @Test
    void noNameNoPhoneNoAddressIsInTheScene() {
        try (var show = new Show(home)) {
            Moment.REST.of(show);
            for (Screen screen : List.of(Screen.LIVE, Screen.ORDERS)) {
                screen.paint(
                        "discreet-" + screen.word(),
                        show,
                        Look.USUAL.wide(),
                        root -> {
                            assertThat(Words.of(root)).anyMatch(w -> PRIVATE.matcher(w).find());
                            Discreet.hide(root.getScene(), true);
                            root.getScene().snapshot(null);
                            assertThat(Words.of(root))
                                    .contains(Discreet.DOTS)
                                    .noneMatch(w -> PRIVATE.matcher(w).find());
                        });
            }
            for (Screen screen : List.of(Screen.ANCHOR, Screen.SHOWS)) {
                screen.paint(
                        "discreet-" + screen.word(),
                        show,
                        Look.USUAL,
                        root ->
                                assertThat(Words.of(root))
                                        .as("nothing about buyers to begin with")
                                        .noneMatch(w -> PRIVATE.matcher(w).find()));
            }
        }
    }
}
