package shop.kaibo.tour;

import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.broadcast.rehearsal.Incident;
import shop.kaibo.broadcast.rehearsal.Incident.Kind;
import shop.kaibo.broadcast.rehearsal.Score;
import shop.kaibo.broadcast.rehearsal.Script;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.LongPredicate;

/**
 * A show for practice, second by second on a clock moved by hand: storms of buyers, a network that
 * fails, wrong prices, viewers' wishes, and a crew of robots who work the very services the screens
 * work. Nothing in it depends on how fast the machine is. Runs once, on one thread.
 */
public final class Rehearsal {
    /** How many things are on the shelf. */
    public static final int SLOTS = 8;

    private static final long SECOND = 1_000;
    private static final int LONGEST_CALM_S = 900;

    private final Script script;
    private final TourShop shop;
    private final Floor floor;
    private final Practice practice;
    private final HandClock clock;
    private final Function<Broadcast, Score> judge;
    private final SplittableRandom dice;

    /**
     * @param judge scores the show when it has ended
     */
    public Rehearsal(
            Script script,
            TourShop shop,
            Floor floor,
            Practice practice,
            HandClock clock,
            Function<Broadcast, Score> judge) {
        this.script = script;
        this.shop = shop;
        this.floor = floor;
        this.practice = practice;
        this.clock = clock;
        this.judge = judge;
        dice = new SplittableRandom(script.seed() ^ 0x5DEECE66DL);
    }

    /**
     * Plays it all and tells what came of it.
     *
     * @param goOn asked each second how far the show is (ms); false ends it without a report
     */
    public Optional<RehearsalReport> run(LongPredicate goOn) {
        for (Practice.Goods one : practice.goods(SLOTS)) {
            shop.list(one.of(20 + dice.nextInt(40)));
        }
        settle();
        shop.broadcasts().start(shop.actor(), "小朱");
        OptionalLong buyers = play(goOn);
        if (buyers.isEmpty()) {
            return Optional.empty();
        }
        practice.network("");
        settle();
        Score score = judge.apply(shop.broadcasts().stop(shop.actor()));
        TourReport stand = new Reckoning(shop, practice.truth()).report(List.of());
        return Optional.of(
                new RehearsalReport(
                        script.seed(),
                        (int) (script.lengthMs() / 60_000),
                        script.incidents(),
                        buyers.getAsLong(),
                        stand.orders(),
                        stand.waiting(),
                        stand.lost(),
                        stand.doubled(),
                        score));
    }

    private OptionalLong play(LongPredicate goOn) {
        var crew = new RobotCrew(shop, floor, script);
        long buyers = 0;
        for (long now = SECOND; now <= script.lengthMs(); now += SECOND) {
            if (!goOn.test(now)) {
                return OptionalLong.empty();
            }
            clock.pass(SECOND);
            practice.network(weather(now));
            int come = script.on(Kind.STORM, now) ? 3 + dice.nextInt(8) : dice.nextInt(2);
            buyers += come;
            practice.buyers(dice.nextLong(), come);
            for (Incident incident : script.incidents()) {
                if (incident.atMs() == now) {
                    crew.meet(incident);
                }
            }
            crew.work(now);
            shop.sync().pass();
        }
        return OptionalLong.of(buyers);
    }

    // all or nothing: which of several requests fails would depend on threads
    private String weather(long now) {
        return script.network(now)
                .map(
                        kind ->
                                switch (kind) {
                                    case CABLE -> "drop=1";
                                    case LOST -> "cut=1";
                                    case GARBLED -> "truncate=1";
                                    case REPEATED -> "duplicate=1";
                                    case STORM, WRONG_PRICE, ASK -> "";
                                })
                .orElse("");
    }

    /** Lets time pass until nothing moves, nothing waits and every buyer has paid or gone. */
    private void settle() {
        int quiet = 0;
        for (int s = 0; s < LONGEST_CALM_S && quiet < 3; s++) {
            clock.pass(SECOND);
            boolean still = shop.sync().pass() && shop.sync().state().waiting() == 0;
            quiet = still && !practice.undecided() ? quiet + 1 : 0;
        }
    }
}
