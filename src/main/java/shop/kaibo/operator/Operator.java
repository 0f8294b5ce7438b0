package shop.kaibo.operator;

/**
 * A person of the shop. Thread-safe.
 *
 * @param number by which the person is chosen; never given to another one
 * @param pinned whether a PIN is asked for
 * @param removedMs when the person left, epoch ms; 0 while at the shop
 */
public record Operator(
        String id,
        int number,
        String name,
        Role role,
        boolean pinned,
        Limits limits,
        long removedMs) {
    /** Whether the person still belongs to the shop. */
    public boolean present() {
        return removedMs == 0;
    }

    Operator within(Limits others) {
        return new Operator(id, number, name, role, pinned, others, removedMs);
    }
}
