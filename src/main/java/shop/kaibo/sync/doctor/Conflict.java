package shop.kaibo.sync.doctor;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.ChangePrice;
import shop.kaibo.listing.ListingOperation.EditListing;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;
import shop.kaibo.sync.push.Why;

/** Says both sides of what two people changed. Thread-safe. */
final class Conflict {
    private final Naming naming;

    Conflict(Naming naming) {
        this.naming = naming;
    }

    /**
     * The problem of an operation that somebody overtook.
     *
     * @param parts the reason with what the platform has: of a price the fen and its version, of
     *     words their version and the words
     */
    Problem of(Operation operation, String[] parts) {
        String word = Naming.word(operation);
        Problem.@Nullable Two two = parts.length < 3 ? null : two(operation, parts);
        return new Problem(
                operation.id(),
                Said.of(
                        word.equals("price") ? "sync.stuck.conflict" : "sync.stuck.conflict.text",
                        naming.subject(operation)),
                two == null
                        ? Said.of(Why.OVERTAKEN)
                        : Said.of("sync.stuck.two", two.ours(), two.theirs()),
                Doctor.kind(operation),
                operation.createdMs(),
                operation.attempts(),
                two == null ? Remedy.RETRY : Remedy.CHOOSE,
                two);
    }

    private static Problem.Two two(Operation operation, String[] parts) {
        if (operation.kind().equals(ListingOperation.PRICE)) {
            ChangePrice ours = Payloads.read(operation.payload(), ChangePrice.class);
            return new Problem.Two(
                    Money.yuan(ours.priceFen()),
                    operation.actor(),
                    operation.createdMs(),
                    Money.yuan(Long.parseLong(parts[1])));
        }
        EditListing ours = Payloads.read(operation.payload(), EditListing.class);
        return new Problem.Two(
                ours.title() + " · " + ours.category(),
                operation.actor(),
                operation.createdMs(),
                parts[2]);
    }
}
