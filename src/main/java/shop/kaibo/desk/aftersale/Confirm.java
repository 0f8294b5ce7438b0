package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.Grade;
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

    static Confirm of(
            BenchMode mode, BenchCard card, int choice, boolean warned, boolean busy, Texts texts) {
        return switch (mode) {
            case IDLE -> NONE;
            case LOOK -> new Confirm("", looking(card, texts), false, false);
            case DECIDE -> deciding(card, warned, busy, texts);
            case REFUSE ->
                    new Confirm("⏎", texts.get("bench.confirm.refuse"), true, choice > 0 && !busy);
            case RECEIVE -> receiving(card, choice, warned, busy, texts);
        };
    }

    private static Confirm receiving(
            BenchCard card, int choice, boolean warned, boolean busy, Texts texts) {
        if (choice == 0) {
            return new Confirm("⏎", texts.get("bench.confirm.grade"), false, false);
        }
        if (!Grade.of(choice).pays()) {
            return new Confirm("⏎", texts.get("bench.confirm.negotiate"), true, !busy);
        }
        return warned
                ? new Confirm("⏎", texts.get("bench.confirm.anyway", card.sum()), true, !busy)
                : new Confirm("⏎", texts.get("bench.confirm.refund", card.sum()), false, !busy);
    }

    private static Confirm deciding(BenchCard card, boolean warned, boolean busy, Texts texts) {
        if (card.sale().legal().contains(CaseAct.AGREE_REFUND)) {
            String key = warned ? "bench.confirm.anyway" : "bench.confirm.agree_refund";
            return new Confirm("A", texts.get(key, card.sum()), warned, !busy);
        }
        return card.sale().legal().contains(CaseAct.AGREE_RETURN)
                ? new Confirm("A", texts.get("bench.confirm.agree_return"), false, !busy)
                : new Confirm("", texts.get("bench.confirm.elsewhere"), false, false);
    }

    private static String looking(BenchCard card, Texts texts) {
        CaseAct intent = card.sale().intent();
        return intent == null
                ? texts.get(card.sale().status().key())
                : texts.get("aftersale.intent." + intent.word());
    }

    /** What pressing it has done, for the undo line. */
    static String done(BenchMode how, BenchCard shown, int number, Texts texts) {
        boolean refused =
                how == BenchMode.REFUSE || (how == BenchMode.RECEIVE && !Grade.of(number).pays());
        if (refused) {
            return texts.get("bench.done.refuse", shown.tail());
        }
        return how == BenchMode.DECIDE && shown.sale().type().comesBack()
                ? texts.get("bench.done.return", shown.tail())
                : texts.get("bench.done.refund", shown.tail(), shown.sum());
    }
}
