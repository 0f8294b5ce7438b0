package shop.kaibo.listing;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.kaibo.listing.Shop.OWNER;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.buyer.BuyerService;
import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.order.OrderBoard;
import shop.kaibo.order.OrderService;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.safekeeping.Doorstep;
import shop.kaibo.safekeeping.Recovery;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Changes of stock by hand that wait go as one, and only those that may. */
class TakenUpTest {
    @TempDir Path home;
    private Shop shop;
    private Listing listing;
    private String sku;

    @BeforeEach
    void open() {
        shop = new Shop(home);
        account();
        listing = shop.list(3990, 20, "A1");
        shop.createdThere(listing, 1);
        sku = listing.skus().getFirst().id();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void account() {
        shop.store
                .db()
                .write(
                        tx ->
                                tx.update(
                                        "INSERT INTO account(id, platform, name, url, capabilities,"
                                                + " epoch, state, created_ms) VALUES (?,'open',"
                                                + " 'n','u','{}',1,'open',1)",
                                        Shop.ACCOUNT));
    }

    private void restock(long delta) {
        shop.listings.restock(OWNER, sku, delta);
    }

    private List<Operation> waiting() {
        return shop.open(listing.id());
    }

    private static long delta(Operation operation) {
        return Payloads.read(operation.payload(), AdjustStock.class).delta();
    }

    private List<Operation> merged() {
        return shop.store.db().read(h -> shop.store.outbox().latest(h, 1000)).stream()
                .filter(o -> o.state() == OperationState.MERGED)
                .toList();
    }

    private long left() {
        return shop.now(listing).left();
    }

    @Test
    void theEarliestKeepsItsKeyAndBringsTheSumAndTheHistoryKeepsEach() {
        restock(5);
        String first = waiting().getFirst().id();
        for (int i = 0; i < 99; i++) {
            restock(i % 3 == 0 ? -2 : 2);
        }
        long sum = 5 + 66 * 2 - 33 * 2;
        assertThat(waiting()).extracting(Operation::id).containsExactly(first);
        assertThat(delta(waiting().getFirst())).isEqualTo(sum);
        assertThat(left()).isEqualTo(20 + sum);
        assertThat(merged()).hasSize(99).allMatch(o -> first.equals(o.reason()));
        assertThat(merged().stream().mapToLong(TakenUpTest::delta).sum() + 5).isEqualTo(sum);
        var history =
                shop.store.db().read(h -> shop.store.events().of(h, Listing.topic(listing.id())));
        assertThat(history).filteredOn(e -> e.kind().equals(ListingOperation.STOCK)).hasSize(100);
        Operation sent = shop.sent(waiting().getFirst());
        shop.answered(
                sent, tx -> shop.listings.reported().stockApplied(tx, sent.id(), sku, 20 + sum, 9));
        assertThat(left()).isEqualTo(20 + sum);
        restock(1);
        assertThat(waiting()).as("one that was answered takes nothing up").hasSize(1);
        assertThat(delta(waiting().getFirst())).isEqualTo(1);
    }

    @Test
    void whatComesToNothingDoesNotLeave() {
        restock(5);
        restock(-5);
        assertThat(waiting()).isEmpty();
        assertThat(left()).isEqualTo(20);
        restock(3);
        assertThat(waiting()).hasSize(1);
        assertThat(left()).isEqualTo(23);
    }

    @Test
    void nothingIsOvertakenAndNothingThatWasTriedChanges() {
        restock(5);
        shop.listings.reprice(OWNER, sku, 2990, 0);
        restock(2);
        assertThat(waiting())
                .extracting(Operation::kind)
                .containsExactly(
                        ListingOperation.STOCK, ListingOperation.PRICE, ListingOperation.STOCK);
        under("return", 1);
        restock(4);
        assertThat(waiting()).as("behind one somebody asks for by its id").hasSize(5);
        Operation tried = waiting().getLast();
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.store.outbox().sending(tx, tried.id());
                            shop.store.outbox().unsent(tx, tried.id(), 0, "offline");
                            return 0;
                        });
        restock(6);
        assertThat(delta(waiting().get(4))).isEqualTo(4);
        assertThat(waiting()).hasSize(6);
        new SafekeepingService(shop.store)
                .unsent()
                .write(OWNER, home.resolve("unsent.kaibo"), "山里的枇杷熟了没有");
        restock(7);
        assertThat(delta(waiting().get(5))).as("a file has it as it is").isEqualTo(6);
        assertThat(waiting()).hasSize(7);
        assertThat(left()).isEqualTo(20 + 5 + 2 + 1 + 4 + 6 + 7);
    }

    @Test
    void theOneRefusedTakesAllItBroughtBack() {
        restock(5);
        restock(4);
        Operation sent = shop.sent(waiting().getFirst());
        restock(2);
        shop.rejected(sent, "no");
        assertThat(left()).isEqualTo(22);
    }

    @Test
    void aDamagedFileComesBackWithWhatTheJournalSaysOfThem() throws IOException {
        restock(5);
        new SafekeepingService(shop.store).snapshot(OWNER);
        restock(4);
        restock(-2);
        String first = waiting().getFirst().id();
        shop.close();
        shop = new Shop(home.resolve("after"));
        Files.write(
                home.resolve(Store.FILE), new byte[40_000], StandardOpenOption.TRUNCATE_EXISTING);
        try (var store = Store.open(home, shop.clock, new Doorstep(), null);
                var buyers = new BuyerService(store)) {
            Recovery.play(store, new OrderService(store, buyers, OrderBoard.none()));
            List<Operation> all = store.db().read(h -> store.outbox().latest(h, 100));
            assertThat(all).filteredOn(o -> o.state() == OperationState.MERGED).hasSize(2);
            Operation back =
                    all.stream().filter(o -> o.id().equals(first)).findFirst().orElseThrow();
            assertThat(back.state()).isEqualTo(OperationState.UNKNOWN);
            assertThat(delta(back)).isEqualTo(7);
            var stock = new ListingService(store, new PhotoFolder(home));
            assertThat(stock.listing(listing.id()).orElseThrow().left()).isEqualTo(27);
        }
    }

    private void under(String reason, long delta) {
        shop.store
                .db()
                .write(
                        tx -> {
                            String id = shop.store.ids().next();
                            shop.listings.restock(tx, OWNER, sku, delta, reason, id, 0);
                            return 0;
                        });
    }
}
