package shop.kaibo.desk.listing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.listing.Caret.Spot;
import shop.kaibo.desk.listing.source.Incoming;
import shop.kaibo.listing.Listed;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The quick-listing screen without its nodes: photos become cards, Enter goes from price to stock
 * to saved, what is listed is shown as far as it truly is. FX thread only.
 */
public final class ListingViewModel implements Incoming, AutoCloseable {
    private final ListingService listings;
    private final Actor actor;
    private final Background background;
    private final Clock clock;
    private final Texts texts;
    private final Notices notices;
    private final Undo undo;
    private final Live<Desk> desk;
    private final Deck deck = new Deck();
    private final SaveQueue saves;
    private final Intake intake;
    private final LineViewModel line;
    private final ResendViewModel resend;
    private final ObservableList<ListedRow> listed = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(Saved.NONE);
    private String savedShelf = "";

    public ListingViewModel(
            ListingService listings,
            Actor actor,
            ChangeFeed feed,
            Background background,
            Clock clock,
            Texts texts,
            Notices notices,
            Undo undo) {
        this.listings = listings;
        this.actor = actor;
        this.background = background;
        this.clock = clock;
        this.texts = texts;
        this.notices = notices;
        this.undo = undo;
        intake = new Intake(background, notices, texts);
        line = new LineViewModel(texts, clock::nanos, deck::priceInHand);
        resend = new ResendViewModel(listings, actor, background, texts);
        saves = new SaveQueue(listings, actor, background, clock, new Ends());
        desk =
                new Live<>(
                        background,
                        feed,
                        Set.of("listing", "sku", "stock_delta", "stock_move", "shelf", "outbox"),
                        Desk.EMPTY,
                        this::read);
        desk.property().subscribe(this::show);
    }

    private Desk read() {
        return new Desk(listings.shelf(), listings.today(), listings.prices(), listings.template());
    }

    private void show(Desk now) {
        listed.setAll(
                now.shelf().listings().reversed().stream()
                        .map(l -> ListedRow.of(l, texts))
                        .toList());
        deck.next(now.shelf().open() ? nextSlot(now) : 1, now.template());
    }

    /** What was just saved counts before the next reading has come. */
    private int nextSlot(Desk now) {
        int read = now.shelf().nextSlot();
        return now.shelf().id().equals(savedShelf) ? Math.max(read, saved.get().slot() + 1) : read;
    }

    Texts texts() {
        return texts;
    }

    Deck deck() {
        return deck;
    }

    ObservableList<CardViewModel> cards() {
        return deck.cards();
    }

    ObservableList<ListedRow> listed() {
        return listed;
    }

    ReadOnlyObjectProperty<Desk> desk() {
        return desk.property();
    }

    ReadOnlyObjectProperty<Caret> caret() {
        return deck.caret();
    }

    ReadOnlyObjectProperty<Saved> saved() {
        return saved.getReadOnlyProperty();
    }

    Intake intake() {
        return intake;
    }

    LineViewModel line() {
        return line;
    }

    ResendViewModel resend() {
        return resend;
    }

    /** Reads a listed photo's thumbnail elsewhere; an unknown one leaves the frame empty. */
    void thumbnail(String photoSha, Consumer<byte[]> show) {
        background.run(() -> listings.thumbnail(photoSha), found -> found.ifPresent(show));
    }

    @Override
    public void add(List<Path> files) {
        for (Path file : files) {
            Path name = file.getFileName();
            add(name == null ? "" : name.toString(), () -> Photos.prepare(file));
        }
    }

    /** A picture from the clipboard. */
    public void paste(BufferedImage image) {
        add("", () -> Photos.prepare(image));
    }

    @Override
    public void add(String name, Callable<Photo> reading) {
        var card = new CardViewModel(texts, clock::nanos);
        deck.add(card, line.text.get().isEmpty());
        intake.take(name, reading, card.photo::set, () -> deck.remove(card));
    }

    /** The hand went there by itself. */
    void focused(@Nullable CardViewModel card, Spot spot) {
        if (!deck.caret().get().equals(new Caret(card, spot))) {
            deck.to(card, spot);
        }
    }

    /** Enter: on a price it goes on to the stock, elsewhere it saves and goes to the next card. */
    void enter(CardViewModel card, Spot spot) {
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

    private final class Ends implements SaveQueue.Ends {
        @Override
        public void saved(CardViewModel card, Listed done, long ms) {
            int slot = done.listing().slot();
            savedShelf = done.listing().shelfId();
            saved.set(new Saved(slot, ms));
            deck.arrived(true);
            deck.next(slot + 1, desk.get().template());
            String id = done.listing().id();
            undo.offer(texts.get("listing.undo.saved", slot), () -> takeBack(id, slot, card));
            desk.requery();
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
    }

    /** Its slot stays empty; its card comes back as it was typed. */
    private void takeBack(String id, int slot, CardViewModel card) {
        background.run(
                () -> listings.unlist(actor, id, 0),
                _ -> {
                    notices.tell(texts.get("listing.taken", slot), "");
                    deck.takenBack();
                    deck.restore(card, 0);
                },
                this::untaken);
    }

    private void untaken(Exception problem) {
        if (problem instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(problem);
        }
    }

    /** Esc: what was typed goes; an untouched card goes back where it came from. */
    void back(CardViewModel card) {
        if (!card.untouched()) {
            card.clear();
            deck.to(card, Spot.PRICE);
            return;
        }
        int place = deck.cards().indexOf(card);
        deck.remove(card);
        undo.offer(
                texts.get("listing.undo.back"),
                () -> {
                    deck.counted();
                    deck.restore(card, place);
                });
    }

    /** Ctrl+D. */
    void fillDown(CardViewModel card) {
        deck.fillDown(card);
    }

    @Override
    public void close() {
        desk.close();
    }
}
