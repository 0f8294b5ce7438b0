package shop.kaibo.aftersale.evidence;

import shop.kaibo.aftersale.CaseEvent;
import shop.kaibo.aftersale.Grade;
import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.store.Events.Event;
import shop.kaibo.store.Payloads;

import java.util.List;
import java.util.Optional;

/**
 * A case's history in words, line by line. What people wrote, and codes a buyer could be found by,
 * are left out. Thread-safe.
 */
final class Told {
    private final String caseId;
    private final Texts texts;

    Told(String caseId, Texts texts) {
        this.caseId = caseId;
        this.texts = texts;
    }

    List<String> head() {
        return List.of(
                texts.get("evidence.history.when"),
                texts.get("evidence.history.what"),
                texts.get("evidence.history.more"));
    }

    /** When, what and how of an entry; empty when it is about something else. */
    Optional<List<String>> line(Event event) {
        String json = event.payload();
        return switch (event.kind()) {
            case "case.changed" -> {
                var e = Payloads.read(json, CaseEvent.Changed.class);
                yield line(
                        event,
                        e.caseId(),
                        texts.get(e.type().key())
                                + " · "
                                + texts.get(e.status().key())
                                + " · "
                                + yuan(e.amountFen()));
            }
            case "case.leapt" -> {
                var e = Payloads.read(json, CaseEvent.Leapt.class);
                String way = texts.get(e.before().key()) + " → " + texts.get(e.now().key());
                yield line(event, e.caseId(), way);
            }
            case "case.decided" -> {
                var e = Payloads.read(json, CaseEvent.Decided.class);
                String sum = e.act().pays() ? " · " + yuan(e.amountFen()) : "";
                yield line(event, e.caseId(), texts.get(e.act().key()) + sum);
            }
            case "case.undone" -> {
                var e = Payloads.read(json, CaseEvent.Undone.class);
                yield line(event, e.caseId(), texts.get(e.act().key()));
            }
            case "case.answered" -> {
                var e = Payloads.read(json, CaseEvent.Answered.class);
                String outcome = texts.get("evidence.outcome." + e.outcome());
                yield line(event, e.caseId(), texts.get(e.act().key()) + " · " + outcome);
            }
            case "parcel.received" -> {
                var e = Payloads.read(json, CaseEvent.Received.class);
                String grade = texts.get(Grade.of(e.grade()).key());
                String pieces = texts.get("evidence.pieces", e.quantity());
                String photo = e.photoSha() == null ? "" : " · " + e.photoSha();
                yield line(event, e.caseId(), grade + " · " + pieces + photo);
            }
            case "evidence.kept" -> {
                var e = Payloads.read(json, EvidenceEvent.Kept.class);
                yield line(event, e.caseId(), e.seq() + " · " + e.photoSha());
            }
            case "evidence.exported" -> {
                var e = Payloads.read(json, EvidenceEvent.Exported.class);
                yield line(event, e.caseId(), e.sha256());
            }
            default -> Optional.empty();
        };
    }

    private Optional<List<String>> line(Event event, String about, String more) {
        return about.equals(caseId)
                ? Optional.of(
                        List.of(
                                Shanghai.second(event.atMs()),
                                texts.get("evidence." + event.kind()),
                                more))
                : Optional.empty();
    }

    private String yuan(long fen) {
        return texts.get("evidence.yuan", Money.yuan(fen));
    }
}
