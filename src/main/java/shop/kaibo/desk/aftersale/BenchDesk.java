package shop.kaibo.desk.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.CaseMatch;
import shop.kaibo.aftersale.Grade;
import shop.kaibo.aftersale.Inspection;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;

import java.util.List;
import java.util.Optional;

/** What the bench asks of the services, off the FX thread. Thread-safe. */
public final class BenchDesk {
    private final AfterSaleService cases;
    private final ListingService listings;
    private final Actor actor;

    public BenchDesk(AfterSaleService cases, ListingService listings, Actor actor) {
        this.cases = cases;
        this.listings = listings;
        this.actor = actor;
    }

    /** What a code led to: one case, or a sentence why none. */
    record Found(@Nullable CaseMatch match, String problem) {}

    Found find(String code, Texts texts) {
        List<CaseMatch> found = cases.find(code);
        long open = found.stream().filter(match -> match.sale().receivable()).count();
        if (found.isEmpty()) {
            return new Found(null, texts.get("aftersale.unrecognised"));
        }
        return open > 1
                ? new Found(null, texts.get("aftersale.ambiguous", open))
                : new Found(found.getFirst(), "");
    }

    Optional<CaseCard> card(String caseId) {
        return cases.card(caseId);
    }

    Optional<byte[]> photo(@Nullable String sha) {
        return sha == null ? Optional.empty() : listings.photo(sha);
    }

    /** Does what the large key says and returns the operation. */
    String settle(BenchMode mode, BenchCard card, int choice, long releaseMs, Texts texts) {
        return switch (mode) {
            case RECEIVE ->
                    cases.receive(
                                    actor,
                                    card.sale(),
                                    card.code(),
                                    Inspection.whole(Grade.of(choice)),
                                    releaseMs)
                            .operation();
            case DECIDE -> cases.approve(actor, card.sale(), releaseMs);
            case REFUSE ->
                    cases.refuse(
                            actor,
                            card.sale().id(),
                            texts.get("bench.reason." + choice),
                            releaseMs);
            case IDLE, LOOK -> throw new IllegalStateException(mode.name());
        };
    }

    String undo(String operation) {
        cases.undo(actor, operation);
        return operation;
    }
}
