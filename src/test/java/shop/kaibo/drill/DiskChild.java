package shop.kaibo.drill;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.command.CommandLines;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sync.Till;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The program whose disk fails: works, and each time it does looks whether it still reads, says in
 * a sentence what is the matter, lied about nothing, and goes on once the disk does.
 */
public final class DiskChild {
    private static final int PATIENCE = 40;

    private final Premises shop;
    private final DiskPlan plan;
    private final Said said;
    private final SplittableRandom random;
    private final boolean early;
    private final List<String> faults = new ArrayList<>();
    private final Map<DiskPlan.Evil, Integer> met = new EnumMap<>(DiskPlan.Evil.class);
    private int shade = 1;
    private int page;

    private DiskChild(Path home, Path file, long seed, boolean early) throws Exception {
        this.early = early;
        plan = DiskPlan.at(file);
        random = new SplittableRandom(seed);
        said = new Said(home.getParent().resolveSibling("told"), home.getFileName().toString());
        shop = new Premises(home);
    }

    /**
     * @param args home, plan, rounds, seed, and "early" to acknowledge before the write
     */
    public static void main(String[] args) throws Exception {
        var child =
                new DiskChild(
                        Path.of(args[0]),
                        Path.of(args[1]),
                        Long.parseLong(args[3]),
                        List.of(args).contains("early"));
        int rounds = Integer.parseInt(args[2]);
        for (int i = 0; i < rounds; i++) {
            child.round(DiskPlan.Evil.values()[i % DiskPlan.Evil.values().length]);
        }
        child.shop.close();
        child.said.close();
        if (child.plan.retried() > 0) {
            child.faults.add(child.plan.retried() + " calls on a log whose fsync had failed");
        }
        child.faults.forEach(fault -> System.out.println("FAULT " + fault));
        System.out.println("MET " + child.met);
    }

    private void round(DiskPlan.Evil evil) {
        int most = evil == DiskPlan.Evil.FULL ? 60_000 : 14;
        plan.spoil(evil, random.nextInt(most));
        boolean failed = false;
        for (int i = 0; i < PATIENCE && !failed; i++) {
            failed = !works(evil, random.nextInt(5));
        }
        if (failed) {
            met.merge(evil, 1, Integer::sum);
            reads(evil);
        }
        plan.heal();
        if (!works(evil, 0)) {
            faults.add(evil + ": does not go on after it");
        }
        if (shop.store.db().trouble().isPresent()) {
            faults.add(evil + ": still says " + shop.store.db().trouble());
        }
    }

    // what is on the screen stays on it
    private void reads(DiskPlan.Evil evil) {
        try {
            if (shop.listings.shelf().listings().isEmpty() || shop.orders.counts().isEmpty()) {
                faults.add(evil + ": nothing to be read");
            }
        } catch (RuntimeException e) {
            faults.add(evil + ": reading fails too: " + e + " " + e.getCause());
        }
    }

    private boolean works(DiskPlan.Evil evil, int what) {
        String before = "";
        try {
            before = state();
            deed(what);
            return true;
        } catch (Refused e) {
            if (!e.field().equals("disk")) {
                faults.add(evil + ": refused for " + e.key());
            }
            return false;
        } catch (DatabaseFailure e) {
            boolean kept = !before.equals(state());
            if (kept != e.isKeptOnce()) {
                faults.add(evil + ": said to be " + (kept ? "not kept and is: " : "kept: ") + e);
            }
            sentence(evil, e);
            if (what < 3 && shop.store.db().trouble().isEmpty()) {
                faults.add(evil + ": the doctor knows nothing of " + e.getCause());
            }
            return false;
        } catch (UncheckedIOException e) {
            sentence(evil, e);
            return false;
        } catch (RuntimeException e) {
            faults.add(evil + ": " + e + " " + e.getCause());
            return false;
        }
    }

    private String state() {
        return shop.ask(
                "SELECT (SELECT count(*) FROM event) || ' ' || (SELECT count(*) FROM orders)");
    }

    private void sentence(DiskPlan.Evil evil, Throwable e) {
        for (String language : List.of("zh", "en")) {
            Texts texts = Texts.of(language);
            String words = CommandLines.sentence(texts, e);
            if (words.isBlank() || words.equals(texts.get("command.fault", CommandLines.code(e)))) {
                faults.add(evil + ": called our own fault: " + e);
            }
        }
    }

    private void deed(int what) {
        switch (what) {
            case 0, 1 -> restock();
            case 2 -> {
                long fen = 1_000 + random.nextInt(100_000);
                shop.listings.reprice(shop.owner, Journey.SKU, fen, 0);
                said.operation(shop, "listing:shoe");
            }
            case 3 -> {
                Errands.page(shop, 1_000 + page++);
            }
            default -> {
                var listed =
                        QuickListing.of(Till.photo(shade++), 990 + shade, 5, "D" + shade + page);
                String id = shop.listings.list(shop.owner, listed).listing().id();
                said.operation(shop, "listing:" + id);
            }
        }
    }

    private void restock() {
        String id = shop.store.ids().next();
        if (early) {
            said.kept(id);
        }
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.listings.restock(tx, shop.owner, Journey.SKU, 1, "restock", id, 0);
                            return id;
                        });
        said.kept(id);
    }
}
