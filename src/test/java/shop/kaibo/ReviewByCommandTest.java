package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.Terminal.Said;
import shop.kaibo.base.Clock;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.nio.file.Path;
import java.util.List;

/** A bad review is read and answered from the command line, with the cable out and back. */
class ReviewByCommandTest {
    @TempDir Path folder;

    private Said type(String... words) {
        return new Terminal(folder.resolve("home")).type(words);
    }

    private void sync() {
        assertThat(type("sync", "--until-idle", "--timeout", "20").exit()).isZero();
    }

    @Test
    void aBadOneIsAnsweredOfflineAndItsBuyerWatched() {
        Path there = folder.resolve("platform");
        int port;
        String bad;
        try (var platform = SandboxServer.start(SandboxOptions.of(there), Clock.system())) {
            port = platform.port();
            try (var shop = Wiring.open(folder.resolve("home"), Clock.system())) {
                var photo = Photos.prepare(ItemArt.jpeg(0, 200));
                shop.listings().list(shop.actor(), QuickListing.of(photo, 3990, 20, "A1"));
            }
            type("connect", "sandbox", "--url", platform.url());
            sync();
            String sku =
                    platform.backstage().state().at("/listings/0/skus/0/remoteId").stringValue();
            String order =
                    platform.backstage()
                            .placeOrders(List.of(new OrderWish(sku, 1, Source.PUBLIC, true)), 1)
                            .getFirst();
            bad = platform.backstage().review(order, 1, "质量问题，开胶了");
            sync();
        }
        assertThat(type("reviews", "--bad", "--json").objects())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.get("text").stringValue()).startsWith("质量问题");
                            assertThat(one.get("replyState").stringValue()).isEqualTo("none");
                            assertThat(one.get("buyer").stringValue()).contains("*");
                        });
        assertThat(type("review", bad, "reply", "给您", "补发").sentence()).contains("回复等着送");
        assertThat(type("review", bad, "reply", "again").exit()).isEqualTo(1);
        assertThat(type("review", "nobody", "reply", "x").sentence()).contains("没有评价 nobody");
        assertThat(type("review", bad, "watch", "三次索赔", "--days", "30").sentence())
                .contains("三次索赔");
        assertThat(type("watch", "--json").objects()).hasSize(1);
        assertThat(type("defects", "--json").objects()).hasSize(1);
        var again = SandboxOptions.of(there).withPort(port);
        try (var platform = SandboxServer.start(again, Clock.system())) {
            sync();
            assertThat(platform.backstage().state().at("/reviews/0/reply").stringValue())
                    .isEqualTo("给您 补发");
            var now = type("reviews", "--json").objects().getFirst();
            assertThat(now.get("replyState").stringValue()).isEqualTo("done");
        }
    }
}
