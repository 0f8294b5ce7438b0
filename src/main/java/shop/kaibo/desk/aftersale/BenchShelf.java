package shop.kaibo.desk.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.base.Texts;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Parcels without information at the bench: N begins one, C shows it to the camera, Enter shelves
 * it, F8 prints what is stuck on it; one chosen from the shelf meets its case. FX thread only.
 */
public final class BenchShelf {
    private final LooseViewModel model;
    private final EvidenceDesk evidence;
    private final BenchState state;
    private final BenchLookup lookup;
    private final BenchPictures pictures;
    private final BenchPapers papers;
    private final Texts texts;

    BenchShelf(
            LooseViewModel model,
            EvidenceDesk evidence,
            BenchState state,
            BenchLookup lookup,
            BenchPictures pictures,
            BenchPapers papers,
            Texts texts) {
        this.model = model;
        this.evidence = evidence;
        this.state = state;
        this.lookup = lookup;
        this.pictures = pictures;
        this.papers = papers;
        this.texts = texts;
    }

    /** What lies on the shelf. */
    public LooseViewModel model() {
        return model;
    }

    private boolean on() {
        return state.mode.get() == BenchMode.LOOSE;
    }

    /** N on an empty line, or under a code that means nothing: a parcel without information. */
    public void begin() {
        if (state.busy()) {
            return;
        }
        String seen = state.mode.get() == BenchMode.IDLE ? state.text.get() : "";
        state.clear();
        model.begin();
        state.enter(BenchMode.LOOSE);
        state.text.set(seen);
    }

    /** What a hand typed, where it is no part of a code; false for everything else. */
    boolean key(String typed) {
        String key = typed.toLowerCase(Locale.ROOT);
        boolean open = state.text.get().isEmpty() || !state.answer.get().known();
        if (state.mode.get() == BenchMode.IDLE && open && key.equals("n")) {
            begin();
            return true;
        }
        // behind the first sign of a code, C is one more of them
        boolean free = state.text.get().isEmpty() || pictures.openProperty().get();
        return on() && fresh() && free && key.length() == 1 && pictures.key(key.charAt(0));
    }

    /** Alt+C: a picture also when something was typed. */
    public void picture() {
        if (!on() || fresh()) {
            pictures.shoot();
        }
    }

    private boolean fresh() {
        return model.chosen() == null;
    }

    /** A new parcel goes onto the shelf; one from the shelf meets the case of what was typed. */
    void enter() {
        LooseRow old = model.chosen();
        String typed = state.text.get().strip();
        if (old == null) {
            shelve(_ -> {});
        } else if (typed.isEmpty()) {
            state.answer.set(new ScanAnswer(false, texts.get("bench.loose.code")));
        } else {
            state.loose.set(old);
            lookup.look(typed);
        }
    }

    private void shelve(Consumer<LooseParcel> then) {
        if (pictures.waits(() -> shelve(then)) || !on() || state.busy()) {
            return;
        }
        state.busy(true);
        model.shelve(
                state.text.get().strip(),
                state.kept.get().photoSha(),
                parcel -> {
                    state.busy(false);
                    state.clear();
                    then.accept(parcel);
                },
                () -> state.busy(false));
    }

    /** F8: the label of the one chosen, of a new one with its number, or of the last shelved. */
    boolean label() {
        LooseRow old = model.chosen();
        LooseParcel last = model.lastProperty().get();
        if (on() && old == null) {
            shelve(papers::label);
        } else if (on() && old != null) {
            papers.label(old.parcel());
        } else if (state.mode.get() == BenchMode.IDLE && last != null) {
            papers.label(last);
        } else {
            return false;
        }
        return true;
    }

    /** One line up or down the shelf; false when it is not what is shown. */
    boolean move(int lines) {
        if (on()) {
            model.move(lines);
        }
        return on();
    }

    /** The hash of the picture taken of the parcel on the bench before it was known, or null. */
    static @Nullable String photo(BenchState state) {
        LooseRow row = state.loose.get();
        return row == null ? null : row.parcel().photoSha();
    }

    /** The parcel was taken in for a case: it leaves the shelf. Off the FX thread. */
    void matched(LooseRow row, String caseId) {
        model.matched(row, caseId);
        evidence.bind(row.parcel(), caseId);
    }

    /** That was taken back. Off the FX thread. */
    void unmatched(LooseRow row) {
        model.unmatched(row);
    }
}
