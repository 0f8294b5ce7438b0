package shop.kaibo.desk.listing;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
import shop.kaibo.listing.Listed;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * The quick-listing screen without its nodes: cards, the way of the caret, saving one after the
 * other, what is listed. FX thread only.
 */
public final class ListingViewModel implements AutoCloseable {
    private record Job(CardViewModel card, QuickListing wanted, int place, long startNanos) {}

    private final ListingService listings;
    private final Actor actor;
    private final Background background;
    private final Clock clock;
    private final Texts texts;
    private final Notices notices;
    private final Undo undo;
    private final Live<Desk> desk;
    private final Intake intake;
    private final LineViewModel line;
    private final ResendViewModel resend;
    private final ObservableList<CardViewModel> cards = FXCollections.observableArrayList();
    private final ObservableList<ListedRow> listed = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Caret> caret =
            new ReadOnlyObjectWrapper<>(new Caret(null, Spot.LINE));
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(Saved.NONE);
    private final ReadOnlyIntegerWrapper batch = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper batchSaved = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper nextSlot = new ReadOnlyIntegerWrapper(1);
    private final Queue<Job> saves = new ArrayDeque<>();
    private boolean saving;
    private int lastSlot;
    private String stickyStock = "";

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
        line = new LineViewModel(texts, clock::nanos);
        resend = new ResendViewModel(listings, actor, background, texts);
        desk =
                new Live<>(
                        background,
                        feed,
                        Set.of("listing", "sku", "stock_delta", "stock_move", "shelf", "outbox"),
                        Desk.EMPTY,
                        this::read);
        desk.property().addListener((_, _, _) -> show());
        show();
    }

    private Desk read() {
        return new Desk(listings.shelf(), listings.today(), listings.prices(), listings.template());
    }

    private void show() {
        listed.setAll(
                desk.get().shelf().listings().reversed().stream()
                        .map(l -> ListedRow.of(l, texts))
                        .toList());
        number();
    }

    Texts texts() {
        return texts;
    }

    ObservableList<CardViewModel> cards() {
        return cards;
    }

    ObservableList<ListedRow> listed() {
        return listed;
    }

    ReadOnlyObjectProperty<Desk> desk() {
        return desk.property();
    }

    ReadOnlyObjectProperty<Caret> caret() {
        return caret.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Saved> saved() {
        return saved.getReadOnlyProperty();
    }

    /** Photos that came since the table was last empty. */
    ReadOnlyIntegerProperty batch() {
        return batch.getReadOnlyProperty();
    }

    /** How many of them are saved. */
    ReadOnlyIntegerProperty batchSaved() {
        return batchSaved.getReadOnlyProperty();
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
    void thumbnail(String photoSha, java.util.function.Consumer<byte[]> show) {
        background.run(() -> listings.thumbnail(photoSha), found -> found.ifPresent(show));
    }

    /** Photos dropped or chosen: each becomes a card, in their order. */
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

    private void add(String name, java.util.concurrent.Callable<Photo> reading) {
        if (cards.isEmpty() && saves.isEmpty()) {
            batch.set(0);
            batchSaved.set(0);
        }
        var card = new CardViewModel(texts, clock::nanos);
        card.sticky.set(stickyStock);
        cards.add(card);
        batch.set(batch.get() + 1);
        number();
        if (caret.get().card() == null && line.text.get().isEmpty()) {
            to(card, Spot.PRICE);
        }
        intake.take(name, reading, card.photo::set, () -> remove(card));
    }

    private void remove(CardViewModel card) {
        int place = cards.indexOf(card);
        if (place < 0) {
            return;
        }
        cards.remove(card);
        batch.set(batch.get() - 1);
        number();
        if (caret.get().card() == card) {
            next(place);
        }
    }

    private void number() {
        int first = Math.max(desk.get().shelf().open() ? desk.get().shelf().nextSlot() : 1, 1);
        first = Math.max(first, lastSlot + 1) + saves.size();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).template(desk.get().template());
            cards.get(i).slot.set(first + i);
        }
        nextSlot.set(cards.isEmpty() ? first : cards.indexOf(caretCard()) + first);
    }

    /** The slot that the one-line entry would get. */
    ReadOnlyIntegerProperty nextSlot() {
        return nextSlot.getReadOnlyProperty();
    }

    private CardViewModel caretCard() {
        CardViewModel card = caret.get().card();
        return card != null && cards.contains(card) ? card : cards.getFirst();
    }

    /** The hand went there by itself. */
    void focused(@Nullable CardViewModel card, Spot spot) {
        if (!caret.get().equals(new Caret(card, spot))) {
            to(card, spot);
        }
    }

    private void to(@Nullable CardViewModel card, Spot spot) {
        CardViewModel before = caret.get().card();
        if (before != null && before != card) {
            before.here(false);
        }
        if (card != null) {
            card.here(true);
        }
        caret.set(new Caret(card, spot));
        if (!cards.isEmpty()) {
            number();
        }
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
            to(cards.get(Math.min(Math.max(place, 0), cards.size() - 1)), Spot.PRICE);
        }
    }

    /** Enter: on a price it goes on to the stock, elsewhere it saves and goes to the next card. */
    void enter(CardViewModel card, Spot spot) {
        boolean goes = card.priceGoes(desk.get().prices().of(card.code.get().strip()));
        if (!goes) {
            to(card, Spot.PRICE);
            return;
        }
        if (spot == Spot.PRICE) {
            to(card, Spot.STOCK);
            return;
        }
        Photo photo = card.photo.get();
        Wanted sku = card.wanted();
        if (sku == null) {
            to(card, wrongSpot(card));
        } else if (photo != null) {
            keep(stock(sku));
            save(card, "", List.of(sku), photo, card.typedMs(clock.nanos()));
        }
    }

    private static String stock(Wanted sku) {
        return Long.toString(sku.stock());
    }

    private static Spot wrongSpot(CardViewModel card) {
        if (!card.priceVerdict.get().sentence().isEmpty()) {
            return Spot.PRICE;
        }
        return card.stockVerdict.get().sentence().isEmpty() ? Spot.CODE : Spot.STOCK;
    }

    private void keep(String stock) {
        stickyStock = stock;
        cards.forEach(each -> each.sticky.set(stock));
    }

    /** Enter on the one-line entry: it is for the card the caret was on, else the first. */
    void enterLine() {
        var parsed = line.entered(desk.get().prices());
        if (parsed == null) {
            return;
        }
        Photo photo = cards.isEmpty() ? null : caretCard().photo.get();
        if (photo == null) {
            line.wrong(texts.get(cards.isEmpty() ? "listing.line.photo" : "listing.status.photo"));
            return;
        }
        CardViewModel card = caretCard();
        long typedMs = line.typedMs(clock.nanos());
        line.clear();
        save(card, parsed.title(), parsed.skus(), photo, typedMs);
    }

    private void save(
            CardViewModel card, String title, List<Wanted> skus, Photo photo, long typedMs) {
        int place = cards.indexOf(card);
        long now = clock.nanos();
        var wanted = new QuickListing(photo, title, "", skus, null, typedMs);
        saves.add(new Job(card, wanted, place, now));
        cards.remove(card);
        number();
        next(place);
        if (!saving) {
            saveNext();
        }
    }

    private void saveNext() {
        Job job = saves.peek();
        saving = job != null;
        if (job != null) {
            background.run(
                    () -> listings.list(actor, job.wanted()),
                    done -> saved(job, done),
                    problem -> failed(job, problem));
        }
    }

    private void saved(Job job, Listed done) {
        saves.remove();
        lastSlot = done.listing().slot();
        batchSaved.set(batchSaved.get() + 1);
        saved.set(new Saved(lastSlot, (clock.nanos() - job.startNanos()) / 1_000_000));
        String id = done.listing().id();
        int slot = lastSlot;
        undo.offer(texts.get("listing.undo.saved", slot), () -> takeBack(id, slot, job.card()));
        desk.requery();
        number();
        saveNext();
    }

    /** Its slot stays empty; its card comes back as it was typed. */
    private void takeBack(String id, int slot, CardViewModel card) {
        background.run(
                () -> listings.unlist(actor, id, 0),
                _ -> {
                    notices.tell(texts.get("listing.taken", slot), "");
                    batchSaved.set(Math.max(0, batchSaved.get() - 1));
                    cards.addFirst(card);
                    number();
                    to(card, Spot.PRICE);
                });
    }

    private void failed(Job job, Exception problem) {
        saves.remove();
        cards.add(Math.min(job.place(), cards.size()), job.card());
        number();
        if (problem instanceof Refused refused) {
            job.card().refused(refused);
            to(job.card(), wrongSpot(job.card()));
        } else {
            notices.danger(texts.get("listing.failed"), "");
            background.broken(problem);
        }
        saveNext();
    }

    /** Esc: what was typed goes; an untouched card goes back where it came from. */
    void back(CardViewModel card) {
        if (!card.untouched()) {
            card.clear();
            to(card, Spot.PRICE);
            return;
        }
        int place = cards.indexOf(card);
        remove(card);
        undo.offer(
                texts.get("listing.undo.back"),
                () -> {
                    cards.add(Math.min(place, cards.size()), card);
                    batch.set(batch.get() + 1);
                    number();
                    to(card, Spot.PRICE);
                });
    }

    /** Ctrl+D: this card's stock for all cards after it that have none. */
    void fillDown(CardViewModel card) {
        String stock = card.stock.get().isEmpty() ? card.sticky.get() : card.stock.get();
        if (stock.isEmpty()) {
            return;
        }
        card.stock.set(stock);
        for (CardViewModel below : cards.subList(cards.indexOf(card) + 1, cards.size())) {
            if (below.stock.get().isEmpty()) {
                below.stock.set(stock);
            }
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
