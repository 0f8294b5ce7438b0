package shop.kaibo.desk.listing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.listing.Caret.Spot;
import shop.kaibo.desk.listing.source.Incoming;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.Pending;
import shop.kaibo.listing.Recognised;
import shop.kaibo.listing.Uploads;
import shop.kaibo.operator.Actor;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.rules.words.Finding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The quick-listing screen without its nodes: photos become cards, Enter goes from price to stock
 * to saved, what is listed is shown as far as it truly is. FX thread only.
 */
public final class ListingViewModel implements Incoming, AutoCloseable {
    private final ListingService listings;
    private final Background background;
    private final Texts texts;
    private final Hand.Tools tools;
    private final Live<Desk> desk;
    private final Deck deck = new Deck();
    private final Hand hand;
    private final Intake intake;
    private final LineViewModel line;
    private final SwapViewModel swap;
    private final ResendViewModel resend;
    private final Live<Map<String, Integer>> uploads;
    private final ObservableList<ListedRow> listed = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(Saved.NONE);
    private String savedShelf = "";

    /** Who changes words and notes of a listed thing, told its id. */
    Consumer<String> edit = _ -> {};

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
        this.background = background;
        this.texts = texts;
        tools = new Hand.Tools(listings, actor, background, clock, texts, notices, undo);
        intake = new Intake(background, notices, texts, new Arrivals());
        swap = new SwapViewModel(tools, deck, intake);
        resend = new ResendViewModel(tools, swap);
        Uploads moving = listings.recall().uploads();
        Set<String> moved = Set.of(Uploads.CHANGED);
        uploads = new Live<>(background, moving, moved, Map.of(), moving::percents);
        desk = new Live<>(background, feed, Desk.TABLES, Desk.EMPTY, this::read);
        line =
                new LineViewModel(
                        texts,
                        clock::nanos,
                        deck::priceInHand,
                        this::words,
                        () -> desk.get().shelf());
        hand = new Hand(tools, deck, line, desk::get, this::saved);
        desk.property().subscribe(this::show);
    }

    private List<Finding> words(String field, String said) {
        return listings.look(field, said, desk.get().template().category());
    }

    private Desk read() {
        return new Desk(
                listings.shelf(),
                listings.editing().onShelf(),
                listings.today(),
                listings.prices(),
                listings.template(),
                listings.recall().pending());
    }

    private void show(Desk now) {
        listed.setAll(
                now.shelf().listings().reversed().stream()
                        .map(
                                l ->
                                        ListedRow.of(
                                                l,
                                                now.particulars().get(l.id()),
                                                now.pending().getOrDefault(l.id(), Pending.NOTHING),
                                                texts))
                        .toList());
        deck.next(now.shelf().open() ? nextSlot(now) : now.shelf().nextSlot(), now.template());
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

    SwapViewModel swap() {
        return swap;
    }

    /** Percent of the photos that are on their way, by listing. */
    ReadOnlyObjectProperty<Map<String, Integer>> uploads() {
        return uploads.property();
    }

    /** Reads a listed photo's thumbnail elsewhere; an unknown one leaves the frame empty. */
    void thumbnail(String photoSha, Consumer<byte[]> show) {
        background.run(() -> listings.thumbnail(photoSha), found -> found.ifPresent(show));
    }

    @Override
    public void add(List<Path> dropped) {
        List<Path> files = dropped;
        if (!files.isEmpty() && swap.take(name(files.getFirst()), reading(files.getFirst()))) {
            files = files.subList(1, files.size());
        }
        var cards = new ArrayList<CardViewModel>();
        for (Path file : files) {
            cards.add(new CardViewModel(texts, tools.clock()::nanos));
        }
        deck.add(cards, line.text.get().isEmpty());
        for (int i = 0; i < cards.size(); i++) {
            intake.take(name(files.get(i)), reading(files.get(i)), cards.get(i));
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private Callable<Recognised> reading(Path file) {
        return () -> kept(Photos.read(file));
    }

    /** The file stays beside its photo until that is uploaded. */
    private Recognised kept(byte[] file) {
        return listings.recognise(Photos.prepare(file), file);
    }

    @Override
    public void add(String name, Callable<Photo> reading) {
        one(name, () -> listings.recognise(reading.call()));
    }

    @Override
    public void add(String name, byte[] file) {
        one(name, () -> kept(file));
    }

    private void one(String name, Callable<Recognised> reading) {
        if (swap.take(name, reading)) {
            return;
        }
        var card = new CardViewModel(texts, tools.clock()::nanos);
        deck.add(List.of(card), line.text.get().isEmpty());
        intake.take(name, reading, card);
    }

    private final class Arrivals implements Intake.Ends {
        @Override
        public void came(CardViewModel card, Recognised what) {
            card.show(what);
        }

        @Override
        public void dropped(List<CardViewModel> cards) {
            deck.remove(cards);
        }
    }

    /** The hand went there by itself. */
    void focused(@Nullable CardViewModel card, Spot spot) {
        if (!deck.caret().get().equals(new Caret(card, spot))) {
            deck.to(card, spot);
        }
    }

    /** Enter on a field of a card. */
    void enter(CardViewModel card, Spot spot) {
        hand.enter(card, spot);
    }

    /** Enter on the one-line entry. */
    void enterLine() {
        hand.enterLine();
    }

    private void saved(Hand.Saving done) {
        int slot = done.listing().slot();
        savedShelf = done.listing().shelfId();
        saved.set(new Saved(slot, done.ms()));
        deck.next(slot + 1, desk.get().template());
        desk.requery();
    }

    /** More of one size of a listed row, or of all when it has one: the line waits for pieces. */
    void more(ListedRow row, String size) {
        line.begin(row.slot() + (size.isEmpty() ? "" : "/" + size) + "+");
        toLine();
    }

    /** Ctrl+L: the card in hand stays in hand. */
    void toLine() {
        deck.to(deck.inHand(), Spot.LINE);
    }

    /** Ctrl+R: the thing seen before gets the pieces instead. */
    void restock(CardViewModel card) {
        hand.restock(card);
    }

    /** Esc. */
    void back(CardViewModel card) {
        hand.back(card);
    }

    /** Ctrl+D. */
    void fillDown(CardViewModel card) {
        deck.fillDown(card);
    }

    @Override
    public void close() {
        desk.close();
        uploads.close();
    }
}
