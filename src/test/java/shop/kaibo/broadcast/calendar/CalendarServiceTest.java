package shop.kaibo.broadcast.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.past.Evening;

import java.nio.file.Path;

class CalendarServiceTest {
    @TempDir Path home;

    @Test
    void theNextShowIsTheEarliestStillToComeAndTheTruthStaysWithItsShow() {
        try (var evening = new Evening(home, 1)) {
            var calendar = new CalendarService(evening.store);
            long now = evening.clock.nowMs();
            assertThat(calendar.next()).isEmpty();
            Plan late = calendar.plan(Evening.OWNER, now + 86_400_000, "阿芳", "");
            Plan soon = calendar.plan(Evening.OWNER, now + 600_000, " 小朱 ", "女鞋");
            assertThat(calendar.next()).contains(soon);
            assertThat(soon.anchor()).isEqualTo("小朱");
            assertThatThrownBy(() -> calendar.plan(Evening.OWNER, now - 1, "小朱", ""))
                    .isInstanceOf(Refused.class);
            calendar.ready().tick(Evening.OWNER, soon.id(), "light", true);
            assertThat(calendar.next().orElseThrow().ready()).containsExactly("light");
            evening.clock.pass(600_000 + 3_600_001);
            assertThat(calendar.next()).contains(late);
            Broadcast show = evening.start();
            assertThat(calendar.truthOf(show.id())).isEmpty();
            var half = new Truth(true, false, true, "");
            assertThatThrownBy(() -> calendar.truth(Evening.OWNER, show.id(), half))
                    .isInstanceOf(Refused.class);
            var skipped = new Truth(true, false, true, "hurry");
            calendar.truth(Evening.OWNER, show.id(), skipped);
            assertThat(calendar.truthOf(show.id()))
                    .hasValueSatisfying(
                            kept -> {
                                assertThat(kept.truth()).isEqualTo(skipped);
                                assertThat(kept.atMs()).isEqualTo(evening.clock.nowMs());
                            });
        }
    }
}
