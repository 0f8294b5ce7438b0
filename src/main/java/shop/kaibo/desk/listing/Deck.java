package shop.kaibo.desk.listing;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.listing.Caret.Spot;
import shop.kaibo.listing.Template;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The cards on the table, the numbers they will get, and where the caret is. FX thread only. */
final class Deck {
    private final ObservableList<CardViewModel> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Caret> caret =
            new ReadOnlyObjectWrapper<>(new Caret(null, Spot.LINE));
    private final ReadOnlyIntegerWrapper batch = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper batchSaved = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper nextSlot = new ReadOnlyIntegerWrapper(1);
    private Template template = Template.FIRST;
    private String stickyStock = "";
    private int firstSlot = 1;
    private int onTheirWay;

    ObservableList<CardViewModel> cards() {
        return cards;
    }

    ReadOnlyObjectProperty<Caret> caret() {
        return caret.getReadOnlyProperty();
    }

    /** Photos that came since the table was last empty. */
    ReadOnlyIntegerProperty batch() {
        return batch.getReadOnlyProperty();
    }

    /** How many of them are saved. */
    ReadOnlyIntegerProperty batchSaved() {
        return batchSaved.getReadOnlyProperty();
    }

    /** The slot that the card in hand will get. */
    ReadOnlyIntegerProperty nextSlot() {
        return nextSlot.getReadOnlyProperty();
    }

    /** New cards at the end; the first takes the caret when no card has it and nothing is typed. */
    void add(List<CardViewModel> fresh, boolean takeCaret) {
        if (fresh.isEmpty()) {
            return;
        }
        if (cards.isEmpty() && onTheirWay == 0) {
            batch.set(0);
            batchSaved.set(0);
        }
        fresh.forEach(card -> card.sticky.set(stickyStock));
        cards.addAll(fresh);
        batch.set(batch.get() + fresh.size());
        number();
        if (takeCaret && caret.get().card() == null) {
            to(fresh.getFirst(), Spot.PRICE);
        }
    }

    /** Cards that are no photos, or were put back; the caret goes on when it was there. */
    void remove(Collection<CardViewModel> gone) {
        CardViewModel held = caret.get().card();
        int place = cards.indexOf(held);
        batch.set(batch.get() - (int) cards.stream().filter(gone::contains).count());
        cards.removeAll(Set.copyOf(gone));
        number();
        if (held != null && place >= 0 && !cards.contains(held)) {
            next(place);
        }
    }

    /** A card that was put back or taken back lies there again, in the hand. */
    void restore(CardViewModel card, int place) {
        cards.add(Math.clamp(place, 0, cards.size()), card);
        number();
        to(card, Spot.PRICE);
    }

    /** A removed card came back: it counts again. */
    void counted() {
        batch.set(batch.get() + 1);
    }

    /** A card is on its way to the disk. */
    int leave(CardViewModel card) {
        int place = cards.indexOf(card);
        onTheirWay++;
        cards.remove(card);
        number();
        next(place);
        return place;
    }

    /** One of those arrived, or did not. */
    void arrived(boolean kept) {
        onTheirWay--;
        batchSaved.set(batchSaved.get() + (kept ? 1 : 0));
        number();
    }

    /** One of the saved was taken back. */
    void takenBack() {
        batchSaved.set(Math.max(0, batchSaved.get() - 1));
    }

    /** What the next numbers and titles are made from. */
    void next(int slot, Template now) {
        firstSlot = slot;
        template = now;
        number();
    }

    private void number() {
        int first = firstSlot + onTheirWay;
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).template(template);
            cards.get(i).slot.set(first + i);
        }
        CardViewModel inHand = inHand();
        nextSlot.set(inHand == null ? first : inHand.slot.get());
    }

    /** The card the caret is or was last on, else the first; null when there is none. */
    @Nullable CardViewModel inHand() {
        CardViewModel card = caret.get().card();
        if (card != null && cards.contains(card)) {
            return card;
        }
        return cards.isEmpty() ? null : cards.getFirst();
    }

    /** What is typed as the price of the card in hand, "" for nothing. */
    String priceInHand() {
        CardViewModel card = inHand();
        return card == null ? "" : card.price.get();
    }

    void to(@Nullable CardViewModel card, Spot spot) {
        CardViewModel before = caret.get().card();
        if (before != null && before != card) {
            before.here(false);
        }
        if (card != null) {
            card.here(true);
        }
        caret.set(new Caret(card, spot));
        number();
    }

    /** The next empty price from a place on, else the first, else any card, else the line. */
    private void next(int place) {
        for (int i = 0; i < cards.size(); i++) {
            CardViewModel card = cards.get((Math.max(place, 0) + i) % cards.size());
            if (card.price.get().isEmpty()) {
                to(card, Spot.PRICE);
                return;
            }
        }
        if (cards.isEmpty()) {
            to(null, Spot.LINE);
        } else {
            to(cards.get(Math.clamp(place, 0, cards.size() - 1)), Spot.PRICE);
        }
    }

    /** What was confirmed last is offered to all others. */
    void sticky(String stock) {
        stickyStock = stock;
        cards.forEach(each -> each.sticky.set(stock));
    }

    /** This card's stock for all cards after it that have none. */
    void fillDown(CardViewModel card) {
        String stock = card.stock.get().isEmpty() ? card.sticky.get() : card.stock.get();
        int from = cards.indexOf(card);
        if (stock.isEmpty() || from < 0) {
            return;
        }
        card.stock.set(stock);
        for (CardViewModel below : cards.subList(from + 1, cards.size())) {
            if (below.stock.get().isEmpty()) {
                below.stock.set(stock);
            }
        }
    }
}
