package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.Terminal.Said;
import shop.kaibo.base.Clock;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;

/**
 * An account is switched off from the command line, work waits for it, and leaves once it is on.
 */
class SwitchedOffByCommandTest {
    @TempDir Path folder;

    private Said type(String... words) {
        return new Terminal(folder.resolve("home")).type(words);
    }

    @Test
    void whatIsDoneMeanwhileWaitsAndLeavesOnce() {
        var options = SandboxOptions.of(folder.resolve("platform"));
        try (var platform = SandboxServer.start(options, Clock.system())) {
            type("connect", "sandbox", "--url", platform.url());
            String account =
                    type("accounts", "--json").objects().getFirst().get("account").stringValue();
            assertThat(type("accounts", "--off", account).exit()).isZero();
            try (var shop = Wiring.open(folder.resolve("home"), Clock.system())) {
                var photo = Photos.prepare(ItemArt.jpeg(0, 200));
                shop.listings().list(shop.actor(), QuickListing.of(photo, 3990, 20, "A1"));
            }
            type("sync", "--until-idle", "--timeout", "5");
            assertThat(platform.backstage().effects()).isEmpty();
            assertThat(type("accounts", "--json").objects().getFirst().get("off").booleanValue())
                    .isTrue();
            assertThat(type("accounts", "--on", account).sentence()).contains("1 条接着送");
            assertThat(type("sync", "--until-idle", "--timeout", "20").exit()).isZero();
            assertThat(platform.backstage().state().get("listings")).hasSize(1);
            assertThat(type("accounts", "--off", "nobody").exit()).isEqualTo(1);
        }
    }
}
