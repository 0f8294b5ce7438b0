package shop.kaibo.desk.listing;

import shop.kaibo.base.Refused;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.desk.listing.Caret.Spot;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.RestockLine;

/** More of a thing seen before, instead of a new one. FX thread only. */
final class Refill {
    private final Hand.Tools tools;
    private final Deck deck;
    private final Hand hand;

    Refill(Hand.Tools tools, Deck deck, Hand hand) {
        this.tools = tools;
        this.deck = deck;
        this.hand = hand;
    }

    /** Enter on a line that asks for more of a listed thing. */
    void line(LineViewModel line) {
        RestockLine more = line.more();
        if (more == null) {
            return;
        }
        String typed = line.text.get();
        String sku = more.sku().id();
        line.clear();
        tools.background()
                .run(
                        () -> tools.listings().restock(tools.actor(), sku, more.pieces()),
                        now -> offer(now.slot(), sku, more.pieces()),
                        problem -> {
                            if (problem instanceof Refused refused) {
                                line.again(typed, Verdict.error(tools.texts().of(refused)));
                            } else {
                                tools.background().broken(problem);
                            }
                        });
    }

    private void offer(int slot, String sku, long pieces) {
        tools.undo()
                .offer(
                        tools.texts().get("listing.undo.more", slot, pieces),
                        () ->
                                tools.background()
                                        .run(
                                                () ->
                                                        tools.listings()
                                                                .restock(
                                                                        tools.actor(),
                                                                        sku,
                                                                        -pieces),
                                                _ -> {},
                                                hand::undone));
    }

    /**
     * Ctrl+R: the thing seen before gets the typed pieces; without any typed the caret asks for
     * them, and a habitual number counts only after Enter.
     */
    void ask(CardViewModel card) {
        Listing before = card.before();
        if (before == null) {
            return;
        }
        boolean asked = card.restocking();
        card.restocking(true);
        if (!asked && card.stock.get().isEmpty()) {
            deck.to(card, Spot.STOCK);
            return;
        }
        Long pieces = card.more();
        if (pieces == null) {
            deck.to(card, Spot.STOCK);
            return;
        }
        String sku = before.skus().getFirst().id();
        int place = deck.leave(card);
        tools.background()
                .run(
                        () -> tools.listings().restock(tools.actor(), sku, pieces),
                        now -> restocked(card, now, sku, pieces),
                        problem -> hand.failed(card, place, problem));
    }

    private void restocked(CardViewModel card, Listing now, String sku, long pieces) {
        deck.arrived(true);
        deck.sticky(Long.toString(pieces));
        tools.undo()
                .offer(
                        tools.texts().get("listing.undo.more", now.slot(), pieces),
                        () ->
                                tools.background()
                                        .run(
                                                () ->
                                                        tools.listings()
                                                                .restock(
                                                                        tools.actor(),
                                                                        sku,
                                                                        -pieces),
                                                _ -> {
                                                    deck.takenBack();
                                                    deck.restore(card, 0);
                                                },
                                                hand::undone));
    }
}
