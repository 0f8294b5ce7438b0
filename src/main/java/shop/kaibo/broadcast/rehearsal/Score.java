package shop.kaibo.broadcast.rehearsal;

import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.alert.AlertRules;
import shop.kaibo.broadcast.past.Fold;
import shop.kaibo.store.Events.Event;

import java.util.List;

/**
 * How well a crew did in a rehearsed show, told from its history alone and held against what was
 * planned. Thread-safe.
 *
 * @param points of 100
 * @param lowStock slots that ran low or out, until somebody added pieces
 * @param emptyMs how long slots had nothing to sell, all together
 * @param wrongPrices wrong prices, until they were stopped
 * @param held orders held with them, as known when they were stopped
 * @param lossFen what those buyers pay too little
 * @param asks what viewers asked for, until somebody noted it
 * @param oversold most pieces promised at once that were not there
 * @param blindMs how long the board could not see
 * @param blindRestocks pieces added in that time, on figures nobody could know
 */
public record Score(
        int points,
        Reaction lowStock,
        long emptyMs,
        Reaction wrongPrices,
        long held,
        long lossFen,
        Reaction asks,
        Pins pins,
        long oversold,
        long blindMs,
        long blindRestocks) {
    /** What each part is worth; a hundred together. */
    private static final int STOCK = 35;

    private static final int PRICE = 25;
    private static final int ASKS = 15;
    private static final int PINS = 15;
    private static final int PROMISED = 10;
    private static final int A_PIECE = 2;

    /**
     * What was explained.
     *
     * @param empty how often it was something sold out
     * @param longestMs longest time without anything new
     * @param permille what it is worth
     */
    public record Pins(int count, int empty, long longestMs, long permille) {}

    /**
     * Reads the history of a show that has ended, with that of its shelf, oldest first.
     *
     * @param rules which say when something is low and when nobody can see, as they were then
     */
    public static Score of(Broadcast show, List<Event> history, Script script, AlertRules rules) {
        var stock = new StockWatch(rules, script);
        var plan = new PlanWatch(script);
        var pins = new PinWatch();
        var fold = new Fold();
        for (Event event : history) {
            fold.add(event);
            if (event.atMs() >= show.startedMs() && event.atMs() <= show.endedMs()) {
                long at = event.atMs() - show.startedMs();
                stock.add(event, at, fold);
                plan.add(event, at, fold);
                pins.add(event, at, fold);
            }
        }
        long length = show.endedMs() - show.startedMs();
        stock.over(length);
        pins.over(length);
        return of(stock, plan, pins.pins(), script.blindMs(rules.silentMs()));
    }

    private static Score of(StockWatch stock, PlanWatch plan, Pins pins, long blindMs) {
        Reaction low = stock.reaction();
        Reaction prices = plan.prices();
        Reaction asks = plan.asks();
        long permille =
                STOCK * low.permille()
                        + PRICE * prices.permille()
                        + ASKS * asks.permille()
                        + PINS * pins.permille();
        long promised = PROMISED - A_PIECE * (stock.oversold() + stock.blindRestocks());
        return new Score(
                (int) (permille / 1_000 + Math.max(0, promised)),
                low,
                stock.emptyMs(),
                prices,
                plan.held(),
                plan.lossFen(),
                asks,
                pins,
                stock.oversold(),
                blindMs,
                stock.blindRestocks());
    }
}
