package shop.kaibo.desk.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.AfterSaleService;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.CaseMatch;
import shop.kaibo.aftersale.Outgoing;
import shop.kaibo.aftersale.Oversight;
import shop.kaibo.aftersale.Swap;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.Waybills;

import java.util.List;
import java.util.Optional;

/** What the bench asks of the services, off the FX thread. Thread-safe. */
public final class BenchDesk {
    /** Carriers a parcel goes out with, by the key that chooses them. */
    static final List<String> CARRIERS = List.of("SF", "YTO", "ZTO", "YUNDA", "JTSD");

    private final AfterSaleService cases;
    private final ListingService listings;
    private final Actor actor;

    public BenchDesk(AfterSaleService cases, ListingService listings, Actor actor) {
        this.cases = cases;
        this.listings = listings;
        this.actor = actor;
    }

    /** The key of the carrier a waybill shows, 0 when it shows none. */
    static int carrier(String waybill) {
        return Waybills.carrier(waybill).map(CARRIERS::indexOf).orElse(-1) + 1;
    }

    /** What a code led to; those with a parcel to take in count before the others. */
    record Found(List<CaseCard> cards, CaseMatch.@Nullable By by) {}

    Found find(String code) {
        List<CaseMatch> matches = cases.find(code);
        List<CaseCard> cards =
                matches.stream()
                        .map(match -> cases.card(match.sale().id()))
                        .flatMap(Optional::stream)
                        .toList();
        return new Found(cards, matches.isEmpty() ? null : matches.getFirst().by());
    }

    Optional<CaseCard> card(String caseId) {
        return cases.card(caseId);
    }

    Optional<byte[]> photo(@Nullable String sha) {
        return sha == null ? Optional.empty() : listings.photo(sha);
    }

    /** Does what the large key says and returns the operation. */
    String settle(Pressed key, long releaseMs, Texts texts) {
        BenchCard card = key.card();
        String id = card.sale().id();
        return switch (key.mode()) {
            case RECEIVE ->
                    cases.receive(actor, card.sale(), card.code(), key.found(), releaseMs)
                            .operation();
            case DECIDE -> cases.approve(actor, card.sale(), releaseMs);
            case REFUSE ->
                    cases.refuse(actor, id, texts.get("bench.reason." + key.choice()), releaseMs);
            case ANSWER ->
                    cases.answer(actor, id, texts.get("bench.answer." + key.choice()), releaseMs);
            case SEND -> cases.send(actor, card.sale(), outgoing(key), releaseMs);
            case LOOK -> {
                cases.oversight().seen(actor, id);
                yield "";
            }
            case IDLE, CHOOSE, LOOSE -> throw new IllegalStateException(key.mode().name());
        };
    }

    private static Outgoing outgoing(Pressed key) {
        Swap swap = key.card().swap();
        String carrier = CARRIERS.get(key.choice() - 1);
        return new Outgoing(carrier, key.waybill(), swap == null ? null : swap.skuId());
    }

    /** Agrees to many refunds; those the rights do not explain are told with why. */
    Oversight.Approved approve(List<String> caseIds, long releaseMs) {
        return cases.oversight().approve(actor, caseIds, releaseMs);
    }

    long limitFen() {
        return cases.oversight().limitFen(actor);
    }

    String undo(String operation) {
        cases.undo(actor, operation);
        return operation;
    }
}
