package shop.kaibo.sync;

import shop.kaibo.platform.PlatformGateway;

/** Makes the gateway of a platform; handed in, so that sync knows no adapter. Thread-safe. */
@FunctionalInterface
public interface GatewayFactory {
    /**
     * A gateway to a platform, signed in. Refuses a platform that this version cannot reach, naming
     * it, and a URL that is none.
     */
    PlatformGateway open(Access access);
}
