package shop.kaibo.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Shanghai;
import shop.kaibo.rules.RightsRules;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.rules.signed.RuleSeal;
import shop.kaibo.rules.signed.RuleSigning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** Where a platform sets no deadline, ours are by signed data of the day the buyer applied. */
class OwnDeadlineTest {
    private static final long HOUR = ReturnsShop.HOUR;

    @TempDir Path home;
    private ReturnsShop shop;

    @BeforeEach
    void open() {
        shop = new ReturnsShop(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** A report of a case without a deadline of the platform's. */
    private CaseReport bare(String order, CaseType type, CaseStatus status, long updatedMs) {
        return with(
                shop.report("C" + order, order, type, status, "v" + updatedMs, 0), 0, updatedMs);
    }

    private static CaseReport with(CaseReport r, long deadlineMs, long updatedMs) {
        return new CaseReport(
                r.remoteId(),
                r.remoteOrderId(),
                r.type(),
                r.rawType(),
                r.status(),
                r.rawStatus(),
                r.version(),
                r.remoteSkuId(),
                r.quantity(),
                r.amountFen(),
                r.refundedFen(),
                r.reason(),
                r.returnCarrier(),
                r.returnWaybill(),
                r.wantedRemoteSkuId(),
                r.sentCarrier(),
                r.sentWaybill(),
                r.settledBy(),
                deadlineMs,
                r.createdMs(),
                r.signedForMs(),
                updatedMs);
    }

    private AfterSale took(CaseReport report) {
        return shop.sale(shop.apply(report));
    }

    private void due(AfterSale sale, long sinceMs, int hours) {
        assertThat(sale.ownDeadline()).isTrue();
        assertThat(sale.deadlineMs() - sinceMs).isEqualTo(hours * HOUR);
    }

    @Test
    void anUnshippedRefundHasADayAShippedOneADayAndAHalf() {
        long now = shop.clock.nowMs();
        shop.order("1", 1, "");
        shop.order("2", 1, "YT1");
        due(took(bare("1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER, now)), now - HOUR, 24);
        due(took(bare("2", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER, now)), now - HOUR, 36);
    }

    @Test
    void aReturnHasADayAndAHalfToAnswerAndTwoDaysOnceItIsOnTheWay() {
        long now = shop.clock.nowMs();
        shop.order("1", 1, "YT1");
        due(took(bare("1", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER, now)), now - HOUR, 36);
        AfterSale buyers =
                took(bare("1", CaseType.RETURN_REFUND, CaseStatus.WAIT_BUYER_RETURN, now + HOUR));
        assertThat(buyers.deadlineMs()).isZero();
        assertThat(buyers.ownDeadline()).isFalse();
        var back =
                bare("1", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE, now + 2 * HOUR);
        due(took(back), now + 2 * HOUR, 48);
        // another word of the platform's in the same state does not begin the time anew
        var again =
                bare("1", CaseType.RETURN_REFUND, CaseStatus.WAIT_SELLER_RECEIVE, now + 9 * HOUR);
        due(took(again), now + 2 * HOUR, 48);
    }

    @Test
    void theWordOfThePlatformCountsBeforeOurs() {
        long now = shop.clock.nowMs();
        shop.order("1", 1, "");
        var bare = bare("1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER, now);
        due(took(bare), now - HOUR, 24);
        AfterSale told = took(with(bare, now + 5 * HOUR, now + 1));
        assertThat(told.deadlineMs()).isEqualTo(now + 5 * HOUR);
        assertThat(told.ownDeadline()).isFalse();
    }

    @Test
    void aCaseThatCameBeforeItsOrderGetsTheTimeOfShippedGoodsWithIt() {
        long now = shop.clock.nowMs();
        String id = shop.apply(bare("1", CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER, now));
        due(shop.sale(id), now - HOUR, 24);
        shop.order("1", 1, "YT1");
        shop.store
                .db()
                .write(
                        tx -> {
                            shop.cases.link(tx, ReturnsShop.ACCOUNT);
                            return true;
                        });
        due(shop.sale(id), now - HOUR, 36);
    }

    @Test
    void theSameCaseUnderAnOlderDayOfTheRulesHasTheOlderDeadline()
            throws GeneralSecurityException, IOException {
        long began = Shanghai.startOf(LocalDate.parse("2026-06-01"));
        var cases = new AfterSaleService(shop.store, shop.orders, shop.listings, changing());
        for (long applied : List.of(began - 1, began)) {
            shop.clock.set(applied + HOUR);
            CaseReport report =
                    bare("1" + applied, CaseType.REFUND_ONLY, CaseStatus.WAIT_SELLER, applied);
            String id =
                    shop.store.db().write(tx -> cases.apply(tx, ReturnsShop.ACCOUNT, 1, report));
            due(shop.sale(id), applied, applied < began ? 48 : 24);
        }
    }

    /** Deadlines that became shorter on 1 June, beside the rights that are shipped. */
    private static RightsRules changing() throws GeneralSecurityException, IOException {
        KeyPair keys = KeyPairGenerator.getInstance(RuleSeal.ALGORITHM).generateKeyPair();
        String ours = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        var seal = RuleSeal.trusting(shipped("public-keys.txt") + "\n" + ours);
        return new RightsRules(
                RuleLibrary.of(
                        seal,
                        List.of(
                                shipped("rights.json"),
                                document(keys, "2024-01-01", 48),
                                document(keys, "2026-06-01", 24))));
    }

    private static String shipped(String file) throws IOException {
        try (var in = RightsRules.class.getResourceAsStream("/shop/kaibo/rules/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String document(KeyPair keys, String from, int hours)
            throws GeneralSecurityException {
        String text =
                """
                {
                "name": "deadlines",
                "version": 1,
                "from": "%s",
                "turns": [{"status": "wait_seller", "hours": %d}]
                }
                """;
        return RuleSigning.signed(text.formatted(from, hours), keys.getPrivate());
    }
}
