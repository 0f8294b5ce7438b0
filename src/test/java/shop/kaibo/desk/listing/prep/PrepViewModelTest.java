package shop.kaibo.desk.listing.prep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Shanghai;
import shop.kaibo.desk.listing.part.Evening;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.prep.PrepItem.Mark;
import shop.kaibo.listing.prep.PrepService;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class PrepViewModelTest {
    @TempDir Path home;
    private Evening evening;
    private PrepService prep;
    private PrepViewModel model;

    @BeforeEach
    void open() {
        evening = new Evening(home, "zh");
        prep = new PrepService(evening.store, evening.listings);
        model = new PrepViewModel(prep, evening.tools);
    }

    @AfterEach
    void close() {
        model.close();
        evening.close();
    }

    private String sentence() {
        return model.head().get().sentence();
    }

    @Test
    void theTimeIsTypedKeptAndTakenBack() {
        assertThat(model.head().get().air()).isEqualTo("写个时间，比如 20:00");
        model.time.set("25:00");
        model.enter();
        assertThat(model.verdict.get().sentence()).isEqualTo("25:00 不是时间，写成 20:00");
        model.time.set("22：30");
        assertThat(model.verdict.get().sentence()).isEmpty();
        model.enter();
        evening.settle();
        assertThat(model.time.get()).isEqualTo("22:30");
        assertThat(model.head().get().air()).isEqualTo("今天 22:30，还有 2:30");
        try (var next = new PrepViewModel(prep, evening.tools)) {
            assertThat(next.time.get()).as("remembered").isEqualTo("22:30");
        }
        evening.tools.undo().run();
        evening.settle();
        assertThat(model.time.get()).isEmpty();
        assertThat(prep.planned()).isZero();
        model.time.set("1900");
        model.enter();
        evening.settle();
        assertThat(model.head().get().air()).isEqualTo("明天 19:00，还有 23:00");
    }

    @Test
    void whatWillBeLateIsSaidWithItsTrueTime() {
        long start = evening.clock.nowMs();
        var shelf = new ArrayList<Listing>();
        for (int i = 0; i < 6; i++) {
            shelf.add(evening.list("软底鞋 " + i, 5000));
        }
        prep.plan(evening.tools.actor(), start + 120 * Evening.MINUTE);
        evening.settle();
        assertThat(sentence()).isEqualTo("6 件，0 件已过审");
        assertThat(model.rows().getFirst().expected()).isEqualTo("还说不准");
        assertThat(model.head().get().times()).startsWith("本店才审过 0 件");
        for (int i = 0; i < 5; i++) {
            long took = (10 + 5 * i) * Evening.MINUTE;
            evening.reviewed(shelf.get(i), ListingState.ON_SALE, "", start, start + took);
        }
        evening.settle();
        assertThat(sentence()).isEqualTo("6 件，5 件已过审，其余赶得上");
        assertThat(model.head().get().times()).isEqualTo("本店审核：一半 20 分钟内，九成 30 分钟内（近 5 件）");
        assertThat(model.rows().getLast().expected()).isEqualTo("约 20:20，最晚 20:30");

        // nothing is written while the clock goes on
        evening.clock.set(start + 75 * Evening.MINUTE);
        evening.background.pass(20_000);
        evening.settle();
        assertThat(sentence()).isEqualTo("6 件，5 件已过审，1 件可能赶不上");
        assertThat(model.rows().getLast().why()).isEqualTo("要到 21:45，离开播不到 30 分钟");
        evening.clock.set(start + 91 * Evening.MINUTE);
        evening.background.pass(20_000);
        evening.settle();
        assertThat(sentence()).isEqualTo("6 件，5 件已过审，1 件赶不上");
        PrepRow late = model.rows().getLast();
        assertThat(late.mark()).isEqualTo(Mark.LATE);
        assertThat(late.why()).isEqualTo("没赶上，要到 22:01 才过审");
        assertThat(Shanghai.hourMinute(prep.planned())).isEqualTo("22:00");
    }

    @Test
    void idsAreCopiedAndARefusedOneIsMended() {
        var copied = new ArrayList<String>();
        model.copy(copied::add);
        assertThat(evening.noticed()).startsWith("还没有编号可抄");
        long now = evening.clock.nowMs();
        Listing first = evening.list("软底鞋", 0);
        Listing second = evening.list("长筒靴", 0);
        evening.list("凉鞋", 0);
        evening.told(first, ListingState.ON_SALE, "", now, now);
        evening.told(second, ListingState.REFUSED, "标题太短", now, now);
        evening.settle();
        model.copy(copied::add);
        assertThat(copied).containsExactly("P70001\nP70002");
        assertThat(evening.noticed()).isEqualTo("抄好 2 个编号|还有 1 件没到平台，没有编号");
        PrepRow refused = model.rows().get(1);
        assertThat(refused.why()).isEqualTo("标题太短");
        assertThat(sentence()).isEqualTo("3 件，1 件已过审，1 件赶不上");
        List<String> mended = new ArrayList<>();
        model.onMend(mended::add);
        model.mend(model.rows().getFirst());
        model.mend(refused);
        assertThat(mended).containsExactly(second.id());
        model.again(refused);
        evening.settle();
        assertThat(evening.noticed()).startsWith("2 号又送审了");
        assertThat(model.rows().get(1).state()).isNotEqualTo(ListingState.REFUSED);
    }
}
