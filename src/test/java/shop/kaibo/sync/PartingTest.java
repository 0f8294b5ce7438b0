package shop.kaibo.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.listing.Listing;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.store.OperationState;
import shop.kaibo.sync.push.Why;

import java.nio.file.Path;

class PartingTest {
    @TempDir Path folder;

    @Test
    void whatWaitsForAnAccountSwitchedOffGoesOutWhenItIsOnAgain() {
        var options = SandboxOptions.of(folder.resolve("there"));
        try (var server = SandboxServer.start(options, Clock.system());
                var till = new Till(folder.resolve("here"))) {
            Account account = till.connect(server.url());
            Listing listing = till.list(1, 3_990, 20);
            assertThat(till.engine.untilIdle(20_000).reason()).isEqualTo(SyncState.Reason.NONE);

            assertThat(till.accounts.parting().off(Till.OWNER, account.id())).isZero();
            till.reprice(listing, 2_990);
            till.list(2, 1_990, 5);
            SyncState off = till.engine.untilIdle(5_000);
            assertThat(off.reason()).isEqualTo(SyncState.Reason.SWITCHED_OFF);
            assertThat(off.waiting()).isZero();
            assertThat(off.aside().off()).isGreaterThanOrEqualTo(2);
            assertThat(till.accounts.list()).isEmpty();
            assertThat(till.accounts.kept()).extracting(Account::off).containsExactly(true);
            assertThat(till.remoteSkuOf(account, till.now(listing))).isNotEmpty();
            assertThatThrownBy(() -> till.accounts.gatewayOf(account))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("sync.account.off");

            long waited = till.accounts.parting().on(Till.OWNER, account.id());
            assertThat(waited).isEqualTo(off.aside().off());
            SyncState on = till.engine.untilIdle(20_000);
            assertThat(on.aside()).isEqualTo(Aside.NONE);
            assertThat(on.reason()).isEqualTo(SyncState.Reason.NONE);
            assertThat(till.all()).allMatch(o -> o.state() == OperationState.DONE);
        }
    }

    @Test
    void onlyWhoMayConnectSwitches() {
        var options = SandboxOptions.of(folder.resolve("there"));
        try (var server = SandboxServer.start(options, Clock.system());
                var till = new Till(folder.resolve("here"))) {
            Account account = till.connect(server.url());
            var anchor = new Actor("anchor", "1", Role.ANCHOR);
            assertThatThrownBy(() -> till.accounts.parting().off(anchor, account.id()))
                    .isInstanceOf(Refused.class);
            assertThat(till.accounts.list()).hasSize(1);
        }
    }

    @Test
    void whatAPersonCarriesIsNotUnderWay() {
        try (var till = new Till(folder.resolve("here"))) {
            till.list(1, 3_990, 20);
            String id = till.all().getFirst().id();
            till.store
                    .db()
                    .write(
                            tx -> {
                                till.store
                                        .outbox()
                                        .move(tx, id, OperationState.UNKNOWN, 0, Why.HANDED);
                                return true;
                            });
            SyncState state = till.engine.state();
            assertThat(state.aside().handed()).isEqualTo(1);
            assertThat(state.unknown()).isZero();
            assertThat(state.waiting()).isZero();
            assertThat(state.oldestWaitingMs()).isZero();
        }
    }
}
