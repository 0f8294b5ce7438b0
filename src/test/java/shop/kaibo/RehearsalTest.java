package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Clock;
import shop.kaibo.command.Tours;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** A short show by its seed, played twice. */
class RehearsalTest {
    private static final int MINUTES = 3;

    @TempDir Path folder;

    private String play(String name, long seed) throws IOException {
        Path out = folder.resolve(name);
        var tours = new HeadlessTour(Clock.system());
        Tours.Result result = tours.rehearse(new Tours.Rehearsed(out, "zh", seed, MINUTES, false));
        assertThat(result.holds()).as(result.words()).isTrue();
        assertThat(out.resolve("home")).doesNotExist();
        return Files.readString(out.resolve("report.json"));
    }

    @Test
    void theSameSeedGivesTheSameReportToTheByte() throws IOException {
        String first = play("first", 7);
        assertThat(play("second", 7)).isEqualTo(first);
        JsonNode report = JsonMapper.shared().readTree(first);
        assertThat(report.get("orders").asLong()).isGreaterThan(100);
        JsonNode score = report.get("score");
        assertThat(score.at("/wrongPrices/met").asInt()).as("the wrong price was stopped").isOne();
        assertThat(score.get("held").asInt()).as("with its orders").isPositive();
        assertThat(score.at("/lowStock/met").asInt()).isPositive();
        assertThat(score.at("/pins/count").asInt()).isPositive();
        assertThat(score.get("blindMs").asLong()).isPositive();
        assertThat(score.get("points").asInt()).isBetween(1, 99);
    }

    @Test
    void oneThatIsStoppedEndsInItsMiddleWithoutAReport() {
        var asked = new ArrayList<Long>();
        var played =
                new ScreenRehearsals()
                        .play(
                                1,
                                MINUTES,
                                ms -> {
                                    asked.add(ms);
                                    return ms < 3_000;
                                });
        assertThat(played).isEmpty();
        assertThat(asked).containsExactly(1_000L, 2_000L, 3_000L);
    }
}
