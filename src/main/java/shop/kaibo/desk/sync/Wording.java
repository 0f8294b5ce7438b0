package shop.kaibo.desk.sync;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.sync.Head.Figure;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.doctor.Healed;
import shop.kaibo.sync.doctor.Heap;
import shop.kaibo.sync.doctor.Logged;
import shop.kaibo.sync.doctor.Needed;
import shop.kaibo.sync.doctor.Problem;
import shop.kaibo.sync.doctor.Remedy;
import shop.kaibo.sync.line.Cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts what the doctor found into the words of the screen. Thread-safe. */
final class Wording {
    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    Head head(SyncState state, int problems, long nowMs) {
        var figures = new ArrayList<Figure>();
        if (state.offlineSinceMs() > 0) {
            figures.add(
                    new Figure(
                            texts.get("sync.screen.offline"),
                            Formats.since(Math.max(0, nowMs - state.offlineSinceMs())),
                            "",
                            Tone.NEUTRAL));
        }
        long waiting = state.waiting() + state.unknown() + state.blocked();
        figures.add(
                new Figure(
                        texts.get("sync.screen.waiting"),
                        Formats.count(waiting),
                        texts.get("sync.screen.items"),
                        waiting == 0 ? Tone.NEUTRAL : Tone.WARNING));
        if (waiting > 0) {
            figures.add(
                    new Figure(
                            texts.get("sync.screen.oldest"),
                            String.valueOf(Formats.minutes(state.oldestWaitingMs())),
                            texts.get("sync.screen.minutes"),
                            Tone.NEUTRAL));
        }
        aside(figures, "handed", state.aside().handed());
        aside(figures, "off", state.aside().off());
        String word = heading(state, problems);
        String title =
                switch (word) {
                    case "stuck" -> texts.get("sync.screen.stuck.title", problems);
                    case "handed" -> texts.get("sync.screen.handed.title", state.aside().handed());
                    default -> texts.get("sync.screen." + word + ".title");
                };
        return new Head(tone(word), title, meaning(word, state), figures);
    }

    private void aside(List<Figure> figures, String word, long count) {
        if (count > 0) {
            figures.add(
                    new Figure(
                            texts.get("sync.screen.figure." + word),
                            Formats.count(count),
                            texts.get("sync.screen.items"),
                            Tone.NEUTRAL));
        }
    }

    // while the platform is away its cause stands first: it may be this network's own sign-in page
    private String meaning(String word, SyncState state) {
        String meaning = texts.get("sync.screen." + word + ".meaning");
        return state.cause() == Cause.NONE
                ? meaning
                : texts.get("sync.screen.because", texts.get(state.cause().key()), meaning);
    }

    private static String heading(SyncState state, int problems) {
        return switch (state.reason()) {
            case NOT_CONNECTED -> "alone";
            case SWITCHED_OFF -> "off";
            case NO_WAY -> "away";
            case DISTRUST -> "distrust";
            case SIGNED_OUT -> "signed_out";
            case STUCK -> "stuck";
            case NONE -> problems > 0 ? "stuck" : "synced";
            case WORKING -> problems > 0 ? "stuck" : "sending";
            case HANDED -> problems > 0 ? "stuck" : "handed";
        };
    }

    private static Tone tone(String heading) {
        return switch (heading) {
            case "synced" -> Tone.SUCCESS;
            case "sending", "handed" -> Tone.ACCENT;
            case "stuck", "signed_out", "distrust" -> Tone.DANGER;
            default -> Tone.WARNING;
        };
    }

    ProblemRow problem(Problem problem) {
        Problem.Two two = problem.two();
        return new ProblemRow(
                problem.id(),
                sign(problem),
                problem.what().in(texts),
                problem.why().in(texts),
                foot(problem),
                texts.get(problem.remedy().key()),
                problem.remedy() == Remedy.RETRY ? texts.get(Remedy.DROP.key()) : "",
                Needed.of(problem),
                two == null
                        ? null
                        : new ProblemRow.Side(
                                texts.get("sync.screen.here", name(two.by())),
                                two.ours(),
                                Shanghai.second(two.oursMs())),
                two == null
                        ? null
                        : new ProblemRow.Side(texts.get("sync.screen.there"), two.theirs(), ""));
    }

    private static String name(String actor) {
        int at = actor.indexOf('@');
        return at < 0 ? actor : actor.substring(at + 1);
    }

    private static ProblemRow.Sign sign(Problem problem) {
        return switch (problem.remedy()) {
            case CHOOSE -> ProblemRow.Sign.CONFLICT;
            case MEND -> ProblemRow.Sign.REFUSED;
            case SIGN_IN, RECONNECT -> ProblemRow.Sign.SIGNED_OUT;
            case TRY -> ProblemRow.Sign.AWAY;
            case ASK, RETRY -> ProblemRow.Sign.UNKNOWN;
            case DROP -> ProblemRow.Sign.HOPELESS;
        };
    }

    private String foot(Problem problem) {
        String since =
                problem.sinceMs() == 0
                        ? ""
                        : texts.get("sync.screen.since", Shanghai.second(problem.sinceMs()));
        String tried =
                problem.remedy() == Remedy.MEND
                        ? texts.get("sync.screen.never_again")
                        : texts.get("sync.screen.tried", problem.attempts());
        return String.join(
                " · ",
                List.of(texts.get(problem.kind()), since, tried).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    LogRow log(Logged logged) {
        Tone tone =
                switch (logged.state()) {
                    case DONE -> Tone.SUCCESS;
                    case WAITING, SENDING, CANCELLED, MERGED -> Tone.NEUTRAL;
                    case UNKNOWN -> Tone.WARNING;
                    case BLOCKED, REJECTED -> Tone.DANGER;
                };
        String state = logged.state().name().toLowerCase(Locale.ROOT);
        return new LogRow(
                logged.id(),
                logged.what().in(texts),
                texts.get("sync.log.state." + state),
                tone,
                Shanghai.second(logged.atMs()));
    }

    HeapRow heap(Heap heap) {
        String kind = heap.kind().substring(heap.kind().lastIndexOf('.') + 1);
        return new HeapRow(
                kind, texts.get(heap.kind()), heap.detail().in(texts), Formats.count(heap.count()));
    }

    HealedRow healed(Healed healed) {
        return new HealedRow(
                healed.what().in(texts), healed.how().in(texts), Shanghai.second(healed.atMs()));
    }
}
