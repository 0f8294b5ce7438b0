package shop.kaibo.desk.listing;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.desk.listing.Caret.Spot;
import shop.kaibo.listing.Listed;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.photo.Photo;
import shop.kaibo.rules.words.Finding;

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
            long typedMs = card.typedMs(clock.nanos());
            save(card, "", new QuickListing(photo, "", "", List.of(sku), null, typedMs));
        }
    }

    private static Spot wrongSpot(CardViewModel card) {
        if (!card.priceVerdict.get().sentence().isEmpty()) {
            return Spot.PRICE;
        }
        return card.codeVerdict.get().sentence().isEmpty() ? Spot.STOCK : Spot.CODE;
    }

    /** Enter on the one-line entry: it is for the card in hand. */
    void enterLine() {
        if (line.restocks()) {
            refill.line(line);
            return;
        }
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
        String entered = line.text.get();
        line.clear();
        save(
                card,
                entered,
                new QuickListing(photo, parsed.title(), "", parsed.skus(), null, typedMs));
    }

    private void save(CardViewModel card, String entered, QuickListing wanted) {
        saves.add(card, deck.leave(card), wanted, entered);
    }

    @Override
    public void saved(SaveQueue.Job job, Listed done, long ms) {
        Listing listing = done.listing();
        int slot = listing.slot();
        deck.arrived(true);
        kept.accept(new Saving(listing, ms));
        undo.offer(texts.get("listing.undo.saved", slot), () -> takeBack(listing, job.card()));
    }

    @Override
    public void asked(SaveQueue.Job job, Finding finding) {
        var why = Verdict.warning(texts.get("listing.words.again", finding.why().in(texts)));
        if (!toLine(job, why)) {
            job.card().whole(why);
            deck.to(job.card(), Spot.STOCK);
        }
    }

    /** The card comes back; a line too, unless the next one is being typed there. */
    private boolean toLine(SaveQueue.Job job, Verdict why) {
        deck.arrived(false);
        deck.restore(job.card(), job.place());
        boolean there = !job.line().isEmpty() && line.again(job.line(), why);
        if (there) {
            deck.to(job.card(), Spot.LINE);
        }
        return there;
    }

    @Override
    public void failed(SaveQueue.Job job, Exception problem) {
        Verdict why =
                problem instanceof Refused refused
                        ? Verdict.error(texts.of(refused))
                        : Verdict.FINE;
        tell(job.card(), toLine(job, why), problem);
    }

    /** A card whose pieces were not restocked comes back. */
    void failed(CardViewModel card, int place, Exception problem) {
        deck.arrived(false);
        deck.restore(card, place);
        tell(card, false, problem);
    }

    private void tell(CardViewModel card, boolean said, Exception problem) {
        if (problem instanceof Refused refused) {
            if (!said) {
                card.refused(refused);
                deck.to(card, wrongSpot(card));
            }
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
