package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.Swap;
import shop.kaibo.base.Texts;

import java.util.List;

/**
 * Keys that choose, by what the bench waits for: a case, a grade, a sentence, a carrier; and which
 * goods go out where nobody here knows what the buyer wants. FX thread only.
 */
final class BenchDigits {
    private final BenchState state;
    private final BenchLookup lookup;
    private final Texts texts;

    BenchDigits(BenchState state, BenchLookup lookup, Texts texts) {
        this.state = state;
        this.lookup = lookup;
        this.texts = texts;
    }

    /** G: the next of the goods that may go out. */
    void swap() {
        BenchCard shown = state.card.get();
        List<Swap> swaps = shown == null ? List.of() : shown.card().swaps();
        if (state.mode.get() == BenchMode.SEND && shown != null && !swaps.isEmpty()) {
            Swap now = shown.swap();
            int next = now == null ? 0 : (swaps.indexOf(now) + 1) % swaps.size();
            state.card.set(shown.sending(swaps.get(next), texts));
        }
    }

    /** A code while a parcel is sent: of the goods that go out, else the parcel's own. */
    void outgoing(String code) {
        BenchCard shown = state.card.get();
        List<Swap> swaps = shown == null ? List.of() : shown.card().swaps();
        for (Swap one : swaps) {
            if (shown != null && one.code().equalsIgnoreCase(code)) {
                state.card.set(shown.sending(one, texts));
                return;
            }
        }
        state.send(code);
    }

    void choose(int number) {
        switch (state.mode.get()) {
            case CHOOSE -> {
                if (number <= state.choices.size()) {
                    lookup.open(state.choices.get(number - 1).caseId(), state.text.get());
                }
            }
            case RECEIVE, SEND -> state.choose(number);
            case REFUSE, ANSWER -> {
                if (number <= BenchViewModel.SENTENCES) {
                    state.choose(number);
                }
            }
            case IDLE, LOOSE, DECIDE, LOOK -> {}
        }
    }
}
