package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;

/** A show goes on without a window. */
class ShowByCommandTest {
    @TempDir Path home;

    @Test
    void aTimedPriceThatIsOverGoesBackWithTheNextSync() throws Exception {
        var clock = new SettableClock();
        clock.set(System.currentTimeMillis() - 3_600_000);
        try (var shop = Wiring.open(home, clock)) {
            var actor = shop.actor();
            var photo = Photos.prepare(ItemArt.jpeg(0, 200));
            shop.listings().list(actor, QuickListing.of(photo, 3990, 20, "A1"));
            shop.broadcasts().start(actor, "小朱");
            shop.floor().flashes().start(actor, shop.listings().at(1).skus(), 2990, 60_000, 0);
        }
        var terminal = new Terminal(home);
        assertThat(price(terminal)).isEqualTo(2990);
        terminal.type("sync", "--until-idle", "--timeout", "1");
        assertThat(price(terminal)).isEqualTo(3990);
    }

    private static long price(Terminal terminal) {
        return terminal.type("listings", "--json").objects().getFirst().get("priceFen").longValue();
    }
}
