package shop.kaibo.tour;

import shop.kaibo.broadcast.Board;
import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.broadcast.alert.BoardAlert;
import shop.kaibo.broadcast.ask.AskDraft;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.broadcast.rehearsal.Incident;
import shop.kaibo.broadcast.rehearsal.Incident.Kind;
import shop.kaibo.broadcast.rehearsal.Script;
import shop.kaibo.broadcast.rescue.Rescue;
import shop.kaibo.listing.Sku;

import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Works a show as people do: sees what the board says, and does something about it some seconds
 * later. Its dice are those of its seed. Used on one thread.
 */
final class RobotCrew {
    private static final String[] WISHES = {"黑色40码", "加绒款", "小一号", "两斤装", "礼盒装", "浅色的"};
    private static final int NOTICED = 85;

    private final TourShop shop;
    private final Floor floor;
    private final Script script;
    private final SplittableRandom dice;
    private final Map<String, Long> refillAt = new TreeMap<>();
    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(
                    java.util.Comparator.comparingLong(Plan::atMs).thenComparingLong(Plan::order));
    private final Set<String> wrong = new HashSet<>();
    private long order;
    private long nextPinMs;
    private int turn;

    private record Plan(long atMs, long order, Runnable act) {}

    RobotCrew(TourShop shop, Floor floor, Script script) {
        this.shop = shop;
        this.floor = floor;
        this.script = script;
        dice = new SplittableRandom(script.seed() * 31 + 7);
    }

    private long seconds(int least, int most) {
        return 1_000L * (least + dice.nextInt(most - least + 1));
    }

    private void plan(long atMs, Runnable act) {
        plans.add(new Plan(atMs, order++, act));
    }

    /** What befalls them in the second that has come; ms after the show began. */
    void meet(Incident incident) {
        if (incident.kind() == Kind.WRONG_PRICE) {
            mistype(incident);
        } else if (incident.kind() == Kind.ASK && dice.nextInt(100) < NOTICED) {
            String words = WISHES[dice.nextInt(WISHES.length)];
            var draft = new AskDraft(incident.slot(), words, 1);
            plan(incident.atMs() + seconds(2, 9), () -> floor.asks().capture(shop.actor(), draft));
        }
    }

    private void mistype(Incident incident) {
        String listing = shop.listings().at(incident.slot()).id();
        Sku sku = shop.listings().at(incident.slot()).skus().getFirst();
        if (!wrong.add(listing)) {
            return;
        }
        long right = sku.priceFen();
        shop.listings().reprice(shop.actor(), sku.id(), right / 10, 0);
        plan(incident.atMs() + seconds(12, 45), () -> rescue(listing, sku.id(), right));
    }

    private void rescue(String listing, String sku, long rightFen) {
        Rescue rescue = floor.rescues().begin(shop.actor(), listing, 0, "rehearsal");
        shop.listings().reprice(shop.actor(), sku, rightFen, 0);
        if (rescue.stopped() > 0) {
            shop.listings().restock(shop.actor(), sku, rescue.stopped());
        }
        wrong.remove(listing);
    }

    /** One second of their work; ms after the show began. */
    void work(long nowMs) {
        while (!plans.isEmpty() && plans.peek().atMs() <= nowMs) {
            plans.remove().act().run();
        }
        Board board = shop.broadcasts().board().orElseThrow();
        // while nobody can see, nobody adds pieces
        if (!board.feed().blind()) {
            refill(board, nowMs);
        }
        if (nowMs >= nextPinMs) {
            pin(board);
            nextPinMs = nowMs + seconds(40, 90);
        }
    }

    private void refill(Board board, long nowMs) {
        Map<String, Long> wanted = new TreeMap<>();
        for (BoardAlert alert : board.alerts()) {
            switch (alert) {
                case BoardAlert.Low low -> wanted.put(low.listingId(), low.suggested());
                case BoardAlert.SoldOut out -> wanted.put(out.listingId(), out.suggested());
                default -> {
                    // not about running out
                }
            }
        }
        refillAt.keySet().retainAll(wanted.keySet());
        // by slot: ids are new in each run
        for (BoardSlot slot : board.slots()) {
            String listing = slot.listing().id();
            Long pieces = wanted.get(listing);
            if (pieces == null || wrong.contains(listing)) {
                continue;
            }
            if (refillAt.computeIfAbsent(listing, _ -> nowMs + seconds(3, 20)) <= nowMs) {
                String sku = slot.listing().skus().getFirst().id();
                shop.listings().restock(shop.actor(), sku, pieces);
                refillAt.remove(listing);
            }
        }
    }

    private void pin(Board board) {
        int slots = board.slots().size();
        for (int i = 0; i < slots; i++) {
            BoardSlot slot = board.slots().get(turn++ % slots);
            if (slot.left() > 0) {
                shop.broadcasts().pin(shop.actor(), slot.listing().id());
                return;
            }
        }
    }
}
