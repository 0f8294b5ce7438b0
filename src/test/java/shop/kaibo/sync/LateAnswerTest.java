package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Clock;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.sync.pull.ListingFeed;
import shop.kaibo.sync.words.Reports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/** What a feed brings while the answer to a wish is on its way is not forgotten with the wish. */
class LateAnswerTest {
    private static final long LONG_ENOUGH = 20_000;

    @TempDir Path home;

    @Test
    void anAnswerOlderThanWhatTheFeedBroughtDoesNotLeaveTheListingOnItsWay() {
        try (var market = new Market(home.resolve("market"));
                var till = new Till(home.resolve("home"), Clock.system(), this::slow, Till.QUICK)) {
            account = till.connect(market.url()).id();
            shop = till;
            Listing listing = till.list(1, 3990, 20);
            till.engine.untilIdle(LONG_ENOUGH);
            till.listings.unlist(Till.OWNER, listing.id(), 0);
            till.engine.untilIdle(LONG_ENOUGH);
            assertThat(till.now(listing).state()).isEqualTo(ListingState.OFF);

            meanwhile = true;
            till.listings.resend(Till.OWNER, listing.id());
            till.engine.untilIdle(LONG_ENOUGH);

            assertThat(meanwhile).as("something happened meanwhile").isFalse();
            assertThat(till.now(listing).state()).isEqualTo(ListingState.ON_SALE);
        }
    }

    private Till shop;
    private String account = "";
    private boolean meanwhile;

    // between the platform's act and its answer another station's change is read by the feed
    private PlatformGateway slow(Access access) {
        var gateway = OpenGateway.open(access.url(), access.token());
        return (PlatformGateway)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {PlatformGateway.class},
                        (_, method, words) -> {
                            try {
                                Object answer = method.invoke(gateway, words);
                                if (meanwhile && method.getName().equals("setOnSale")) {
                                    meanwhile = false;
                                    overtake(gateway, (String) words[0]);
                                }
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private void overtake(PlatformGateway gateway, String remoteId) {
        RemoteListing before = Till.value(gateway.listing(remoteId));
        Outcome<?> elsewhere =
                gateway.adjustStock(before.skus().getFirst().remoteId(), 5, "elsewhere");
        assertThat(elsewhere).isInstanceOf(Outcome.Done.class);
        shop.store
                .db()
                .write(
                        tx -> {
                            String from =
                                    shop.store
                                            .cursors()
                                            .position(tx.handle(), account, ListingFeed.NAME);
                            var page = Till.value(gateway.listingsChanged(from, 100));
                            assertThat(page.rows()).isNotEmpty();
                            var reported = shop.listings.reported();
                            page.rows().forEach(r -> reported.apply(tx, account, Reports.of(r)));
                            shop.store.cursors().move(tx, account, ListingFeed.NAME, page.cursor());
                            return true;
                        });
    }
}
