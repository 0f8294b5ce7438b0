package shop.kaibo.platform.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.platform.RemoteListing.State;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.OrderRules.Wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The buyers of one broadcast: they come by themselves at a rate, most pay within seconds, some let
 * their order close. Started once; its thread places the orders.
 */
final class Crowd implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);
    private static final long TICK_MS = 20;
    private static final int AT_ONCE = 200;

    private final SandboxShop shop;
    private final SplittableRandom random;
    private final People people;
    private final double rate;
    private final int total;
    private final CompletableFuture<Integer> done = new CompletableFuture<>();
    private volatile boolean stopped;

    Crowd(SandboxShop shop, long seed, double rate, int total) {
        this.shop = shop;
        this.random = new SplittableRandom(seed);
        this.people = new People(seed);
        this.rate = rate;
        this.total = total;
    }

    CompletableFuture<Integer> start() {
        Thread.ofVirtual().name("sandbox crowd").start(this);
        return done;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        int placed = 0;
        try {
            long start = shop.clock.nanos();
            // whoever finds nothing to buy leaves: no rush of the past when stock comes
            int came = 0;
            while (came < total && !stopped) {
                double seconds = (shop.clock.nanos() - start) * 1e-9;
                int here = (int) Math.min(total, Math.floor(seconds * rate) + 1) - came;
                if (here > 0) {
                    int wanted = Math.min(here, AT_ONCE);
                    placed += shop.write(books -> place(books, wanted));
                    came += wanted;
                } else {
                    Thread.sleep(TICK_MS);
                }
            }
            done.complete(placed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.complete(placed);
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.error("the crowd dispersed", e);
            }
            done.complete(placed);
        }
    }

    int place(Books books, int wanted) {
        List<Sku> left = sellable(books);
        int placed = 0;
        while (placed < wanted && !left.isEmpty()) {
            Sku sku = pick(left);
            long quantity = random.nextInt(8) == 0 ? Math.min(2, sku.stock) : 1;
            var wishes = new ArrayList<Wish>();
            wishes.add(new Wish(sku.id, quantity));
            sku.stock -= quantity;
            Sku other = pick(left);
            if (random.nextInt(12) == 0 && !other.id.equals(sku.id) && other.stock > 0) {
                wishes.add(new Wish(other.id, 1));
                other.stock -= 1;
            }
            boolean pays = random.nextInt(100) < 85;
            long after = pays ? 500 + random.nextInt(4_000) : 8_000 + random.nextInt(12_000);
            shop.orders.place(books, wishes, source(), people.next(), pays, books.nowMs + after);
            left.removeIf(one -> one.stock < 1);
            placed++;
        }
        return placed;
    }

    private static List<Sku> sellable(Books books) {
        Set<String> live =
                books.shelf.all(Kind.LISTING).stream()
                        .filter(listing -> listing.state == State.ON_SALE)
                        .map(listing -> listing.id)
                        .collect(Collectors.toSet());
        var left = new ArrayList<Sku>(books.shelf.all(Kind.SKU));
        left.removeIf(sku -> sku.stock < 1 || !live.contains(sku.listing));
        return left;
    }

    /** Some things sell far better than others: the square leans to the front of the list. */
    private Sku pick(List<Sku> left) {
        double lean = random.nextDouble();
        return left.get((int) (lean * lean * left.size()));
    }

    private Source source() {
        int dice = random.nextInt(100);
        if (dice < 48) {
            return Source.FOLLOWER;
        }
        if (dice < 73) {
            return Source.PUBLIC;
        }
        return dice < 89 ? Source.PAID : Source.SHARE;
    }
}
