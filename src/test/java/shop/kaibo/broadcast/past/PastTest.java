package shop.kaibo.broadcast.past;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.broadcast.Board;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Sku;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

class PastTest {
    // ids are random: four digits inside one are no phone
    private static final Pattern TAIL = Pattern.compile("\\b5678\\b");
    @TempDir Path home;
    private Evening evening;

    @BeforeEach
    void open() {
        evening = new Evening(home, 7).shelf(5);
        // before the show somebody has bought already
        evening.page(3);
    }

    @AfterEach
    void close() {
        evening.close();
    }

    /** What is compared of a moment: everything the board says about it. */
    private record Seen(String onMic, String pinned, Object totals, List<Object> slots) {
        static Seen of(Board board) {
            var slots = new ArrayList<Object>();
            String pinned = "";
            for (var slot : board.slots()) {
                Listing listing = slot.listing();
                for (Sku sku : listing.skus()) {
                    slots.add(List.of(sku.id(), sku.spec(), sku.priceFen(), sku.left()));
                }
                slots.add(
                        List.of(
                                listing.slot(),
                                listing.title(),
                                listing.photoSha(),
                                listing.state().word(),
                                slot.sold(),
                                slot.paidFen()));
                pinned = slot.pinned() ? listing.id() : pinned;
            }
            return new Seen(board.onMic(), pinned, board.totals(), slots);
        }

        static Seen of(Moment moment) {
            var slots = new ArrayList<Object>();
            for (Moment.Slot slot : moment.slots()) {
                for (Moment.Size size : slot.sizes()) {
                    slots.add(List.of(size.skuId(), size.spec(), size.priceFen(), size.left()));
                }
                slots.add(
                        List.of(
                                slot.slot(),
                                slot.title(),
                                slot.photoSha(),
                                slot.state(),
                                slot.sold(),
                                slot.paidFen()));
            }
            return new Seen(moment.onMic(), moment.pinned(), moment.totals(), slots);
        }
    }

    @Test
    void anySecondIsTheBoardOfThatSecond() {
        Broadcast show = evening.start();
        var boards = new TreeMap<Long, Seen>();
        long from = evening.clock.nowMs();
        boards.put(from, Seen.of(evening.broadcasts.board().orElseThrow()));
        for (int i = 0; i < 900; i++) {
            evening.step();
            boards.put(evening.clock.nowMs(), Seen.of(evening.broadcasts.board().orElseThrow()));
        }
        long to = evening.clock.nowMs();
        Past past = new PastService(evening.store).open(show);
        assertThat(past.events()).isGreaterThan(600);
        var random = new Random(1);
        for (int i = 0; i < 100; i++) {
            long at = from + random.nextLong(to - from + 1);
            assertThat(Seen.of(past.at(at)))
                    .as("%d s", (at - from) / 1000)
                    .isEqualTo(boards.floorEntry(at).getValue());
        }
    }

    @Test
    void aSecondIsTheFoldOfItsEntriesAndOfNoOthers() {
        Broadcast show = evening.start();
        long from = evening.clock.nowMs();
        for (int i = 0; i < 300; i++) {
            evening.step();
        }
        evening.clock.pass(1000);
        evening.broadcasts.stop(Evening.OWNER);
        long to = evening.clock.nowMs();
        evening.clock.pass(5_000);
        Past past = new PastService(evening.store).open(show);
        var random = new Random(2);
        for (int i = 0; i < 100; i++) {
            long at = from + random.nextLong(to - from + 1);
            var naive = new Fold();
            List<String> topics =
                    evening.store
                            .db()
                            .read(
                                    h ->
                                            h.createQuery("SELECT DISTINCT topic FROM event")
                                                    .mapTo(String.class)
                                                    .list());
            evening.store
                    .db()
                    .read(
                            h -> {
                                evening.store
                                        .events()
                                        .walk(
                                                h,
                                                topics,
                                                0,
                                                Long.MAX_VALUE,
                                                e -> {
                                                    if (e.atMs() <= at) {
                                                        naive.add(e);
                                                    }
                                                });
                                return 0;
                            });
            assertThat(Seen.of(past.at(at))).isEqualTo(Seen.of(naive.moment(at)));
        }
        assertThat(past.at(to).onAir()).isFalse();
        assertThat(past.at(to - 1).onAir()).isTrue();
        assertThat(past.at(from - 1).totals().orders()).isZero();
        assertThat(past.around(from)).extracting(Happening::what).contains("created", "started");
        assertThat(past.neighbour(to - 1, true)).isEqualTo(to);
        assertThat(past.minutes().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(past.at(to).totals().paidFen());
    }

    @Test
    void theHistoryTellsNobodysName() {
        evening.start();
        for (int i = 0; i < 60; i++) {
            evening.step();
        }
        List<String> payloads =
                evening.store
                        .db()
                        .read(
                                h ->
                                        h.createQuery("SELECT payload FROM event")
                                                .mapTo(String.class)
                                                .list());
        assertThat(payloads)
                .isNotEmpty()
                .noneMatch(p -> p.contains("网名") || p.contains("小明") || TAIL.matcher(p).find());
    }
}
