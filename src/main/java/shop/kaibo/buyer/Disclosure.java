package shop.kaibo.buyer;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Lasting;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Looking at one field of one buyer, with a reason, into the history, and only so often a day; and
 * forgetting a buyer. Thread-safe.
 */
public final class Disclosure {
    /** How many fields an operator may look at in a day, until the shop sets another number. */
    public static final int BUDGET = 30;

    /** Codes of the reasons there are; their words are buyer.reason.CODE. */
    public static final List<String> REASONS = List.of("delivery", "address", "aftersale");

    /** In a home that was put back to a copy and has not looked yet who was forgotten since. */
    public static final String AGAIN = "forget-again";

    private static final String LIMIT = "buyer.reveals_a_day";
    private static final String USED = "buyer.reveals.";

    private final Store store;
    private final BuyerService buyers;

    public Disclosure(Store store, BuyerService buyers) {
        this.store = store;
        this.buyers = buyers;
    }

    /** Payload of the event "buyer.budget". */
    public record Budget(int before, int fields) {}

    /** Payload of the event "buyer.revealed": what was looked at and why, not what it said. */
    public record Revealed(String buyerId, String part, String reason) {}

    /** Payload of the event "buyer.forgotten". */
    public record Forgotten(String buyerId) {}

    /** Asks the platform for a field of which only the mask came; refuses where it gives none. */
    public interface Platform {
        String words(BuyerPart part, @Nullable String cipher);
    }

    /** The same where only what is kept here is opened. */
    public Disclosed reveal(Actor actor, String buyerId, BuyerPart part, String reason) {
        return reveal(actor, buyerId, part, reason, Disclosure::none);
    }

    /**
     * One field in plain words, kept here or asked for. Refused: no leave, no such reason, the
     * day's budget is used up, the platform gives no plain words, or the buyer was forgotten; none
     * of these costs the budget. Words of the platform are shown and not kept.
     */
    public Disclosed reveal(
            Actor actor, String buyerId, BuyerPart part, String reason, Platform platform) {
        Permissions.check(actor, Permission.SEE_ORDERS);
        if (!REASONS.contains(reason)) {
            throw new Refused("reason", "refused.reveal.reason");
        }
        // counted first: two looks at once are two
        Taken taken = store.db().write(tx -> take(tx, actor, buyerId, part));
        try {
            String kept = taken.field.plain();
            String words =
                    kept == null || kept.isBlank()
                            ? platform.words(part, taken.field.cipher())
                            : kept;
            store.db().write(tx -> note(tx, actor, new Revealed(buyerId, part.word(), reason)));
            return new Disclosed(part, taken.field.mask(), words, taken.left);
        } catch (RuntimeException e) {
            store.db().write(tx -> count(tx, actor, -1));
            throw e;
        }
    }

    private static String none(BuyerPart part, @Nullable String cipher) {
        throw new Refused("reveal", "refused.reveal.platform");
    }

    private record Taken(BuyerField field, int left) {}

    private Taken take(Tx tx, Actor actor, String buyerId, BuyerPart part) {
        int budget = number(tx.handle(), LIMIT, BUDGET);
        int today = count(tx, actor, 1);
        if (today > budget) {
            throw new Refused("reveal", "refused.reveal.budget", budget);
        }
        BuyerFields fields =
                buyers.reveal(tx.handle(), buyerId)
                        .orElseThrow(() -> new Refused("reveal", "refused.reveal.forgotten"));
        return new Taken(part.of(fields), budget - today);
    }

    private int count(Tx tx, Actor actor, int more) {
        String used = USED + actor.operator();
        String day = Shanghai.day(store.clock().nowMs()).toString();
        String[] kept = store.settings().get(tx.handle(), used).orElse("").split(" ");
        int before = kept.length == 2 && kept[0].equals(day) ? Integer.parseInt(kept[1]) : 0;
        int today = Math.max(0, before + more);
        store.settings().put(tx, used, day + " " + today);
        return today;
    }

    private boolean note(Tx tx, Actor actor, Revealed what) {
        String topic = "buyer:" + what.buyerId();
        store.events().append(tx, topic, "buyer.revealed", what, actor.named(), null);
        return true;
    }

    /** How many fields an operator may look at in a day. */
    public int budget() {
        return store.db().read(h -> number(h, LIMIT, BUDGET));
    }

    /** Sets how many fields an operator may look at in a day. */
    public void budget(Actor actor, int fields) {
        Permissions.check(actor, Permission.SHOP);
        if (fields < 0 || fields > 1_000) {
            throw new Refused("budget", "refused.reveal.range");
        }
        store.db()
                .write(
                        tx -> {
                            int before = number(tx.handle(), LIMIT, BUDGET);
                            store.settings().put(tx, LIMIT, Integer.toString(fields));
                            store.events()
                                    .append(
                                            tx,
                                            "buyers",
                                            "buyer.budget",
                                            new Budget(before, fields),
                                            actor.named(),
                                            null);
                            return "";
                        });
    }

    /**
     * Forgets a buyer: the key goes for good, here and so in every snapshot; masks and search words
     * go. Orders and sums stay. Files that were carried away are not reached.
     */
    public void forget(Actor actor, String buyerId) {
        Permissions.check(actor, Permission.SHOP);
        if (store.db().read(h -> buyers.masks(h, buyerId)).isEmpty()) {
            throw new Refused("buyer", "refused.buyer.unknown");
        }
        Forgetting forgetting = buyers.forgetting();
        try {
            // whatever ends this half way, the next opening goes on with it
            Lasting.write(store.home().resolve(AGAIN), "");
            forgetting.destroyKey(buyerId);
            store.db().write(tx -> forget(tx, actor, buyerId));
            Files.deleteIfExists(store.home().resolve(AGAIN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean forget(Tx tx, Actor actor, String buyerId) {
        var forgotten = new Forgotten(buyerId);
        String topic = "buyer:" + buyerId;
        store.events().append(tx, topic, "buyer.forgotten", forgotten, actor.named(), null);
        return buyers.forgetting().blank(tx, buyerId);
    }

    /** After the shop was put back to a copy: who was forgotten since is forgotten in it too. */
    public void forgetAgain() {
        try {
            if (!Files.deleteIfExists(store.home().resolve(AGAIN))
                    || Files.notExists(store.home().resolve("keys.db"))) {
                return;
            }
            Forgetting forgetting = buyers.forgetting();
            for (String id : forgetting.forgotten()) {
                store.db().write(tx -> forgetting.blank(tx, id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int number(Handle handle, String name, int otherwise) {
        return store.settings().get(handle, name).map(Integer::parseInt).orElse(otherwise);
    }
}
