package shop.kaibo.sync.push;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteListing.RemoteSku;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Store;
import shop.kaibo.sync.line.Target;

import java.util.Optional;
import java.util.function.Function;

/** Where the things of an operation are on a platform. Thread-safe. */
final class Places {
    /** While it is bound writes are said to a bundle instead of sent. */
    static final ScopedValue<Said> SAYING = ScopedValue.newInstance();

    private static final String LISTING_TOPIC = "listing:";

    private final Store store;

    Places(Store store) {
        this.store = store;
    }

    /** The platform's id of a thing of ours, "" when it has none. */
    String remote(Target there, String kind, String localId) {
        return store.db()
                .read(h -> store.remoteIds().remote(h, there.account(), kind, localId))
                .orElse("");
    }

    /** The platform's id of the listing an operation is about, "" when it has none. */
    String listing(Target there, Operation operation) {
        return remote(there, "listing", operation.topic().substring(LISTING_TOPIC.length()));
    }

    /** Sends to a thing over there; refused when the platform does not know it. */
    <T> Outcome<Effect> send(
            Target there,
            String remoteId,
            Function<String, Outcome<T>> request,
            Function<T, Effect> effect) {
        if (remoteId.isEmpty()) {
            return new Outcome.Rejected<>("unknown", Why.NOT_THERE);
        }
        if (SAYING.isBound()) {
            return SAYING.get().say(request.apply(remoteId), effect);
        }
        Outcome<T> outcome = there.line().call(() -> request.apply(remoteId));
        return outcome instanceof Outcome.Done<T>(T value)
                ? new Outcome.Done<>(effect.apply(value))
                : outcome.failed();
    }

    /** Asks about a thing over there; a person decides when the platform does not know it. */
    <T> Outcome<Fate> ask(
            Target there,
            String remoteId,
            Function<String, Outcome<T>> request,
            Function<T, Fate> fate) {
        if (remoteId.isEmpty()) {
            return new Outcome.Done<>(new Fate.Undecidable());
        }
        Outcome<T> outcome = there.line().call(() -> request.apply(remoteId));
        return outcome instanceof Outcome.Done<T>(T value)
                ? new Outcome.Done<>(fate.apply(value))
                : outcome.failed();
    }

    static Optional<RemoteSku> sku(RemoteListing listing, String remoteSkuId) {
        return listing.skus().stream().filter(s -> s.remoteId().equals(remoteSkuId)).findFirst();
    }
}
