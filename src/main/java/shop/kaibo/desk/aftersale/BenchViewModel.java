package shop.kaibo.desk.aftersale;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.ScanKeys;
import shop.kaibo.desk.kit.Undo;

/**
 * The bench: a code becomes a card, one key grades it, Enter settles it; the card stays until that
 * is durable. FX thread only.
 */
public final class BenchViewModel {
    /** Sentences a claim is refused with, or a complaint answered. */
    public static final int SENTENCES = 4;

    private final Texts texts;
    private final ScanKeys keys;
    private final BenchState state;
    private final BenchLookup lookup;
    private final BenchSettling settling;
    private final LooseViewModel shelf;
    private final BenchPictures pictures;
    private final BenchPapers papers;

    public BenchViewModel(
            BenchDesk desk,
            EvidenceDesk evidence,
            Background background,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts,
            LooseViewModel shelf) {
        this.texts = texts;
        this.shelf = shelf;
        state = new BenchState(texts);
        lookup = new BenchLookup(desk, background, state, clock, texts);
        settling =
                new BenchSettling(
                        desk, background, notices, undo, clock, texts, state, lookup, shelf);
        pictures = new BenchPictures(evidence, background, notices, texts, state);
        papers = new BenchPapers(evidence, background, notices, texts, state);
        keys = new ScanKeys(background, clock, this::scanned, this::typed);
    }

    /** Every character key of the screen, wherever the focus is. */
    public void key(String character) {
        keys.key(character);
    }

    /** Tells a scanner from a hand. */
    public ScanKeys keys() {
        return keys;
    }

    /** Enter: the end of a code, or the large key. */
    public void enter() {
        if (keys.end()) {
            return;
        }
        if (state.mode.get() == BenchMode.IDLE) {
            scanned(state.text.get());
        } else if (state.mode.get() == BenchMode.LOOSE) {
            shelve();
        } else if (state.confirm.get().key().equals("⏎")) {
            confirm();
        }
    }

    /** Backspace takes back what was typed into the scan line. */
    public void erase() {
        String typed = state.text.get();
        if (free() && !typed.isEmpty()) {
            state.text.set(typed.substring(0, typed.length() - 1));
            state.answer.set(ScanAnswer.NONE);
        }
    }

    /** Esc: from a refusal back to the decision, else the parcel goes back. */
    public void putBack() {
        if (pictures.shut()) {
            return;
        }
        if (state.mode.get() == BenchMode.REFUSE) {
            state.enter(BenchMode.DECIDE);
        } else if (!state.busy()) {
            state.clear();
        }
    }

    /** A code by scanner or by hand. */
    public void scanned(String typed) {
        String code = typed.strip();
        if (code.isEmpty() || state.busy()) {
            return;
        }
        switch (state.mode.get()) {
            case RECEIVE -> piece(code);
            case SEND -> state.send(code);
            case LOOSE -> state.text.set(code);
            default -> lookup.look(code);
        }
    }

    // another parcel over an unsettled one is no answer to it: the card stays and says so
    private void piece(String code) {
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

    /** N on an empty line, or under a code that means nothing: a parcel without information. */
    public void loose() {
        if (state.busy()) {
            return;
        }
        String seen = state.mode.get() == BenchMode.IDLE ? state.text.get() : "";
        state.clear();
        shelf.begin();
        state.enter(BenchMode.LOOSE);
        state.text.set(seen);
    }

    private boolean noInfo(String typed) {
        boolean open = state.text.get().isEmpty() || !state.answer.get().known();
        return state.mode.get() == BenchMode.IDLE && open && typed.equalsIgnoreCase("n");
    }

    // a new parcel goes onto the shelf; one from the shelf meets the case of what was typed
    private void shelve() {
        LooseRow old = shelf.chosen();
        String typed = state.text.get().strip();
        if (old == null) {
            shelf.shelve(typed, null, state::clear);
        } else if (typed.isEmpty()) {
            state.answer.set(new ScanAnswer(false, texts.get("bench.loose.code")));
        } else {
            state.loose.set(old);
            lookup.look(typed);
        }
    }

    /** One line up or down the shelf; false when it is not what is shown. */
    public boolean move(int lines) {
        if (state.mode.get() != BenchMode.LOOSE) {
            return false;
        }
        shelf.move(lines);
        return true;
    }

    // characters go into the scan line
    private boolean free() {
        return state.mode.get() == BenchMode.IDLE || state.mode.get() == BenchMode.LOOSE;
    }

    /** The shelf of parcels without information. */
    public LooseViewModel shelf() {
        return shelf;
    }

    /** A row of the queue. */
    public void open(String caseId) {
        if (!state.busy()) {
            lookup.open(caseId, caseId);
        }
    }

    private void typed(String characters) {
        if (noInfo(characters)) {
            loose();
            return;
        }
        if (free()) {
            state.answer.set(ScanAnswer.NONE);
            state.text.set(state.text.get() + characters);
            return;
        }
        if (characters.length() != 1 || state.busy()) {
            return;
        }
        char key = Character.toLowerCase(characters.charAt(0));
        if (key >= '1' && key <= '5') {
            choose(key - '0');
        } else if (key == 'x') {
            papers.export();
        } else if (pictures.key(key)) {
            return;
        } else if (state.mode.get() == BenchMode.RECEIVE) {
            state.count(state.pieces.get().after(key));
        } else if (key == 'a' && state.mode.get() == BenchMode.DECIDE) {
            confirm();
        } else if (key == 'j') {
            refuse();
        }
    }

    /** Key 1 to 5: a case, a grade, a sentence or a carrier. */
    public void choose(int number) {
        if (state.busy()) {
            return;
        }
        switch (state.mode.get()) {
            case CHOOSE -> {
                if (number <= state.choices.size()) {
                    lookup.open(state.choices.get(number - 1).caseId(), state.text.get());
                }
            }
            case RECEIVE, SEND -> state.choose(number);
            case REFUSE, ANSWER -> {
                if (number <= SENTENCES) {
                    state.choose(number);
                }
            }
            case IDLE, LOOSE, DECIDE, LOOK -> {}
        }
    }

    /** J: a claim without goods is to be refused. */
    public void refuse() {
        if (state.mode.get() == BenchMode.DECIDE && !state.busy()) {
            state.enter(BenchMode.REFUSE);
        }
    }

    /** The large key. */
    public void confirm() {
        if (!pictures.waits(this::confirm)) {
            settling.confirm();
        }
    }

    public BenchPictures pictures() {
        return pictures;
    }

    public BenchPapers papers() {
        return papers;
    }

    /** What the view shows. */
    public BenchState state() {
        return state;
    }

    /** Whether the bench's case is this one, for the mark in the queue. */
    public boolean shows(String caseId) {
        BenchCard shown = state.card.get();
        return shown != null && shown.sale().id().equals(caseId);
    }
}
