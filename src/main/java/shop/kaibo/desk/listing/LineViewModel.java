package shop.kaibo.desk.listing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.grammar.QuickLine;
import shop.kaibo.listing.grammar.Reading;
import shop.kaibo.listing.guard.PriceBook;
import shop.kaibo.listing.guard.PriceGuard;
import shop.kaibo.listing.guard.PriceWords;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The one-line entry: what is typed and what it is read as, at every key. FX thread only. */
final class LineViewModel {
    final StringProperty text = new SimpleStringProperty("");
    final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    /** What it is read as, one word a chip; empty while it is no offer yet. */
    final ObjectProperty<List<String>> chips = new SimpleObjectProperty<>(List.of());

    private final Texts texts;
    private final LongSupplier nanos;
    private final Supplier<String> cardPrice;
    private long acceptedFen;
    private long firstKeyNanos;

    /**
     * @param cardPrice what is typed as the price of the card in hand, "" for nothing
     */
    LineViewModel(Texts texts, LongSupplier nanos, Supplier<String> cardPrice) {
        this.texts = texts;
        this.nanos = nanos;
        this.cardPrice = cardPrice;
        text.addListener((_, _, is) -> read(is));
    }

    private void read(String line) {
        verdict.set(Verdict.FINE);
        if (firstKeyNanos == 0 && !line.isEmpty()) {
            firstKeyNanos = nanos.getAsLong();
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
        }
        chips.set(List.copyOf(words));
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
                return parsed;
            }
        }
    }

    /** Why an entered line cannot be kept. */
    void wrong(String sentence) {
        verdict.set(Verdict.error(sentence));
    }

    /** Time from the first key until now in ms. */
    long typedMs(long now) {
        return firstKeyNanos == 0 ? 0 : (now - firstKeyNanos) / 1_000_000;
    }

    void clear() {
        text.set("");
        firstKeyNanos = 0;
        acceptedFen = 0;
    }

    private String words(long fen) {
        String said =
                texts.language().equals("en") ? PriceWords.english(fen) : PriceWords.spoken(fen);
        return texts.get("listing.words", said);
    }
}
