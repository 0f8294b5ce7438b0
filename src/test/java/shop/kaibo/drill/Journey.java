package shop.kaibo.drill;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.photo.Photo;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.sync.Till;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/**
 * Work whose every write is recorded. Each says, as soon as something was acknowledged, how to see
 * that it is there; what it says stays true to its end.
 */
enum Journey {
    /** A home that was not there before. */
    BIRTH {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                Errands.list(shop, 1, said);
            }
        }
    },
    LISTING {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                for (int i = 0; i < 3; i++) {
                    Errands.list(shop, i, said);
                }
            }
        }
    },
    PRICE {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                for (long fen = 4_000; fen < 4_008; fen++) {
                    shop.listings.reprice(shop.owner, SKU, fen, 0);
                    said.that("SELECT price_fen >= " + fen + " FROM sku WHERE id = '" + SKU + "'");
                    said.operation(shop, "listing:shoe");
                }
            }
        }
    },
    /** From three hands at once, as the writer puts them into one group. */
    STOCK {
        @Override
        void go(Path home, Said said) throws Exception {
            try (var shop = new Premises(home)) {
                var hands = new ArrayList<Thread>();
                for (int i = 0; i < 3; i++) {
                    hands.add(Thread.ofVirtual().start(() -> Errands.restock(shop, 4, said)));
                }
                for (Thread hand : hands) {
                    hand.join();
                }
            }
        }
    },
    /** Orders and the place they were read to go together. */
    PAGE {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                for (int page = 1; page <= 4; page++) {
                    Errands.page(shop, page);
                    said.that("SELECT position >= " + page + " FROM cursor WHERE stream = 'trial'");
                }
            }
        }

        @Override
        String always() {
            return "SELECT coalesce((SELECT position FROM cursor WHERE stream = 'trial'), 0) * "
                    + PAGE_SIZE
                    + " = (SELECT count(*) FROM orders WHERE remote_id LIKE 'T%')";
        }
    },
    SHIP {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                for (int i = 0; i < 4; i++) {
                    String order = shop.ask("SELECT id FROM orders WHERE remote_id = 'P" + i + "'");
                    shop.orders.ship(shop.owner, order, "YTO", "YT882044719" + (10 + i), 0);
                    said.that("SELECT ship_state <> 'none' FROM orders WHERE id = '" + order + "'");
                    said.operation(shop, "order:" + order);
                }
            }
        }
    },
    BENCH {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                for (int i = 0; i < 4; i++) {
                    var found = Inspection.whole(Grade.of(1 + i % 2));
                    var receipt = shop.cases.receive(shop.owner, "YT-R" + i, found, 0);
                    said.that(
                            "SELECT count(*) FROM parcel WHERE id = '" + receipt.parcelId() + "'");
                    said.kept(receipt.operation());
                }
            }
        }
    },
    REFUND {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                for (int i = 0; i < 4; i++) {
                    String sale = Errands.sale(shop, "M" + i);
                    said.kept(shop.cases.approve(shop.owner, sale, shop.clock.nowMs() + 10_000));
                }
                String last =
                        said.kept(
                                shop.cases.approve(shop.owner, Errands.sale(shop, "M4"), 1L << 42));
                shop.cases.undo(shop.owner, last);
                said.that("SELECT state = 'cancelled' FROM outbox WHERE id = '" + last + "'");
            }
        }
    },
    PICTURE {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                for (int i = 0; i < 3; i++) {
                    Photo photo = Till.photo(100 + i);
                    shop.evidence.keep(shop.owner, Errands.sale(shop, "R" + i), photo);
                    said.that(
                            "SELECT count(*) FROM evidence WHERE photo_sha = '"
                                    + photo.sha256()
                                    + "'");
                    said.photo(photo.sha256());
                }
            }
        }
    },
    SNAPSHOT {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                for (int i = 1; i <= 2; i++) {
                    Errands.restock(shop, 1, said);
                    shop.safekeeping.snapshot(shop.owner);
                    said.copies(i);
                    shop.clock.pass(1_000);
                    Errands.restock(shop, 1, said);
                }
            }
        }
    },
    CHECKPOINT {
        @Override
        void go(Path home, Said said) throws Exception {
            for (int i = 0; i < 2; i++) {
                try (var shop = new Premises(home);
                        var other =
                                DriverManager.getConnection(
                                        "jdbc:sqlite:" + home.resolve("kaibo.db"));
                        var statement = other.createStatement()) {
                    Errands.restock(shop, 3, said);
                    statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
                    Errands.restock(shop, 3, said);
                    statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                    Errands.restock(shop, 2, said);
                }
            }
        }
    },
    /** A home of an older version is brought to the newest, then worked in. */
    MIGRATION {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                said.that("SELECT 1");
                Errands.list(shop, 9, said);
            }
        }
    },
    /** The shop's key is locked, and the lock taken off again. */
    KEY {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                Errands.restock(shop, 1, said);
                var none = KeySecret.typed("");
                ShopKey.lock(home, none, KeySecret.fresh(Premises.WORDS), shop.clock);
                said.locked();
                Errands.restock(shop, 1, said);
            }
        }
    },
    /** What was done after a copy goes with it, and nothing else. */
    RESTORE {
        @Override
        void go(Path home, Said said) {
            String copy;
            try (var shop = new Premises(home)) {
                Errands.restock(shop, 2, said);
                copy = shop.safekeeping.snapshot(shop.owner).file();
                shop.listings.reprice(shop.owner, SKU, 5_000, 0);
            }
            SafekeepingService.restore(home, Path.of(copy), 7);
            said.that("SELECT price_fen < 5000 FROM sku WHERE id = '" + SKU + "'");
            try (var shop = new Premises(home)) {
                Errands.restock(shop, 2, said);
            }
        }
    },
    /** The keys of buyers, and one buyer without. */
    FORGET {
        @Override
        void go(Path home, Said said) {
            try (var shop = new Premises(home)) {
                Errands.page(shop, 1);
                List<String> buyers =
                        shop.store
                                .db()
                                .read(
                                        h ->
                                                h.createQuery("SELECT id FROM buyer ORDER BY id")
                                                        .mapTo(String.class)
                                                        .list());
                for (String one : buyers.subList(1, 4)) {
                    said.opens(one);
                }
                shop.disclosure.forget(shop.owner, buyers.getFirst());
                said.gone(buyers.getFirst());
                Errands.list(shop, 3, said);
            }
        }
    };

    static final String SKU = "shoe-37";
    static final int PAGE_SIZE = 12;

    /** Works in a home and says what was acknowledged. */
    abstract void go(Path home, Said said) throws Exception;

    /** What holds at every moment, whatever was lost. */
    String always() {
        return "SELECT 1";
    }
}
