package shop.kaibo.broadcast.rehearsal;

import shop.kaibo.broadcast.rehearsal.Incident.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What is planned for one rehearsal; the same seed plans the same. Thread-safe.
 *
 * @param incidents in the order they begin
 */
public record Script(long seed, long lengthMs, List<Incident> incidents) {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60_000;

    /** Things between which nothing else is planned: once in so many minutes. */
    private static final int OFTEN = 3;

    private static final int SOMETIMES = 6;
    private static final int SELDOM = 15;

    public Script {
        incidents = List.copyOf(incidents);
    }

    /** Plans a show of so many minutes over a shelf of so many slots. */
    public static Script of(long seed, int minutes, int slots) {
        var dice = new SplittableRandom(seed);
        var incidents = new ArrayList<Incident>();
        plan(incidents, dice, Kind.STORM, minutes, SOMETIMES, 20, 40, 0);
        plan(incidents, dice, Kind.CABLE, minutes, SOMETIMES, 12, 40, 0);
        plan(incidents, dice, Kind.LOST, minutes, SOMETIMES, 2, 8, 0);
        plan(incidents, dice, Kind.REPEATED, minutes, SOMETIMES, 10, 30, 0);
        plan(incidents, dice, Kind.GARBLED, minutes, SOMETIMES, 2, 6, 0);
        plan(incidents, dice, Kind.WRONG_PRICE, minutes, SELDOM, 0, 0, slots);
        plan(incidents, dice, Kind.ASK, minutes, OFTEN, 0, 0, slots);
        incidents.sort(
                Comparator.comparingLong(Incident::atMs)
                        .thenComparing(Incident::kind)
                        .thenComparingInt(Incident::slot));
        return new Script(seed, minutes * MINUTE, incidents);
    }

    private static void plan(
            List<Incident> into,
            SplittableRandom dice,
            Kind kind,
            int minutes,
            int every,
            int leastS,
            int mostS,
            int slots) {
        long length = minutes * 60L;
        int times = (minutes + every - 1) / every;
        for (int i = 0; i < times; i++) {
            // each in its own part of the show, the first and the last moments left in peace
            long part = length * 8 / 10 / times;
            long at = length / 10 + i * part + dice.nextLong(Math.max(1, part));
            long lasts = mostS == 0 ? 0 : leastS + dice.nextLong(mostS - leastS + 1);
            int slot = slots == 0 ? 0 : 1 + dice.nextInt(slots);
            into.add(new Incident(kind, at * SECOND, lasts * SECOND, slot));
        }
    }

    /** All of one kind, in the order they begin. */
    public List<Incident> all(Kind kind) {
        return incidents.stream().filter(one -> one.kind() == kind).toList();
    }

    /** Whether something of a kind is on, in ms after the show began. */
    public boolean on(Kind kind, long ms) {
        return incidents.stream().anyMatch(one -> one.kind() == kind && one.on(ms));
    }

    /** What the network does at a moment, in ms after the show began; empty when it works. */
    public Optional<Kind> network(long ms) {
        return incidents.stream()
                .filter(one -> one.on(ms) && one.kind().compareTo(Kind.STORM) < 0)
                .map(Incident::kind)
                .min(Comparator.naturalOrder());
    }

    /** Whether the cable has been out for longer than that, at a moment after the show began. */
    boolean blind(long ms, long silentMs) {
        return all(Kind.CABLE).stream().anyMatch(cut -> cut.on(ms) && ms - cut.atMs() >= silentMs);
    }

    /** How long nobody can see, in ms. */
    long blindMs(long silentMs) {
        return all(Kind.CABLE).stream()
                .mapToLong(cut -> Math.max(0, cut.lastsMs() - silentMs))
                .sum();
    }
}
