package shop.kaibo.platform;

import java.util.List;

/**
 * What a platform tells of an account to the person who connects it: asked only by hand, and
 * nothing changes there. Blocks on the network. Thread-safe.
 */
public interface AccountGateway {
    /**
     * The account as its platform knows it.
     *
     * @param shop the shop's name, "" where it tells none
     * @param lacking text keys of rights that were not given
     */
    record Shopfront(String shop, List<String> lacking) {
        /** Where a platform tells nothing. */
        public static final Shopfront PLAIN = new Shopfront("", List.of());

        public Shopfront {
            lacking = List.copyOf(lacking);
        }
    }

    /** One value that may be chosen for an account, and how it is called there. */
    record Offer(String value, String name) {}

    /** The shop behind the sign-in and what it may not do. */
    default Outcome<Shopfront> shopfront() {
        return new Outcome.Done<>(Shopfront.PLAIN);
    }

    /** The values there are for a choice; none where it is typed. */
    default Outcome<List<Offer>> offers(String choice) {
        return new Outcome.Done<>(List.of());
    }
}
