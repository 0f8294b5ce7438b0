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

    private final ScanKeys keys;
    private final BenchState state;
    private final BenchLine line;
    private final BenchPieces pieces;
    private final BenchLookup lookup;
    private final BenchDigits digits;
    private final BenchPictures pictures;
    private final BenchPapers papers;
    private final BenchShelf shelf;
    private final BenchSettling settling;

    public BenchViewModel(
            BenchDesk desk,
            EvidenceDesk evidence,
            Background background,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts,
            LooseViewModel loose) {
        state = new BenchState(texts);
        line = new BenchLine(state);
        pieces = new BenchPieces(state, texts);
        lookup = new BenchLookup(desk, background, state, clock, texts);
        digits = new BenchDigits(state, lookup, texts);
        pictures = new BenchPictures(evidence, background, notices, texts, state, lookup::judge);
        papers = new BenchPapers(evidence, background, notices, texts, state);
        shelf = new BenchShelf(loose, evidence, state, lookup, pictures, papers, texts);
        settling =
                new BenchSettling(
                        desk, background, notices, undo, clock, texts, state, lookup, shelf);
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
            shelf.enter();
        } else if (state.confirm.get().key().equals("⏎")) {
            confirm();
        }
    }

    /** Backspace takes back what was typed into the scan line. */
    public void erase() {
        line.erase();
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
            case RECEIVE -> pieces.scanned(code);
            case SEND -> digits.outgoing(code);
            case LOOSE -> state.text.set(code);
            default -> lookup.look(code);
        }
    }

    /** One line up or down the shelf; false when it is not what is shown. */
    public boolean move(int lines) {
        return shelf.move(lines);
    }

    /** F8: the label of a parcel without information, or the slip of the case. */
    public void print() {
        if (!shelf.label()) {
            papers.print();
        }
    }

    /** Parcels without information. */
    public BenchShelf shelf() {
        return shelf;
    }

    /** A row of the queue. */
    public void open(String caseId) {
        if (!state.busy()) {
            lookup.open(caseId, caseId);
        }
    }

    private void typed(String characters) {
        if (shelf.key(characters)) {
            return;
        }
        if (line.open()) {
            line.type(characters);
            return;
        }
        if (characters.length() != 1 || state.busy()) {
            return;
        }
        char key = Character.toLowerCase(characters.charAt(0));
        if (key >= '1' && key <= '5') {
            choose(key - '0');
        } else if (key == 'g') {
            digits.swap();
        } else if (key == 'x') {
            papers.export();
        } else if (pictures.key(key)) {
            return;
        } else if (state.mode.get() == BenchMode.RECEIVE) {
            pieces.key(key);
        } else if (key == 'a' && state.mode.get() == BenchMode.DECIDE) {
            confirm();
        } else if (key == 'j') {
            refuse();
        }
    }

    /** Key 1 to 5: a case, a grade, a sentence or a carrier. */
    public void choose(int number) {
        if (!state.busy()) {
            digits.choose(number);
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
