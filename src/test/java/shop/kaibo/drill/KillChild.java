package shop.kaibo.drill;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.listing.Listing;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The program that is to be killed: works at a till by the dice, says on its output what it is
 * about to do, and enters what was acknowledged into a file of its own, forced to the disk.
 */
public final class KillChild {
    private static final Hand.Deed[] DEEDS = {
        Hand.Deed.RESTOCK,
        Hand.Deed.RESTOCK,
        Hand.Deed.RESTOCK,
        Hand.Deed.REPRICE,
        Hand.Deed.SHELF,
        Hand.Deed.SHIP,
        Hand.Deed.SHIP,
        Hand.Deed.ACT,
        Hand.Deed.TEXT,
        Hand.Deed.CLOSE
    };

    private final Till till;
    private final Path home;
    private final FileChannel acknowledged;
    private final SplittableRandom random;
    private final Hand hand;
    private final boolean sabotage;

    private KillChild(Path home, long seed, boolean sabotage) throws IOException {
        say("opening");
        this.home = home;
        this.sabotage = sabotage;
        random = new SplittableRandom(seed);
        till = new Till(home, Clock.system());
        hand = new Hand(till, random);
        acknowledged =
                FileChannel.open(
                        home.resolveSibling(KillDrill.ACKNOWLEDGED),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
        say("open");
    }

    /**
     * @param args home, seed, what to do most, and "sabotage" to acknowledge before the commit
     */
    public static void main(String[] args) throws Exception {
        var child =
                new KillChild(
                        Path.of(args[0]),
                        Long.parseLong(args[1]),
                        List.of(args).contains("sabotage"));
        if (args[2].equals("opening")) {
            child.till.close();
            return;
        }
        child.till.engine.start();
        while (true) {
            child.one(args[2]);
        }
    }

    private void one(String favourite) throws IOException, SQLException {
        int dice = random.nextInt(20);
        String what =
                random.nextInt(3) == 0
                        ? favourite
                        : dice == 0 ? "photo" : dice == 1 ? "checkpoint" : "commit";
        say(what);
        switch (what) {
            case "photo" -> acknowledge(hand.does(Hand.Deed.LIST));
            case "backup" -> backup();
            case "checkpoint" -> checkpoint();
            default -> {
                Hand.Deed deed = DEEDS[random.nextInt(DEEDS.length)];
                if (sabotage && deed == Hand.Deed.RESTOCK) {
                    early();
                } else {
                    acknowledge(hand.does(deed));
                }
            }
        }
    }

    // what the drill must find: said to be saved before it is
    private void early() {
        List<Listing> all = till.listings.shelf().listings();
        String sku = all.get(random.nextInt(all.size())).skus().getFirst().id();
        String id = till.store.ids().next();
        try {
            till.store
                    .db()
                    .write(
                            tx -> {
                                till.listings.restock(tx, Till.OWNER, sku, 1, "restock", id, 0);
                                acknowledge(id);
                                return id;
                            });
        } catch (Refused said) {
            assert said != null;
        }
    }

    private void backup() throws IOException {
        long number = System.nanoTime();
        Path file = home.resolveSibling("backups").resolve(number + ".kaibo");
        new SafekeepingService(till.store).backup(Till.OWNER, file);
        acknowledge(KillDrill.BACKUP + file);
    }

    // as the program does beside its writer when much was written
    private void checkpoint() throws SQLException {
        String file = "jdbc:sqlite:" + home.resolve("kaibo.db");
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    private void acknowledge(String line) {
        if (line.isEmpty()) {
            return;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                acknowledged.write(bytes);
            }
            acknowledged.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
