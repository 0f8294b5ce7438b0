package shop.kaibo.sync;

import shop.kaibo.base.Refused;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;

import java.util.List;
import java.util.Map;

/** Makes the gateway of a platform; handed in, so that sync knows no adapter. Thread-safe. */
@FunctionalInterface
public interface GatewayFactory {
    /**
     * A gateway to a platform, signed in. Refuses a platform that this version cannot reach, naming
     * it, and a URL that is none.
     */
    PlatformGateway open(Access access);

    /** The same where the platform renews its secrets: what it renewed goes to the keeper. */
    default PlatformGateway open(Access access, Keeper keeper) {
        return open(access);
    }

    /** What can be connected. */
    default List<Kind> kinds() {
        return List.of();
    }

    /**
     * The page of the platform where a person agrees, from the fields of its {@link Kind}; refuses
     * a field by its name.
     */
    default String page(String platform, Map<String, String> fields) {
        throw new Refused("platform", "refused.platform", platform);
    }

    /**
     * Proves what can be proved before a person agreed on the platform's page; changes nothing
     * there, blocks on the network. Refuses a field by its name.
     */
    default Outcome<Boolean> keys(String platform, Map<String, String> fields) {
        return new Outcome.Done<>(true);
    }

    /** The fields an account was reached by, secrets too: never shown as a whole. */
    default Map<String, String> fields(Access access) {
        return Map.of(Kind.URL, access.url());
    }

    /**
     * What reaches an account, from the fields a person brought; may ask the platform and then
     * blocks on the network. Refuses a field by its name.
     */
    default Outcome<Access> access(String platform, Map<String, String> fields) {
        throw new Refused("platform", "refused.platform", platform);
    }
}
