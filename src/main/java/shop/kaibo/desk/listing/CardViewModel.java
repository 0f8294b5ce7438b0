package shop.kaibo.desk.listing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.listing.Recognised;
import shop.kaibo.listing.Template;
import shop.kaibo.listing.guard.Doubt;
import shop.kaibo.listing.guard.PriceGuard;
import shop.kaibo.listing.guard.PriceHistory;
import shop.kaibo.listing.guard.PriceWords;
import shop.kaibo.photo.Photo;
import shop.kaibo.rules.ListingRules;

import java.util.List;

/**
 * One photo on its way to a listing: what was typed, what is wrong with it, what comes next. FX
 * thread only.
 */
final class CardViewModel {
    private static final long NOTHING = -1;

    final StringProperty price = new SimpleStringProperty("");
    final StringProperty stock = new SimpleStringProperty("");
    final StringProperty code = new SimpleStringProperty("");

    /** The stock this card gets when none is typed; "" for none. */
    final StringProperty sticky = new SimpleStringProperty("");

    /** The number it will get. */
    final IntegerProperty slot = new SimpleIntegerProperty();

    /** Null until the picture is ready. */
    final ObjectProperty<@Nullable Photo> photo = new SimpleObjectProperty<>();

    /** The caret is on it or was last. */
    final BooleanProperty here = new SimpleBooleanProperty();

    final ObjectProperty<Verdict> priceVerdict = new SimpleObjectProperty<>(Verdict.FINE);
    final ObjectProperty<Verdict> stockVerdict = new SimpleObjectProperty<>(Verdict.FINE);
    final ObjectProperty<Verdict> codeVerdict = new SimpleObjectProperty<>(Verdict.FINE);

    /** What is wrong with its photo or its category, or asked about them. */
    final ObjectProperty<Verdict> wholeVerdict = new SimpleObjectProperty<>(Verdict.FINE);

    /** What its title will say behind the slot, or the price in words while that is doubted. */
    final StringProperty caption = new SimpleStringProperty("");

    private final ReadOnlyObjectWrapper<CardStatus> status =
            new ReadOnlyObjectWrapper<>(new CardStatus(CardStatus.Kind.WAITING, ""));
    private final Texts texts;
    private @Nullable Recognised shown;
    private boolean restocking;
    private String printed = "";
    private Template template = Template.FIRST;
    private String inWords = "";
    private long acceptedFen = NOTHING;
    private long firstKeyNanos = NOTHING;

    CardViewModel(Texts texts, java.util.function.LongSupplier nanos) {
        this.texts = texts;
        for (StringProperty typed : List.of(price, stock, code)) {
            typed.addListener(
                    (_, _, is) -> {
                        if (firstKeyNanos == NOTHING && !is.isEmpty() && !is.equals(printed)) {
                            firstKeyNanos = nanos.getAsLong();
                        }
                        verdictOf(typed).set(Verdict.FINE);
                        refresh();
                    });
        }
        photo.addListener((_, _, _) -> refresh());
        sticky.addListener((_, _, _) -> refresh());
        slot.addListener((_, _, _) -> refresh());
    }

    private ObjectProperty<Verdict> verdictOf(StringProperty typed) {
        return typed == price ? priceVerdict : typed == stock ? stockVerdict : codeVerdict;
    }

    ReadOnlyObjectProperty<CardStatus> status() {
        return status.getReadOnlyProperty();
    }

    void here(boolean is) {
        here.set(is);
        refresh();
    }

    void template(Template now) {
        if (!template.equals(now)) {
            template = now;
            refresh();
        }
    }

    /** Its picture, with what that says; what a person typed stays. */
    void show(Recognised what) {
        shown = what;
        wholeVerdict.set(Verdict.FINE);
        if (code.get().equals(printed)) {
            printed = what.code();
            code.set(printed);
        }
        photo.set(what.photo());
        what.wrong().ifPresent(f -> whole(Verdict.error(f.why().in(texts))));
    }

    /** Says what is wrong with it as a whole. */
    void whole(Verdict verdict) {
        wholeVerdict.set(verdict);
        refresh();
    }

    /** The address of its whole picture. */
    String picture() {
        return shown == null ? "" : shown.file().toUri().toString();
    }

    /** The thing seen before, which can be restocked instead; null for none. */
    @Nullable Listing before() {
        return shown == null ? null : shown.before();
    }

    /** What its picture says; null until that is ready. */
    @Nullable Recognised shown() {
        return shown;
    }

    /** Whether Enter restocks {@link #before} instead of listing anew. */
    boolean restocking() {
        return restocking;
    }

    void restocking(boolean is) {
        restocking = is;
        refresh();
    }

    boolean untouched() {
        boolean plain = code.get().equals(printed) && !restocking;
        return plain && price.get().isEmpty() && stock.get().isEmpty();
    }

    /** Back to how it came. */
    void clear() {
        price.set("");
        stock.set("");
        code.set(printed);
        restocking = false;
        acceptedFen = NOTHING;
        firstKeyNanos = NOTHING;
    }

    /** Time from the first key until now in ms, 0 when nobody typed. */
    long typedMs(long nanos) {
        return firstKeyNanos == NOTHING ? 0 : (nanos - firstKeyNanos) / 1_000_000;
    }

    /** Whether the price may go on; says why not, or doubts it once. */
    boolean priceGoes(PriceHistory history) {
        long fen;
        try {
            fen = ListingRules.price(price.get());
        } catch (Refused e) {
            priceVerdict.set(Verdict.error(texts.of(e)));
            refresh();
            return false;
        }
        return sure(fen, pieces(), history);
    }

    private boolean sure(long fen, long pieces, PriceHistory history) {
        var doubt = PriceGuard.doubt(fen, pieces, history);
        if (doubt.isEmpty() || acceptedFen == fen) {
            return true;
        }
        acceptedFen = fen;
        Doubt is = doubt.get();
        String sentence =
                is.low()
                        ? texts.get("listing.low", is.percentBelow())
                        : texts.get("listing.high", is.times());
        inWords = texts.get("listing.words", PriceWords.said(fen, texts.language()));
        priceVerdict.set(Verdict.warning(sentence));
        refresh();
        return false;
    }

    private long pieces() {
        try {
            return ListingRules.stock(stock.get().isEmpty() ? sticky.get() : stock.get());
        } catch (Refused e) {
            return 1;
        }
    }

    /** The one sku that was typed; null with the verdicts set when something is wrong. */
    @Nullable Wanted wanted() {
        priceVerdict.set(Verdict.FINE);
        wholeVerdict.set(Verdict.FINE);
        try {
            String typed = stock.get().isEmpty() ? sticky.get() : stock.get();
            long fen = ListingRules.price(price.get());
            long pieces = ListingRules.stock(typed);
            stock.set(typed);
            return new Wanted("", ListingRules.code(code.get()), fen, pieces);
        } catch (Refused e) {
            refused(e);
            return null;
        }
    }

    /** The pieces to restock; null with the verdict set when they are wrong. */
    @Nullable Long more() {
        try {
            return ListingRules.stock(stock.get().isEmpty() ? sticky.get() : stock.get());
        } catch (Refused e) {
            refused(e);
            return null;
        }
    }

    /** Shows a refusal at the field it belongs to. */
    void refused(Refused e) {
        Verdict verdict = Verdict.error(texts.of(e));
        switch (e.field()) {
            case "stock" -> stockVerdict.set(verdict);
            case "code" -> codeVerdict.set(verdict);
            case "photo", "category", "title", "spec" -> wholeVerdict.set(verdict);
            default -> priceVerdict.set(verdict);
        }
        refresh();
    }

    private void refresh() {
        boolean doubted = priceVerdict.get().kind() == Verdict.Kind.WARNING;
        caption.set(doubted ? inWords : template.named(code.get().strip()));
        status.set(now());
    }

    private CardStatus now() {
        for (ObjectProperty<Verdict> each :
                List.of(priceVerdict, stockVerdict, codeVerdict, wholeVerdict)) {
            Verdict verdict = each.get();
            if (verdict.kind() == Verdict.Kind.ERROR) {
                return new CardStatus(CardStatus.Kind.ERROR, verdict.sentence());
            }
            if (verdict.kind() == Verdict.Kind.WARNING) {
                return new CardStatus(CardStatus.Kind.WARNING, verdict.sentence());
            }
        }
        if (photo.get() == null) {
            return said(CardStatus.Kind.WAITING, "listing.status.photo");
        }
        Listing before = before();
        if (restocking && before != null) {
            String key = sticky.get().isEmpty() ? "listing.status.more" : "listing.status.again";
            String text = texts.get(key, before.slot(), sticky.get());
            return new CardStatus(CardStatus.Kind.HERE, text);
        }
        if (price.get().isEmpty() && before != null) {
            String text = texts.get("listing.status.seen", before.slot());
            return new CardStatus(CardStatus.Kind.SEEN, text);
        }
        if (price.get().isEmpty()) {
            return here.get()
                    ? said(CardStatus.Kind.HERE, "listing.status.price")
                    : said(CardStatus.Kind.WAITING, "listing.status.wait");
        }
        if (!stock.get().isEmpty()) {
            return said(CardStatus.Kind.READY, "listing.status.full");
        }
        return sticky.get().isEmpty()
                ? said(CardStatus.Kind.HERE, "listing.status.stock")
                : new CardStatus(
                        CardStatus.Kind.HERE, texts.get("listing.status.sticky", sticky.get()));
    }

    private CardStatus said(CardStatus.Kind kind, String key) {
        return new CardStatus(kind, texts.get(key));
    }
}
