package shop.kaibo.desk.sync;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.Operation;
import shop.kaibo.sync.Market;
import shop.kaibo.sync.Till;
import shop.kaibo.sync.doctor.Doctor;
import shop.kaibo.sync.doctor.Treatment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A till that had all the troubles F5 can show, with a network that is gone. */
final class Ward implements AutoCloseable {
    final SettableClock clock = new SettableClock(System.currentTimeMillis());
    final DirectBackground background = new DirectBackground();
    final Market market;
    Till till;
    private final Path home;

    Ward(Path folder) {
        market = new Market(folder.resolve("market"));
        home = folder.resolve("home");
        till = new Till(home, clock);
    }

    /** Two prices, a refusal, a silence, things that wait, one that healed; then the cable. */
    void fallIll(Path otherHome) {
        till.connect(market.url());
        for (int i = 1; i <= 6; i++) {
            till.list(i, 3990, 40);
        }
        var fake =
                new QuickListing(
                        Till.photo(9), "违禁手提包", "", List.of(new Wanted("", "A7", 690, 5)), null, 0);
        till.listings.list(Till.OWNER, fake);
        till.engine.untilIdle(20_000);
        clock.pass(1_000);
        till.engine.untilIdle(20_000);
        Listing two = till.listings.at(2);
        Listing three = till.listings.at(3);
        try (var other = new Till(otherHome, clock)) {
            other.connect(market.url());
            other.engine.untilIdle(20_000);
            // slots differ there: the same thing is found by its code
            String code = two.skus().getFirst().code();
            Listing same =
                    other.listings.shelf().listings().stream()
                            .filter(l -> l.skus().getFirst().code().equals(code))
                            .findFirst()
                            .orElseThrow();
            other.reprice(same, 2880);
            other.engine.untilIdle(20_000);
        }
        market.faults("throttle=1");
        till.restock(three, 50);
        till.engine.pass();
        market.faults("");
        clock.pass(70_000);
        // decided before anything of theirs was read
        till.reprice(two, 2790);
        till.engine.pass();
        till.restock(three, 3);
        Operation silent = till.all().getFirst();
        till.store
                .db()
                .write(
                        tx -> {
                            till.store.outbox().sending(tx, silent.id());
                            return true;
                        });
        till.close();
        market.down();
        till = new Till(home, clock);
        till.engine.pass();
        clock.pass(12_000);
        for (int i = 10; i < 15; i++) {
            till.list(i, 5900, 20);
        }
        till.reprice(till.listings.at(4), 3500);
        till.reprice(till.listings.at(5), 3600);
        till.restock(till.listings.at(6), 20);
        clock.pass(180_000);
        till.engine.pass();
    }

    SyncViewModel model(String language) {
        var doctor = new Doctor(till.store, till.engine, till.features());
        var treatment = new Treatment(till.store, till.engine, till.features());
        return new SyncViewModel(
                till.engine,
                doctor,
                treatment,
                new SafekeepingService(till.store),
                Till.OWNER,
                Texts.of(language),
                clock,
                background,
                new Notices(background));
    }

    UnsentViewModel unsent(String language) {
        var nowhere =
                new UnsentViewModel.Places() {
                    @Override
                    public Optional<Path> save(String suggestedName) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> open() {
                        return Optional.empty();
                    }
                };
        return new UnsentViewModel(
                new SafekeepingService(till.store).unsent(),
                nowhere,
                Till.OWNER,
                Texts.of(language),
                background);
    }

    @Override
    public void close() {
        till.close();
        market.close();
    }
}
