package shop.kaibo.desk.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.CaseMatch;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;

import java.util.List;
import java.util.Locale;

/** From a code, or a row of the queue, to a card on the bench. FX thread only. */
final class BenchLookup {
    /** So many cases can be told apart by a digit. */
    static final int CHOICES = 5;

    private final BenchDesk desk;
    private final Background background;
    private final BenchState state;
    private final Clock clock;
    private final Texts texts;
    private long beganNanos;

    BenchLookup(BenchDesk desk, Background background, BenchState state, Clock clock, Texts texts) {
        this.desk = desk;
        this.background = background;
        this.state = state;
        this.clock = clock;
        this.texts = texts;
    }

    /** Looks a code up; one case comes onto the bench, several to choose from. */
    void look(String code) {
        beganNanos = clock.nanos();
        state.text.set(code);
        background.run(() -> desk.find(code), found -> found(found, code));
    }

    /** After a parcel was settled: other orders may have come in the same one. */
    void rest(String code) {
        beganNanos = clock.nanos();
        background.run(
                () -> desk.find(code),
                found -> {
                    boolean more = found.cards().stream().anyMatch(c -> c.sale().receivable());
                    if (more && found.by() == CaseMatch.By.RETURN_WAYBILL) {
                        found(found, code);
                    }
                });
    }

    private void found(BenchDesk.Found found, String code) {
        List<CaseCard> cards = found.cards();
        CaseMatch.By by = found.by();
        if (by == null || cards.isEmpty()) {
            state.clear();
            state.text.set(code);
            state.answer.set(new ScanAnswer(false, texts.get("aftersale.unrecognised")));
        } else if (cards.size() == 1 || !cards.getFirst().sale().receivable()) {
            show(cards.getFirst(), code, texts.get(by.key()));
        } else {
            state.card.set(null);
            state.text.set(code);
            state.answer.set(
                    new ScanAnswer(
                            true, texts.get("bench.several", texts.get(by.key()), cards.size())));
            state.choices(
                    cards.stream()
                            .limit(CHOICES)
                            .map(card -> BenchChoice.of(card, texts))
                            .toList());
        }
    }

    /** A case chosen by hand; the code it was found by stays with its parcel. */
    void open(String caseId, String code) {
        beganNanos = clock.nanos();
        show(caseId, code);
    }

    /** The same case as it is now. */
    void again(BenchCard shown) {
        show(shown.sale().id(), shown.code());
    }

    /** The same case with its rights as they are now that a picture of it is kept. */
    void judge(@Nullable BenchCard of) {
        BenchCard shown = state.card.get();
        if (of == null || shown == null) {
            return;
        }
        background.run(
                () -> desk.card(shown.sale().id()),
                found -> {
                    if (state.card.get() == shown && found.isPresent()) {
                        state.card.set(BenchCard.of(found.get(), shown.code(), texts));
                        state.label();
                    }
                });
    }

    private void show(String caseId, String code) {
        background.run(
                () -> desk.card(caseId), found -> found.ifPresent(card -> show(card, code, "")));
    }

    private void show(CaseCard found, String code, String by) {
        BenchCard shown = BenchCard.of(found, code, texts);
        state.choices.clear();
        state.card.set(shown);
        state.photo.set(null);
        state.text.set(by.isEmpty() ? "" : code);
        state.answer.set(
                by.isEmpty()
                        ? ScanAnswer.NONE
                        : new ScanAnswer(true, texts.get("bench.found", by, seconds("%.2f"))));
        state.enter(BenchMode.of(found));
        background.run(
                () -> desk.photo(shown.photoSha()),
                bytes -> {
                    if (state.card.get() == shown) {
                        state.photo.set(bytes.orElse(null));
                    }
                });
    }

    /** Since the code was scanned. */
    String seconds(String format) {
        return String.format(Locale.ROOT, format, seconds());
    }

    double seconds() {
        return (clock.nanos() - beganNanos) / 1e9;
    }
}
