package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.listing.Listing;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.safekeeping.UnsentFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Unsent work carried away in a file and read in here and elsewhere happens once. */
class UnsentFileTest {
    private static final String WORDS = "枇杷熟了没有呀呀";

    @TempDir Path folder;

    @Test
    void itIsSentOnceWhoeverReadsItIn() throws Exception {
        Path file = folder.resolve("unsent.kaibo");
        try (var market = new Market(folder.resolve("market"));
                var one = new Till(folder.resolve("one"));
                var two = new Till(folder.resolve("two"))) {
            one.connect(market.url());
            two.connect(market.url());
            Listing before = one.list(1, 399, 20);
            one.engine.untilIdle(20_000);
            market.down();
            one.reprice(before, 499);
            one.restock(before, 5);
            Listing fresh = one.list(2, 599, 7);
            UnsentFile here = new SafekeepingService(one.store).unsent();
            assertThatThrownBy(() -> here.write(Till.OWNER, file, "kurz"))
                    .hasMessage("refused.key.short");
            int all = here.write(Till.OWNER, file, WORDS);
            assertThat(all).isEqualTo(here.count()).isGreaterThan(2);
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("listing.create", fresh.id());
            assertThatThrownBy(() -> here.read(Till.OWNER, file, "nicht dies hier"))
                    .hasMessage("refused.unsent.secret");
            assertThat(here.read(Till.OWNER, file, WORDS))
                    .isEqualTo(new UnsentFile.Moved(0, all, 0));
            UnsentFile there = new SafekeepingService(two.store).unsent();
            assertThat(there.read(Till.OWNER, file, WORDS))
                    .isEqualTo(new UnsentFile.Moved(all, 0, 0));
            assertThat(there.read(Till.OWNER, file, WORDS))
                    .isEqualTo(new UnsentFile.Moved(0, all, 0));
            market.up();
            two.engine.tryNow();
            two.engine.untilIdle(20_000);
            assertThat(there.count()).isZero();
            once(two);
            one.engine.tryNow();
            one.engine.untilIdle(20_000);
            assertThat(here.count()).isZero();
            once(one);
        }
    }

    private static void once(Till till) {
        try (var gateway = till.accounts.gatewayOf(till.accounts.list().getFirst())) {
            Page<RemoteListing> page = Till.value(gateway.listingsChanged("", 50));
            assertThat(page.rows()).hasSize(2);
            List<RemoteListing.RemoteSku> skus =
                    page.rows().stream().flatMap(l -> l.skus().stream()).toList();
            assertThat(skus).extracting(RemoteListing.RemoteSku::stock).containsOnly(25L, 7L);
            assertThat(skus).extracting(RemoteListing.RemoteSku::priceFen).containsOnly(499L, 599L);
        }
    }
}
