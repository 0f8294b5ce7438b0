package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.command.Signing;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.kuaishou.KuaishouGateway;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.platform.vendure.VendureGateway;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.GatewayFactory;

/** Which adapter speaks to which platform. Thread-safe. */
final class Gateways implements GatewayFactory, Signing {
    @Override
    public PlatformGateway open(Access access) {
        return switch (access.platform()) {
            case "sandbox", "open" ->
                    OpenGateway.open(access.url(), access.token(), Trust.system(access.pins()));
            case "vendure" ->
                    VendureGateway.open(
                            access.url(),
                            access.token(),
                            Trust.system(access.pins()),
                            Clock.system());
            case "kuaishou" -> open(access, Keeper.remembering(access.token()));
            default -> throw new Refused("platform", "refused.platform", access.platform());
        };
    }

    @Override
    public PlatformGateway open(Access access, Keeper keeper) {
        return access.platform().equals("kuaishou")
                ? KuaishouGateway.open(
                        access.url(),
                        keeper,
                        access.choices(),
                        Trust.system(access.pins()),
                        Clock.system())
                : open(access);
    }

    @Override
    public Outcome<String> practiceToken(String url) {
        return OpenGateway.newToken(url);
    }
}
