package shop.kaibo.desk.listing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.RestockLine;
import shop.kaibo.listing.Shelf;
import shop.kaibo.listing.grammar.QuickLine;
import shop.kaibo.listing.grammar.Reading;
import shop.kaibo.listing.guard.PriceBook;
import shop.kaibo.listing.guard.PriceGuard;
import shop.kaibo.listing.guard.PriceWords;
import shop.kaibo.rules.words.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The one-line entry: what is typed and what it is read as, at every key. FX thread only. */
final class LineViewModel {
    final StringProperty text = new SimpleStringProperty("");
    final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    /** What it is read as, one word a chip; empty while it is no offer yet. */
    final ObjectProperty<List<String>> chips = new SimpleObjectProperty<>(List.of());

    /** The words of the title, or of the code without one, that may not stand. */
    final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(Marks.NONE);

    private final Texts texts;
    private final LongSupplier nanos;
    private final Supplier<String> cardPrice;
    private final BiFunction<String, String, List<Finding>> look;
    private final Supplier<Shelf> shelf;
    private String acceptedWords = "";
    private long acceptedFen;
    private long firstKeyNanos;

    /**
     * @param cardPrice what is typed as the price of the card in hand, "" for nothing
     * @param look what the rules say of the words in a field
     * @param shelf what more can be had of
     */
    LineViewModel(
            Texts texts,
            LongSupplier nanos,
            Supplier<String> cardPrice,
            BiFunction<String, String, List<Finding>> look,
            Supplier<Shelf> shelf) {
        this.shelf = shelf;
        this.texts = texts;
        this.look = look;
        this.nanos = nanos;
        this.cardPrice = cardPrice;
        text.addListener((_, _, is) -> read(is));
    }

    private void read(String line) {
        verdict.set(Verdict.FINE);
        marks.set(Marks.NONE);
        if (firstKeyNanos == 0 && !line.isEmpty()) {
            firstKeyNanos = nanos.getAsLong();
        }
        if (RestockLine.is(line)) {
            chips.set(restocks(line));
            return;
        }
        var words = new ArrayList<String>();
        if (QuickLine.read(line, cardPrice.get()) instanceof Reading.Parsed parsed) {
            words.add("¥" + Money.yuan(parsed.priceFen()));
            var first = parsed.skus().getFirst();
            words.add(
                    parsed.skus().size() == 1 && first.spec().isEmpty()
                            ? texts.get("listing.line.stock", first.stock())
                            : texts.get("listing.line.sizes", parsed.skus().size(), first.stock()));
            if (!parsed.code().isEmpty()) {
                words.add(texts.get("listing.line.code", parsed.code()));
            }
            if (!parsed.title().isEmpty()) {
                words.add(parsed.title());
            }
            marks.set(marked(parsed));
        }
        chips.set(List.copyOf(words));
    }

    private List<String> restocks(String line) {
        try {
            var more = RestockLine.read(line, shelf.get());
            var words = new ArrayList<String>();
            words.add(texts.get("listing.line.more", more.listing().slot()));
            if (!more.sku().spec().isEmpty()) {
                words.add(more.sku().spec());
            }
            long left = more.sku().left();
            words.add(texts.get("listing.line.grows", left, left + more.pieces()));
            return List.copyOf(words);
        } catch (Refused e) {
            return List.of(); // said at Enter: the line may not be complete
        }
    }

    /** Whether it asks for more of a listed thing. */
    boolean restocks() {
        return RestockLine.is(text.get());
    }

    /** What more is asked for; null with the verdict saying what is wrong. */
    @Nullable RestockLine more() {
        try {
            return RestockLine.read(text.get(), shelf.get());
        } catch (Refused e) {
            verdict.set(Verdict.error(texts.of(e)));
            return null;
        }
    }

    /** A line begun by a hand on a listed thing. */
    void begin(String line) {
        clear();
        text.set(line);
    }

    private Marks marked(Reading.Parsed parsed) {
        boolean titled = !parsed.title().isEmpty();
        String said = titled ? parsed.title() : parsed.code();
        return new Marks(said, look.apply(titled ? "title" : "code", said));
    }

    /** Says what may not stand; what is only doubted goes on after a second Enter. */
    private boolean wordsGo() {
        Marks found = marks.get();
        var worst = found.worst();
        if (worst.isEmpty()) {
            return true;
        }
        String why = worst.get().why().in(texts);
        if (worst.get().blocks()) {
            verdict.set(Verdict.error(why));
            return false;
        }
        if (acceptedWords.equals(found.text())) {
            return true;
        }
        acceptedWords = found.text();
        verdict.set(Verdict.warning(texts.get("listing.words.again", why)));
        return false;
    }

    /** The offer, when it may be kept; else the verdict says why not. */
    Reading.@Nullable Parsed entered(PriceBook prices) {
        switch (QuickLine.read(text.get(), cardPrice.get())) {
            case Reading.Wrong wrong -> {
                String why = texts.get(wrong.key(), wrong.arguments().toArray());
                verdict.set(Verdict.error(why));
                return null;
            }
            case Reading.Parsed parsed -> {
                long pieces = parsed.skus().stream().mapToLong(s -> s.stock()).sum();
                var doubt =
                        PriceGuard.doubt(
                                parsed.priceFen(),
                                pieces,
                                prices.of(parsed.skus().getFirst().code()));
                if (doubt.isPresent() && acceptedFen != parsed.priceFen()) {
                    acceptedFen = parsed.priceFen();
                    String how =
                            doubt.get().low()
                                    ? texts.get("listing.low", doubt.get().percentBelow())
                                    : texts.get("listing.high", doubt.get().times());
                    verdict.set(Verdict.warning(words(parsed.priceFen()) + " " + how));
                    return null;
                }
                marks.set(marked(parsed));
                return wordsGo() ? parsed : null;
            }
        }
    }

    /** Why an entered line cannot be kept. */
    void wrong(String sentence) {
        verdict.set(Verdict.error(sentence));
    }

    /** A line that was not kept after all stands there again, unless the next is being typed. */
    boolean again(String entered, Verdict why) {
        if (!text.get().isEmpty()) {
            return false;
        }
        text.set(entered);
        verdict.set(why);
        return true;
    }

    /** Time from the first key until now in ms. */
    long typedMs(long now) {
        return firstKeyNanos == 0 ? 0 : (now - firstKeyNanos) / 1_000_000;
    }

    void clear() {
        text.set("");
        firstKeyNanos = 0;
        acceptedFen = 0;
        acceptedWords = "";
    }

    private String words(long fen) {
        return texts.get("listing.words", PriceWords.said(fen, texts.language()));
    }
}
