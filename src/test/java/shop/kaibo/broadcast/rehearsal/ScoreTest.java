package shop.kaibo.broadcast.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.BroadcastEvent;
import shop.kaibo.broadcast.Sold;
import shop.kaibo.broadcast.alert.AlertRules;
import shop.kaibo.broadcast.ask.AskEvent;
import shop.kaibo.broadcast.rehearsal.Incident.Kind;
import shop.kaibo.broadcast.rescue.RescueEvent;
import shop.kaibo.listing.ListingEvent;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class ScoreTest {
    private static final long START = 1_795_262_400_000L;
    private static final long LENGTH = 600_000;
    private static final Broadcast SHOW =
            new Broadcast("show", "shelf", "小朱", START, START + LENGTH);

    private static final AlertRules RULES = AlertRules.at(RuleLibrary.shipped(), START);

    private final List<Event> history = new ArrayList<>();
    private final List<Incident> planned = new ArrayList<>();

    private void event(long second, String kind, Object payload) {
        long at = START + second * 1_000;
        String json = Payloads.write(payload);
        history.add(new Event(history.size() + 1, at, "t", kind, 1, json, "owner", null));
    }

    private void shelf(int slot, long stock) {
        var sku = new ListingOperation.Draft("s" + slot, "", "", 3990, stock);
        var made = new ListingEvent.Created("l" + slot, "shelf", slot, "", "", "", List.of(sku));
        event(-60, "listing.created", made);
    }

    private void sold(long second, int slot, long pieces, long left) {
        var item = new Sold.Item("s" + slot, pieces, pieces * 3990);
        var sale = new Sold.Sale("placed", 1, pieces, 0, 0, 0, List.of(item));
        event(second, Sold.KIND, new Sold(List.of(sale), List.of(new Sold.Left("s" + slot, left))));
    }

    private void restock(long second, int slot, long delta, long left) {
        var moved = new ListingEvent.Restocked("l" + slot, "s" + slot, delta, left, "restock");
        event(second, ListingOperation.STOCK, moved);
    }

    private void pin(long second, int slot) {
        event(second, "broadcast.pinned", new BroadcastEvent.Pinned("show", "l" + slot, slot));
    }

    private Score score() {
        history.sort(Comparator.comparingLong(Event::atMs));
        return Score.of(SHOW, history, new Script(1, LENGTH, planned), RULES);
    }

    @ParameterizedTest(name = "{0} sold of 50, more added after {1} s")
    @CsvSource({
        // pieces sold, restock after (0: never); occasions, met, ms, permille, empty seconds
        "20,  0, 0, 0,     0, 1000,   0",
        "25,  5, 0, 0,     0, 1000,   0",
        "26,  5, 1, 1,  5000, 1000,   0",
        "26, 50, 1, 1, 50000,  500,   0",
        "26,  0, 1, 0,     0,    0,   0",
        "50, 50, 1, 1, 50000,  500,  50",
        "50,  0, 1, 0,     0,    0, 500",
    })
    void lowIsWhatSellsOutWithinTheMinutesOfTheRules(
            long pieces, long after, int occasions, int met, long ms, long worth, long empty) {
        shelf(1, 50);
        sold(100, 1, pieces, 50 - pieces);
        if (after > 0) {
            restock(100 + after, 1, 100, 150 - pieces);
        }
        Score score = score();
        assertThat(score.lowStock()).isEqualTo(new Reaction(occasions, met, ms, ms, worth));
        assertThat(score.emptyMs()).isEqualTo(empty * 1_000);
    }

    @Test
    void whatPeopleTookOffSaleDidNotRunOut() {
        shelf(1, 50);
        restock(100, 1, -50, 0);
        sold(110, 1, 0, 0);
        Score score = score();
        assertThat(score.lowStock().occasions()).isZero();
        assertThat(score.emptyMs()).isZero();
    }

    @Test
    void aWrongPriceCountsFromWhenItWasTyped() {
        shelf(1, 50);
        planned.add(new Incident(Kind.WRONG_PRICE, 60_000, 0, 1));
        planned.add(new Incident(Kind.WRONG_PRICE, 300_000, 0, 1));
        event(61, ListingOperation.PRICE, new ListingEvent.Repriced("l1", "s1", 3990, 399));
        event(91, "broadcast.rescue", new RescueEvent.Begun("r", "l1", 1, 399, 7, 25_137));
        event(92, ListingOperation.PRICE, new ListingEvent.Repriced("l1", "s1", 399, 3990));
        event(300, ListingOperation.PRICE, new ListingEvent.Repriced("l1", "s1", 3990, 399));
        Score score = score();
        assertThat(score.wrongPrices())
                .as("one in 30 s: 857 of 1000; one never")
                .isEqualTo(new Reaction(2, 1, 30_000, 30_000, 428));
        assertThat(score.held()).isEqualTo(7);
        assertThat(score.lossFen()).isEqualTo(25_137);
    }

    @Test
    void anAskIsMetBySlotWithinAMinute() {
        shelf(1, 50);
        planned.add(new Incident(Kind.ASK, 10_000, 0, 1));
        planned.add(new Incident(Kind.ASK, 100_000, 0, 2));
        planned.add(new Incident(Kind.ASK, 200_000, 0, 3));
        event(13, "broadcast.ask", new AskEvent.Asked("a", 1, 1));
        event(104, "broadcast.ask", new AskEvent.Asked("b", 1, 1));
        event(261, "broadcast.ask", new AskEvent.Asked("c", 3, 1));
        assertThat(score().asks()).isEqualTo(new Reaction(3, 1, 3_000, 3_000, 333));
    }

    @Test
    void pinningSomethingSoldOutIsNoGood() {
        shelf(1, 50);
        shelf(2, 0);
        pin(100, 1);
        pin(150, 2);
        pin(500, 1);
        assertThat(score().pins()).isEqualTo(new Score.Pins(3, 1, 350_000, 396));
    }

    @Test
    void oversoldAndBlindRestocksCost() {
        shelf(1, 5);
        pin(100, 1);
        pin(280, 1);
        pin(440, 1);
        planned.add(new Incident(Kind.CABLE, 200_000, 30_000, 0));
        sold(100, 1, 4, 1);
        restock(205, 1, 100, 101);
        Score seeing = score();
        assertThat(seeing.blindMs()).isEqualTo(20_000);
        assertThat(seeing.blindRestocks()).isZero();
        assertThat(seeing.points()).isEqualTo(25 + 15 + 15 + 10);
        restock(215, 1, 100, 201);
        sold(300, 1, 204, -3);
        restock(301, 1, 500, 497);
        Score blind = score();
        assertThat(blind.blindRestocks()).isEqualTo(1);
        assertThat(blind.oversold()).isEqualTo(3);
        assertThat(blind.points()).isEqualTo(seeing.points() + 17 - 8);
    }

    @Test
    void theSameSeedPlansTheSameAndAnotherAnother() {
        assertThat(Script.of(7, 30, 8)).isEqualTo(Script.of(7, 30, 8));
        assertThat(Script.of(8, 30, 8).incidents()).isNotEqualTo(Script.of(7, 30, 8).incidents());
        for (Kind kind : Kind.values()) {
            assertThat(Script.of(7, 3, 8).all(kind)).as("%s in three minutes", kind).isNotEmpty();
        }
    }
}
