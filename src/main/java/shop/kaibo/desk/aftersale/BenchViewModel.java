package shop.kaibo.desk.aftersale;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.CaseMatch;
import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.ScanKeys;
import shop.kaibo.desk.kit.Undo;

import java.util.Locale;

/**
 * The bench: a code becomes a card, one key grades it, Enter settles it; the card stays until that
 * is durable. FX thread only.
 */
public final class BenchViewModel {
    /** A refund is held so long before it leaves. */
    static final long HELD_MS = Undo.SECONDS * 1000L;

    /** Reasons a claim without goods is refused with. */
    public static final int REASONS = 4;

    private final BenchDesk desk;
    private final Background background;
    private final Notices notices;
    private final Undo undo;
    private final Clock clock;
    private final Texts texts;
    private final ScanKeys keys;
    private final BenchState state = new BenchState();
    private boolean busy;
    private boolean warned;
    private long beganNanos;

    public BenchViewModel(
            BenchDesk desk,
            Background background,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.undo = undo;
        this.clock = clock;
        this.texts = texts;
        keys = new ScanKeys(background, clock, this::scanned, this::typed);
    }

    /** Every character key of the screen, wherever the focus is. */
    public void key(String character) {
        keys.key(character);
    }

    /** Tab, which some scanners end with: true when it ended a code. */
    public boolean tab() {
        return keys.end();
    }

    /** Enter: the end of a code, or the large key. */
    public void enter() {
        if (keys.end()) {
            return;
        }
        if (state.mode.get() == BenchMode.IDLE) {
            scanned(state.text.get());
        } else if (state.confirm.get().key().equals("⏎")) {
            confirm();
        }
    }

    /** Backspace takes back what was typed into the scan line. */
    public void erase() {
        String typed = state.text.get();
        if (state.mode.get() == BenchMode.IDLE && !typed.isEmpty()) {
            state.text.set(typed.substring(0, typed.length() - 1));
            state.answer.set(ScanAnswer.NONE);
        }
    }

    /** Esc: from a refusal back to the decision, else the parcel goes back. */
    public void putBack() {
        if (state.mode.get() == BenchMode.REFUSE) {
            enter(BenchMode.DECIDE);
        } else if (!busy) {
            clear();
        }
    }

    /** A code by scanner or by hand. */
    public void scanned(String code) {
        if (code.isBlank() || busy) {
            return;
        }
        if (state.mode.get() == BenchMode.RECEIVE) {
            state.answer.set(new ScanAnswer(false, texts.get("bench.unsettled")));
            return;
        }
        beganNanos = clock.nanos();
        state.text.set(code.strip());
        background.run(() -> desk.find(code, texts), found -> found(found, code.strip()));
    }

    private void found(BenchDesk.Found found, String code) {
        CaseMatch match = found.match();
        if (match == null) {
            clear();
            state.text.set(code);
            state.answer.set(new ScanAnswer(false, found.problem()));
        } else {
            show(match.sale().id(), code, texts.get(match.by().key()));
        }
    }

    /** A row of the queue. */
    public void open(String caseId) {
        if (busy) {
            return;
        }
        beganNanos = clock.nanos();
        show(caseId, caseId, "");
    }

    private void show(String caseId, String code, String by) {
        background.run(
                () -> desk.card(caseId),
                found -> {
                    if (found.isPresent()) {
                        show(found.get(), code, by);
                    }
                });
    }

    private void show(CaseCard found, String code, String by) {
        BenchCard shown = BenchCard.of(found, code, texts);
        state.card.set(shown);
        state.photo.set(null);
        state.text.set(by.isEmpty() ? "" : code);
        double seconds = (clock.nanos() - beganNanos) / 1e9;
        state.answer.set(
                by.isEmpty()
                        ? ScanAnswer.NONE
                        : new ScanAnswer(
                                true, texts.get("bench.found", by, seconds(seconds, "%.2f"))));
        enter(BenchMode.of(found.sale()));
        background.run(
                () -> desk.photo(shown.photoSha()),
                bytes -> {
                    if (state.card.get() == shown) {
                        state.photo.set(bytes.orElse(null));
                    }
                });
    }

    private void typed(String characters) {
        if (state.mode.get() == BenchMode.IDLE) {
            state.answer.set(ScanAnswer.NONE);
            state.text.set(state.text.get() + characters);
            return;
        }
        if (characters.length() != 1) {
            return;
        }
        char key = Character.toLowerCase(characters.charAt(0));
        if (key >= '1' && key <= '5') {
            choose(key - '0');
        } else if (key == 'a' && state.mode.get() == BenchMode.DECIDE) {
            confirm();
        } else if (key == 'j') {
            refuse();
        }
    }

    /** Key 1 to 5: a grade, or a reason of a refusal. */
    public void choose(int number) {
        boolean grade = state.mode.get() == BenchMode.RECEIVE;
        boolean reason = state.mode.get() == BenchMode.REFUSE && number <= REASONS;
        if ((grade || reason) && !busy) {
            state.choice.set(number);
            warned = false;
            label();
        }
    }

    /** J: a claim without goods is to be refused. */
    public void refuse() {
        if (state.mode.get() == BenchMode.DECIDE && !busy) {
            enter(BenchMode.REFUSE);
        }
    }

    /** The large key. */
    public void confirm() {
        BenchCard shown = state.card.get();
        if (shown == null || busy || !state.confirm.get().enabled()) {
            return;
        }
        boolean pays =
                state.mode.get() == BenchMode.RECEIVE
                        ? Grade.of(state.choice.get()).pays()
                        : shown.sale().legal().contains(CaseAct.AGREE_REFUND)
                                && state.mode.get() == BenchMode.DECIDE;
        if (pays && shown.mismatch() && !warned) {
            warned = true;
            label();
            return;
        }
        busy = true;
        label();
        int number = state.choice.get();
        BenchMode how = state.mode.get();
        long release = clock.nowMs() + HELD_MS;
        background.run(
                () -> desk.settle(how, shown, number, release, texts),
                operation -> settled(shown, how, number, operation),
                this::failed);
    }

    private void settled(BenchCard shown, BenchMode how, int number, String operation) {
        busy = false;
        String done = Confirm.done(how, shown, number, texts);
        if (how == BenchMode.RECEIVE) {
            double seconds = (clock.nanos() - beganNanos) / 1e9;
            state.handled(Handled.of(operation, shown, number, seconds(seconds, "%.1f"), texts));
        }
        clear();
        undo.offer(done, () -> takeBack(operation, shown));
    }

    private void takeBack(String operation, BenchCard shown) {
        background.run(
                () -> desk.undo(operation),
                done -> {
                    state.unhandled(operation);
                    notices.tell(texts.get("bench.undone", shown.tail()), "");
                },
                this::failed);
    }

    private void failed(Exception cause) {
        busy = false;
        if (cause instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
            BenchCard shown = state.card.get();
            if (shown != null) {
                show(shown.sale().id(), shown.code(), "");
            }
        } else {
            background.broken(cause);
        }
        label();
    }

    private void clear() {
        state.card.set(null);
        state.photo.set(null);
        state.text.set("");
        state.answer.set(ScanAnswer.NONE);
        enter(BenchMode.IDLE);
    }

    private void enter(BenchMode next) {
        state.choice.set(0);
        warned = false;
        state.mode.set(next);
        label();
    }

    private void label() {
        BenchCard shown = state.card.get();
        state.confirm.set(
                shown == null
                        ? Confirm.NONE
                        : Confirm.of(
                                state.mode.get(), shown, state.choice.get(), warned, busy, texts));
    }

    private static String seconds(double seconds, String format) {
        return String.format(Locale.ROOT, format, seconds);
    }

    /** What the view shows. */
    public BenchState state() {
        return state;
    }

    /** Whether the bench's case is this one, for the mark in the queue. */
    public boolean shows(String caseId) {
        BenchCard shown = state.card.get();
        AfterSale sale = shown == null ? null : shown.sale();
        return sale != null && sale.id().equals(caseId);
    }
}
