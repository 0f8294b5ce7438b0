package shop.kaibo.drill;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The weather on a wire: a fault for the one request that was named, or by the dice, or none.
 * Thread-safe.
 */
final class Spoiler implements FaultProxy.Weather {
    private static final long LATE_MS = 30_000;

    private final LongSupplier nowMs;
    private final boolean keys;
    private final boolean strips;
    private final List<Late> late = new ArrayList<>();
    private final List<Armed> armed = new ArrayList<>();
    private volatile UnaryOperator<Crossing> rewriting = same -> same;
    private @Nullable SplittableRandom dice;
    private double share;
    private long fired;

    private record Late(Crossing request, int port, long dueMs) {}

    private record Armed(Pattern asked, Fault fault) {}

    /**
     * @param keys whether the platform knows a repeated write by its key
     * @param strips takes keys off every request, which the drill must find
     */
    Spoiler(LongSupplier nowMs, boolean keys, boolean strips) {
        this.nowMs = nowMs;
        this.keys = keys;
        this.strips = strips;
    }

    /** The next request of that form meets a fault. */
    synchronized void arm(String asked, Fault fault) {
        armed.add(new Armed(Pattern.compile(asked), fault));
    }

    /** Rewrites what is asked from now on, as another platform would understand it. */
    synchronized void rewrite(UnaryOperator<Crossing> how) {
        rewriting = how;
    }

    /** Each request meets some fault by chance. */
    synchronized void rough(SplittableRandom random, double often) {
        dice = random;
        share = often;
    }

    /** Fair weather from now on; what is late stays late. */
    synchronized void clear() {
        armed.clear();
        dice = null;
    }

    /** How many requests met a fault. */
    synchronized long fired() {
        return fired;
    }

    /** Delivers what was held back and is due, as networks do though nobody waits any more. */
    void deliver() throws IOException {
        List<Late> due;
        synchronized (this) {
            due = late.stream().filter(one -> one.dueMs <= nowMs.getAsLong()).toList();
            late.removeAll(due);
        }
        for (Late one : due) {
            Crossing.carry(one.request, one.port);
        }
    }

    synchronized void hold(Crossing request, int port) {
        late.add(new Late(request, port, nowMs.getAsLong() + LATE_MS));
    }

    private synchronized @Nullable Fault next(Crossing request) {
        for (Armed one : armed) {
            if (one.asked.matcher(request.asked()).matches()) {
                armed.remove(one);
                fired++;
                return one.fault;
            }
        }
        SplittableRandom random = dice;
        if (random == null || random.nextDouble() >= share) {
            return null;
        }
        fired++;
        Fault.Kind[] kinds = Fault.Kind.values();
        Fault.Moment[] moments = Fault.Moment.values();
        return new Fault(
                kinds[random.nextInt(kinds.length - 1)], moments[random.nextInt(moments.length)]);
    }

    @Override
    public boolean crosses(Crossing came, Socket from, FaultProxy wire) throws IOException {
        Crossing meant = rewriting.apply(came);
        Crossing request = strips && came.writes() ? Keyless.of(meant) : meant;
        Fault fault = next(request);
        if (fault == null) {
            Crossing.carry(request, wire.upstream())
                    .with("Connection", "")
                    .write(from.getOutputStream());
            return true;
        }
        return new Spoilt(request, from, wire, this, keys || !request.writes()).by(fault);
    }
}
