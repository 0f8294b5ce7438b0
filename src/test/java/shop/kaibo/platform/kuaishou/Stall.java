package shop.kaibo.platform.kuaishou;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.GatewayFactory;
import shop.kaibo.sync.SyncPace;
import shop.kaibo.sync.Till;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A till whose shop is on the platform of the trials. */
public final class Stall {
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(5));

    private Stall() {}

    static final GatewayFactory WAYS =
            new GatewayFactory() {
                @Override
                public PlatformGateway open(Access at) {
                    return open(at, Keeper.remembering(at.token()));
                }

                @Override
                public PlatformGateway open(Access at, Keeper keeper) {
                    return KuaishouGateway.open(
                            at.url(), keeper, at.choices(), SHORT, Clock.system());
                }
            };

    public static Till open(Path home) {
        return open(home, Till.QUICK);
    }

    public static Till open(Path home, SyncPace pace) {
        return new Till(home, Clock.system(), WAYS, pace);
    }

    public static Account connect(Till till, SimServer sim) {
        SignIn.Signed signed = Till.value(SignIn.in(sim.fields(), Clock.system(), Trust.system()));
        Map<String, String> choices = Map.of("category", String.valueOf(SimItems.LEAF));
        var access =
                new Access("kuaishou", signed.url(), signed.secret(), java.util.Set.of(), choices);
        return Till.value(till.accounts.connect(Till.OWNER, "快手", access));
    }
}
