package shop.kaibo.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.sqlite.DatabaseFailure;
import shop.kaibo.sqlite.Trouble;
import shop.kaibo.store.Store;

import java.nio.file.Path;

class BuyerKeysTest {
    @TempDir Path home;

    /** The keys' own file may meet the end of the disk first: it is said, and ends. */
    @Test
    void aDiskThatTakesNoMoreKeysIsSaidAndForgottenOnceItDoes() {
        try (var store = Store.open(home, new SettableClock());
                var keys = new BuyerKeys(store)) {
            keys.take();
            assertThat(keys.open().trouble()).isEmpty();
            most(keys, 1);
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 2_000; i++) {
                                    keys.take();
                                }
                            })
                    .isInstanceOf(DatabaseFailure.class)
                    .satisfies(e -> assertThat(Trouble.of(e)).contains(Trouble.FULL));
            assertThat(keys.open().trouble()).contains(Trouble.FULL);
            most(keys, 1_000_000);
            keys.take();
            assertThat(keys.open().trouble()).isEmpty();
        }
    }

    // never below what is there already
    private static void most(BuyerKeys keys, int pages) {
        keys.open()
                .write(
                        tx ->
                                tx.handle()
                                        .createQuery("PRAGMA max_page_count = " + pages)
                                        .mapTo(Integer.class)
                                        .one());
    }
}
