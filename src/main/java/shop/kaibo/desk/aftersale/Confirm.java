package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.base.Texts;

/**
 * The large key at the foot of the bench. Thread-safe.
 *
 * @param key its cap: ⏎ or A
 * @param warning it refuses, or asks for a second look
 * @param enabled whether pressing it does anything now
 */
public record Confirm(String key, String words, boolean warning, boolean enabled) {
    static final Confirm NONE = new Confirm("⏎", "", false, false);

    static Confirm of(BenchState state, BenchCard card, boolean warned, Texts texts) {
        Confirm shown =
                switch (state.mode.get()) {
                    case IDLE, CHOOSE, LOOSE -> NONE;
                    case LOOK -> looking(card, texts);
                    case DECIDE -> deciding(card, warned, texts);
                    case REFUSE -> speaking(state, "bench.confirm.refuse", true, texts);
                    case ANSWER -> speaking(state, "bench.confirm.answer", false, texts);
                    case SEND -> sending(state, texts);
                    case RECEIVE -> receiving(state, card, warned, texts);
                };
        return state.busy() ? shown.still() : shown;
    }

    private Confirm still() {
        return new Confirm(key, words, warning, false);
    }

    private static Confirm enter(String words, boolean warning, boolean enabled) {
        return new Confirm("⏎", words, warning, enabled);
    }

    private static Confirm speaking(BenchState state, String key, boolean warning, Texts texts) {
        return enter(texts.get(key), warning, state.choice.get() > 0);
    }

    private static Confirm sending(BenchState state, Texts texts) {
        if (state.waybill.get().isEmpty()) {
            return enter(texts.get("bench.confirm.scan_out"), false, false);
        }
        return state.choice.get() == 0
                ? enter(texts.get("bench.confirm.carrier"), false, false)
                : enter(texts.get("bench.confirm.send"), false, true);
    }

    private static Confirm receiving(
            BenchState state, BenchCard card, boolean warned, Texts texts) {
        PieceCount pieces = state.pieces.get();
        if (pieces.nothing()) {
            return enter(texts.get("bench.confirm.empty"), true, true);
        }
        if (state.choice.get() == 0) {
            return enter(texts.get("bench.confirm.grade"), false, false);
        }
        if (!pieces.closed()) {
            long rest = pieces.whole() - pieces.here();
            return enter(texts.get("bench.confirm.count", rest), false, false);
        }
        if (!found(state).accepted(card.card())) {
            return enter(texts.get("bench.confirm.negotiate"), true, true);
        }
        if (card.sale().legal().contains(CaseAct.SEND)) {
            return enter(texts.get("bench.confirm.take_in"), false, true);
        }
        String key = warned ? "bench.confirm.anyway" : "bench.confirm.refund";
        return enter(texts.get(key, card.sum()), warned, true);
    }

    /** What the keys pressed so far say of the parcel. */
    static Inspection found(BenchState state) {
        PieceCount pieces = state.pieces.get();
        Grade grade = Grade.of(pieces.nothing() ? 1 : state.choice.get());
        String taken = state.kept.get().photoSha();
        return new Inspection(
                grade, pieces.here(), taken == null ? BenchShelf.photo(state) : taken);
    }

    private static Confirm deciding(BenchCard card, boolean warned, Texts texts) {
        if (card.sale().legal().contains(CaseAct.AGREE_REFUND)) {
            String key = warned ? "bench.confirm.anyway" : "bench.confirm.agree_refund";
            return new Confirm("A", texts.get(key, card.sum()), warned, true);
        }
        return card.sale().legal().contains(CaseAct.AGREE_RETURN)
                ? new Confirm("A", texts.get("bench.confirm.agree_return"), false, true)
                : new Confirm("", texts.get("bench.confirm.elsewhere"), false, false);
    }

    private static Confirm looking(BenchCard card, Texts texts) {
        CaseAct intent = card.sale().intent();
        if (intent == null && card.sale().wantsLook()) {
            String now = texts.get(card.sale().status().key());
            return enter(texts.get("bench.confirm.seen", now), false, true);
        }
        String words =
                intent == null
                        ? texts.get(card.sale().status().key())
                        : texts.get("aftersale.intent." + intent.word());
        return new Confirm("", words, false, false);
    }

    /** Whether pressing the large key now makes the platform pay. */
    static boolean pays(BenchState state, BenchCard card) {
        return switch (state.mode.get()) {
            case RECEIVE ->
                    found(state).accepted(card.card())
                            && !card.sale().legal().contains(CaseAct.SEND);
            case DECIDE -> card.sale().legal().contains(CaseAct.AGREE_REFUND);
            default -> false;
        };
    }

    /** What pressing it does, for the undo line. */
    static String done(BenchState state, BenchCard card, Texts texts) {
        String what =
                switch (state.mode.get()) {
                    case RECEIVE -> {
                        boolean taken = found(state).accepted(card.card());
                        boolean swap = card.sale().legal().contains(CaseAct.SEND);
                        yield !taken ? "refuse" : swap ? "taken" : "refund";
                    }
                    case DECIDE -> card.sale().type().comesBack() ? "return" : "refund";
                    case SEND -> "send";
                    case ANSWER -> "answer";
                    default -> "refuse";
                };
        return texts.get("bench.done." + what, card.tail(), card.sum());
    }
}
