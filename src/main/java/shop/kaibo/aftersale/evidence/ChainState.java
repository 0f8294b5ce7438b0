package shop.kaibo.aftersale.evidence;

/**
 * How the chain of pictures stands. Thread-safe.
 *
 * @param links how many there are
 * @param broken the first link whose words or picture are not what they were, 0 for none
 */
public record ChainState(long links, long broken) {
    public boolean sound() {
        return broken == 0;
    }
}
