package shop.kaibo.desk.live;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Board;
import shop.kaibo.broadcast.BoardMinute;
import shop.kaibo.broadcast.BoardPin;
import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.broadcast.BoardTotals;
import shop.kaibo.broadcast.OnMic;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A board of the store as the screen draws it. Thread-safe. */
final class LiveFigures {
    private static final int HALF_HOUR = 30;
    private static final int PIN_MINUTES = 4;

    private final Texts texts;
    private final LiveWords words;

    LiveFigures(Texts texts, LiveWords words) {
        this.texts = texts;
        this.words = words;
    }

    LiveState state(Optional<Board> found) {
        if (found.isEmpty()) {
            return new LiveState(
                    true,
                    false,
                    "",
                    0,
                    "",
                    "",
                    LiveState.UNKNOWN.tiles(),
                    LiveState.UNKNOWN.minutes(),
                    "0",
                    "0",
                    "0",
                    List.of(),
                    "");
        }
        Board board = found.get();
        boolean running = board.broadcast().running();
        List<BoardMinute> minutes = board.minutes();
        long most = minutes.stream().mapToLong(BoardMinute::paidFen).max().orElse(0);
        long selling = board.slots().stream().filter(LiveWords::selling).count();
        long soldOut = board.slots().stream().filter(BoardSlot::soldOut).count();
        return new LiveState(
                true,
                running,
                running ? "" : summary(board),
                running ? board.broadcast().startedMs() : 0,
                running ? board.onMic() : "",
                texts.get("live.shelf.counts", selling, soldOut),
                tiles(board),
                new Minutes(board.atMs(), yuan(minutes), bands(board), pins(board)),
                Formats.count(lastFull(minutes).orders()),
                Formats.count(minutes.getLast().paidFen() / 100),
                Formats.count(most / 100),
                board.alerts().stream().map(words::alert).toList(),
                words.asOf(board.feed()));
    }

    private String summary(Board board) {
        return texts.get(
                "live.off.last",
                Shanghai.shortMinute(board.broadcast().startedMs()),
                Shanghai.hourMinute(board.broadcast().endedMs()),
                Money.grouped(board.totals().paidFen()),
                Formats.count(board.totals().orders()));
    }

    private List<Tile> tiles(Board board) {
        BoardTotals totals = board.totals();
        List<BoardMinute> minutes = board.minutes();
        BoardMinute last = lastFull(minutes);
        String[] sum = words.sum(totals.paidFen());
        return List.of(
                new Tile(sum[0], sum[1], "", line(board, BoardMinute::paidFen)),
                new Tile(
                        Formats.count(totals.orders()),
                        "",
                        perMinute(last.orders()),
                        line(board, BoardMinute::orders)),
                new Tile(
                        Formats.percent(totals.paidOrders(), totals.orders()),
                        totals.orders() == 0 ? "" : "%",
                        texts.get("live.tile.paid", Formats.count(totals.paidOrders())),
                        line(board, LiveFigures::payRate)),
                new Tile(
                        Formats.count(totals.pieces()),
                        "",
                        perMinute(last.pieces()),
                        line(board, BoardMinute::pieces)),
                new Tile(
                        Formats.count(totals.refunds()),
                        "",
                        totals.paidOrders() == 0
                                ? ""
                                : Formats.percent(totals.refunds(), totals.paidOrders()) + "%",
                        List.of()));
    }

    private String perMinute(long count) {
        return texts.get("live.tile.perMinute", Formats.count(count));
    }

    private static double payRate(BoardMinute minute) {
        return minute.orders() == 0
                ? 0
                : Math.min(1.0, (double) minute.paidOrders() / minute.orders());
    }

    /** The minute before the running one: a minute just begun says nothing about speed. */
    private static BoardMinute lastFull(List<BoardMinute> minutes) {
        BoardMinute running = minutes.getLast();
        BoardMinute before = minutes.get(minutes.size() - 2);
        return before.orders() == 0 ? running : before;
    }

    // before the show began there was nothing to draw, and a minute just begun looks like a fall
    private static List<Double> line(Board board, ToDoubleFunction<BoardMinute> value) {
        long from = BoardMinute.of(board.broadcast().startedMs());
        return board.minutes().subList(HALF_HOUR, board.minutes().size() - 1).stream()
                .filter(m -> m.minuteMs() >= from)
                .map(value::applyAsDouble)
                .toList();
    }

    private static List<Long> yuan(List<BoardMinute> minutes) {
        return minutes.stream().map(m -> m.paidFen() / 100).toList();
    }

    private List<Minutes.Band> bands(Board board) {
        var bands = new ArrayList<Minutes.Band>();
        List<OnMic> mics = board.mics();
        int end = board.minutes().size();
        for (int i = 0; i < mics.size(); i++) {
            boolean now = i == mics.size() - 1;
            int from = index(board, mics.get(i).fromMs());
            int to = now ? end : index(board, mics.get(i + 1).fromMs());
            if (to > from) {
                String name = mics.get(i).anchor();
                boolean onMic = now && board.broadcast().running();
                bands.add(
                        new Minutes.Band(
                                from, to, onMic ? texts.get("live.onMic", name) : name, onMic));
            }
        }
        return bands;
    }

    /** Tags that would lie on each other give way to the later one. */
    private List<Minutes.Pin> pins(Board board) {
        var pins = new ArrayList<Minutes.Pin>();
        int next = Integer.MAX_VALUE;
        for (int i = board.pins().size() - 1; i >= 0; i--) {
            BoardPin pin = board.pins().get(i);
            boolean current = i == board.pins().size() - 1 && board.broadcast().running();
            int at = index(board, pin.atMs());
            boolean shown = pin.atMs() >= board.minutes().getFirst().minuteMs();
            if (shown && next - at >= PIN_MINUTES) {
                pins.addFirst(new Minutes.Pin(at, texts.get("live.slotTag", pin.slot()), current));
                next = at;
            }
        }
        return pins;
    }

    private static int index(Board board, long atMs) {
        long first = board.minutes().getFirst().minuteMs();
        long index = Math.floorDiv(atMs - first, BoardMinute.LENGTH_MS);
        return (int) Math.clamp(index, 0, board.minutes().size() - 1);
    }
}
