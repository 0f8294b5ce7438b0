package shop.kaibo;

import shop.kaibo.base.Refused;
import shop.kaibo.command.Signing;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.openapi.OpenGateway;
import shop.kaibo.sync.GatewayFactory;

/** Which adapter speaks to which platform. Thread-safe. */
final class Gateways implements GatewayFactory, Signing {
    @Override
    public PlatformGateway open(String platform, String url, String token) {
        return switch (platform) {
            case "sandbox", "open" -> OpenGateway.open(url, token);
            default -> throw new Refused("platform", "refused.platform", platform);
        };
    }

    @Override
    public Outcome<String> practiceToken(String url) {
        return OpenGateway.newToken(url);
    }
}
