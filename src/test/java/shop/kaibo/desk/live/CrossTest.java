package shop.kaibo.desk.live;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.kaibo.desk.kit.Look;

import java.nio.file.Path;
import java.util.List;

/**
 * Every screen of a show in every moment of it, from a real store, without one cut word: a light
 * cross always, the whole one with -Dkaibo.pictures=all.
 */
class CrossTest {
    @TempDir Path home;

    @ParameterizedTest
    @EnumSource(Moment.class)
    void nothingIsCut(Moment moment) {
        var faults = new SoftAssertions();
        try (var show = new Show(home)) {
            moment.of(show);
            int turn = moment.ordinal();
            for (Screen screen : Screen.values()) {
                for (Look look : looks(screen, turn++)) {
                    String name = moment.word() + "-" + screen.word();
                    faults.check(() -> screen.paint(name, show, look));
                }
            }
        }
        faults.assertAll();
    }

    // the anchor's window has its own colours and size of type
    private static List<Look> looks(Screen screen, int turn) {
        if (screen == Screen.ANCHOR) {
            Look one = Look.USUAL;
            return Look.ALL
                    ? List.of(one, one.wide(), one.in("en"), one.in("en").wide())
                    : List.of(turn % 2 == 0 ? one : one.in("en").wide());
        }
        return Look.ALL ? Look.every() : Look.pair(turn);
    }
}
