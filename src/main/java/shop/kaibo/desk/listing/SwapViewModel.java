package shop.kaibo.desk.listing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.listing.Edit;
import shop.kaibo.listing.Recognised;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A wrong photo and the next one that comes, from whatever source, in its place. FX thread only.
 */
final class SwapViewModel {
    /** Whose photo is to go. */
    sealed interface Target {
        /** One on the table. */
        record OfCard(CardViewModel card) implements Target {}

        /** One that is listed. */
        record OfRow(ListedRow row) implements Target {}
    }

    private final Hand.Tools tools;
    private final Background background;
    private final Deck deck;
    private final Intake intake;
    private final ReadOnlyObjectWrapper<@Nullable Target> target = new ReadOnlyObjectWrapper<>();

    SwapViewModel(Hand.Tools tools, Deck deck, Intake intake) {
        this.tools = tools;
        background = tools.background();
        this.deck = deck;
        this.intake = intake;
    }

    /** Whose photo the next one replaces; null for nobody's. */
    ReadOnlyObjectProperty<@Nullable Target> target() {
        return target.getReadOnlyProperty();
    }

    /** The slot that is meant. */
    int slot() {
        return switch (target.get()) {
            case Target.OfCard(CardViewModel card) -> card.slot.get();
            case Target.OfRow(ListedRow row) -> row.slot();
            case null -> 0;
        };
    }

    /** The next photo is for this card; a card without one gets its own soon enough. */
    void card(CardViewModel card) {
        if (card.photo.get() != null) {
            target.set(new Target.OfCard(card));
        }
    }

    /** The next photo is for this row. */
    void row(ListedRow row) {
        target.set(new Target.OfRow(row));
    }

    /** The next photo becomes a card again; false when it would have anyway. */
    boolean cancel() {
        boolean waiting = target.get() != null;
        target.set(null);
        return waiting;
    }

    /** Takes a photo for whoever waits for one; false when nobody does. */
    boolean take(String name, Callable<Recognised> reading) {
        Target whose = target.get();
        target.set(null);
        switch (whose) {
            case Target.OfCard(CardViewModel card) -> card(card, name, reading);
            case Target.OfRow(ListedRow row) -> row(row, name, reading);
            case null -> {
                return false;
            }
        }
        return true;
    }

    private void card(CardViewModel card, String name, Callable<Recognised> reading) {
        background.run(
                reading,
                what -> {
                    Recognised before = card.shown();
                    card.show(what);
                    if (before != null && deck.cards().contains(card)) {
                        offer(card.slot.get(), () -> card.show(before));
                    }
                },
                problem -> intake.tell(name, problem));
    }

    private void row(ListedRow row, String name, Callable<Recognised> reading) {
        background.run(
                () -> swapped(row.id(), reading.call()),
                back -> offer(row.slot(), () -> undone(back)),
                problem -> intake.tell(name, problem));
    }

    /** The first photo is another one, those behind it stay. */
    private List<Edit> swapped(String listing, Recognised what) {
        what.wrong()
                .ifPresent(
                        f -> {
                            throw new Refused(
                                    "photo", f.why().key(), f.why().arguments().toArray());
                        });
        var editing = tools.listings().editing();
        var photos = new ArrayList<>(editing.particulars(listing).photos());
        photos.set(0, what.photo().sha256());
        return editing.edit(tools.actor(), List.of(Edit.photos(listing, photos)));
    }

    private void undone(List<Edit> back) {
        background.run(
                () -> tools.listings().editing().edit(tools.actor(), back),
                _ -> {},
                problem -> intake.tell("", problem));
    }

    private void offer(int slot, Runnable back) {
        tools.undo().offer(tools.texts().get("listing.swapped", slot), back);
    }
}
