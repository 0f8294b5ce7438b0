package shop.kaibo.desk.aftersale;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.GradeKey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The row of large numbered keys: grades, sentences or carriers, as the mode wants. FX thread only.
 */
final class KeyRows {
    private final Texts texts;
    private final IntConsumer choose;
    private final EqualRow row = new EqualRow();
    private final List<GradeKey> grades;
    private final List<GradeKey> reasons;
    private final List<GradeKey> answers;
    private final List<GradeKey> carriers;

    KeyRows(Texts texts, IntConsumer choose) {
        this.texts = texts;
        this.choose = choose;
        grades = keys(5, "aftersale.grade.");
        reasons = keys(BenchViewModel.SENTENCES, "bench.reason_word.");
        answers = keys(BenchViewModel.SENTENCES, "bench.answer_word.");
        carriers = new ArrayList<>();
        for (int i = 0; i < BenchDesk.CARRIERS.size(); i++) {
            String code = BenchDesk.CARRIERS.get(i);
            carriers.add(key(i + 1, texts.get("orders.carrier." + code)));
        }
    }

    private List<GradeKey> keys(int count, String words) {
        var all = new ArrayList<GradeKey>();
        for (int i = 1; i <= count; i++) {
            all.add(key(i, texts.get(words + i)));
        }
        return all;
    }

    private GradeKey key(int number, String word) {
        var key = new GradeKey(String.valueOf(number), word, "");
        key.setFocusTraversable(false);
        key.setOnAction(_ -> choose.accept(number));
        return key;
    }

    EqualRow node() {
        return row;
    }

    /** Shows the keys of a mode; grades stand there greyed where nothing is to be chosen. */
    void mode(BenchMode mode) {
        List<GradeKey> keys = of(mode);
        row.show(keys, keys.size());
        grades.forEach(key -> key.setDisable(mode != BenchMode.RECEIVE));
    }

    private List<GradeKey> of(BenchMode mode) {
        return switch (mode) {
            case REFUSE -> reasons;
            case ANSWER -> answers;
            case SEND -> carriers;
            default -> grades;
        };
    }

    /** Marks the key that is chosen, 0 for none. */
    void chosen(BenchMode mode, int number) {
        List<GradeKey> keys = of(mode);
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).setSelected(i + 1 == number);
        }
    }

    /** Little room: keys without their second line. */
    void compact(boolean is) {
        for (int i = 0; i < grades.size(); i++) {
            grades.get(i).way(is ? "" : texts.get("aftersale.grade." + (i + 1) + ".to"));
        }
        for (int i = 0; i < reasons.size(); i++) {
            reasons.get(i).way(is ? "" : texts.get("bench.reason_to." + (i + 1)));
            answers.get(i).way(is ? "" : texts.get("bench.answer_to." + (i + 1)));
        }
    }
}
