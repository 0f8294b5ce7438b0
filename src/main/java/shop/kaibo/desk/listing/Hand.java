package shop.kaibo.desk.listing;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.listing.Caret.Spot;
import shop.kaibo.listing.Listed;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.photo.Photo;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the keys do to the card in hand: on, saved, restocked, back. FX thread only. */
final class Hand implements SaveQueue.Ends {
    private final ListingService listings;
    private final Actor actor;
    private final Background background;
    private final Clock clock;
    private final Texts texts;
    private final Notices notices;
    private final Undo undo;
    private final Deck deck;
    private final LineViewModel line;
    private final Supplier<Desk> desk;
    private final Consumer<Saving> kept;
    private final SaveQueue saves;
    private final Refill refill;

    /** What the screen's other parts give. */
    record Tools(
            ListingService listings,
            Actor actor,
            Background background,
            Clock clock,
            Texts texts,
            Notices notices,
            Undo undo) {}

    /** A save that became durable, and how long the disk took. */
    record Saving(Listing listing, long ms) {}

    Hand(Tools tools, Deck deck, LineViewModel line, Supplier<Desk> desk, Consumer<Saving> kept) {
        listings = tools.listings();
        actor = tools.actor();
        background = tools.background();
        clock = tools.clock();
        texts = tools.texts();
        notices = tools.notices();
        undo = tools.undo();
        this.deck = deck;
        this.line = line;
        this.desk = desk;
        this.kept = kept;
        saves = new SaveQueue(listings, actor, background, clock, this);
        refill = new Refill(tools, deck, this);
    }

    /** Enter: on a price it goes on to the stock, elsewhere it saves and goes to the next card. */
    void enter(CardViewModel card, Spot spot) {
        if (card.restocking()) {
            refill.ask(card);
            return;
        }
        if (!card.priceGoes(desk.get().prices().of(card.code.get().strip()))) {
            deck.to(card, Spot.PRICE);
            return;
        }
        if (spot == Spot.PRICE) {
            deck.to(card, Spot.STOCK);
            return;
        }
        Photo photo = card.photo.get();
        Wanted sku = card.wanted();
        if (sku == null) {
            deck.to(card, wrongSpot(card));
        } else if (photo != null) {
            deck.sticky(Long.toString(sku.stock()));
            save(card, "", List.of(sku), photo, card.typedMs(clock.nanos()));
        }
    }

    private static Spot wrongSpot(CardViewModel card) {
        if (!card.priceVerdict.get().sentence().isEmpty()) {
            return Spot.PRICE;
        }
        return card.stockVerdict.get().sentence().isEmpty() ? Spot.CODE : Spot.STOCK;
    }

    /** Enter on the one-line entry: it is for the card in hand. */
    void enterLine() {
        var parsed = line.entered(desk.get().prices());
        if (parsed == null) {
            return;
        }
        CardViewModel card = deck.inHand();
        Photo photo = card == null ? null : card.photo.get();
        if (card == null || photo == null) {
            line.wrong(texts.get(card == null ? "listing.line.photo" : "listing.status.photo"));
            return;
        }
        long typedMs = line.typedMs(clock.nanos());
        line.clear();
        save(card, parsed.title(), parsed.skus(), photo, typedMs);
    }

    private void save(
            CardViewModel card, String title, List<Wanted> skus, Photo photo, long typedMs) {
        int place = deck.leave(card);
        saves.add(card, place, new QuickListing(photo, title, "", skus, null, typedMs));
    }

    @Override
    public void saved(CardViewModel card, Listed done, long ms) {
        Listing listing = done.listing();
        int slot = listing.slot();
        deck.arrived(true);
        kept.accept(new Saving(listing, ms));
        undo.offer(texts.get("listing.undo.saved", slot), () -> takeBack(listing, card));
    }

    @Override
    public void failed(CardViewModel card, int place, Exception problem) {
        deck.arrived(false);
        deck.restore(card, place);
        if (problem instanceof Refused refused) {
            card.refused(refused);
            deck.to(card, wrongSpot(card));
        } else {
            notices.danger(texts.get("listing.failed"), "");
            background.broken(problem);
        }
    }

    /** Its slot stays empty; its card comes back as it was typed. */
    private void takeBack(Listing listing, CardViewModel card) {
        background.run(
                () -> listings.unlist(actor, listing.id(), 0),
                _ -> {
                    notices.tell(texts.get("listing.taken", listing.slot()), "");
                    deck.takenBack();
                    deck.restore(card, 0);
                },
                this::undone);
    }

    void undone(Exception problem) {
        if (problem instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(problem);
        }
    }

    /** Ctrl+R. */
    void restock(CardViewModel card) {
        refill.ask(card);
    }

    /** Esc: what was typed goes; an untouched card goes back where it came from. */
    void back(CardViewModel card) {
        if (!card.untouched()) {
            card.clear();
            deck.to(card, Spot.PRICE);
            return;
        }
        int place = deck.cards().indexOf(card);
        deck.remove(List.of(card));
        undo.offer(
                texts.get("listing.undo.back"),
                () -> {
                    deck.counted();
                    deck.restore(card, place);
                });
    }
}
