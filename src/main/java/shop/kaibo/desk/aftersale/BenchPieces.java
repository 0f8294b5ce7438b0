package shop.kaibo.desk.aftersale;

import shop.kaibo.base.Texts;

/** Counts the pieces of the parcel on the bench, by their code or by a key. FX thread only. */
final class BenchPieces {
    private final BenchState state;
    private final Texts texts;

    BenchPieces(BenchState state, Texts texts) {
        this.state = state;
        this.texts = texts;
    }

    /** A code over an unsettled parcel: another parcel is no answer to it, the card stays. */
    void scanned(String code) {
        BenchCard shown = state.card.get();
        PieceCount pieces = state.pieces.get();
        if (shown != null && !pieces.closed() && code.equalsIgnoreCase(shown.goods())) {
            state.count(pieces.one());
            PieceCount now = state.pieces.get();
            state.answer.set(
                    new ScanAnswer(true, texts.get("bench.counted", now.here(), now.whole())));
        } else {
            state.answer.set(new ScanAnswer(false, texts.get("bench.unsettled")));
        }
    }

    void key(char key) {
        state.count(state.pieces.get().after(key));
    }
}
