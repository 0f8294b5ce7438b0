package shop.kaibo.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.kaibo.platform.sandbox.Stall.done;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Mask;
import shop.kaibo.base.SettableClock;
import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteListing.State;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.StockEffect;

import java.nio.file.Path;

class GatewayTest {
    @TempDir Path folder;

    @Test
    void aListingIsCreatedReviewedSoldRepricedAndTakenDown() {
        try (var stall = new Stall(SandboxOptions.of(folder).withAudit(2_000))) {
            assertThat(done(stall.gateway.suggestCategories("碎花连衣裙", "")))
                    .containsExactly("女装/连衣裙");
            RemoteListing made = stall.list("L1", 3990, 200);
            assertThat(made.state()).isEqualTo(State.AUDITING);
            stall.clock.pass(2_000);
            RemoteListing live = done(stall.gateway.listing(made.remoteId()));
            assertThat(live.state()).isEqualTo(State.ON_SALE);
            assertThat(live.version()).isGreaterThan(made.version());
            var sku = live.skus().getFirst();

            StockEffect more = done(stall.gateway.adjustStock(sku.remoteId(), 50, "d1"));
            assertThat(more.stock()).isEqualTo(250);
            assertThat(stall.gateway.adjustStock(sku.remoteId(), -251, "d2"))
                    .isEqualTo(new Outcome.Rejected<>("stock_short", "库存不足"));

            var cheaper = done(stall.gateway.setPrice(sku.remoteId(), 3500, 1, "p1"));
            assertThat(cheaper.priceFen()).isEqualTo(3500);
            assertThat(cheaper.priceVersion()).isEqualTo(2);
            assertThat(stall.gateway.setPrice(sku.remoteId(), 3000, 1, "p2"))
                    .isInstanceOfSatisfying(
                            Outcome.Stale.class,
                            stale -> assertThat(stale.theirs()).contains("\"priceVersion\":2"));

            stall.sell(sku.remoteId(), 2);
            var down = done(stall.gateway.setOnSale(made.remoteId(), false, "s1"));
            assertThat(down.state()).isEqualTo(State.OFF);
            assertThat(down.skus().getFirst().stock()).isEqualTo(248);
            assertThat(down.skus().getFirst().effect()).isGreaterThan(more.effect());
        }
    }

    @Test
    void aBannedWordOrAPriceTooLowIsRefusedWithItsReason() {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            RemoteListing cheap = stall.list("L1", 5, 1);
            RemoteListing seen = done(stall.gateway.listing(cheap.remoteId()));
            assertThat(seen.state()).isEqualTo(State.REFUSED);
            assertThat(seen.reason()).contains("0.10");
            assertThat(stall.gateway.setOnSale(cheap.remoteId(), true, "s"))
                    .isInstanceOf(Outcome.Rejected.class);
        }
    }

    @Test
    void anOrderIsSeenShippedOnceAndRefusedASecondWaybill() {
        try (var stall = new Stall(SandboxOptions.of(folder).withPlainBuyers())) {
            String sku = onSale(stall);
            String id = stall.sell(sku, 3);
            Page<RemoteOrder> page = done(stall.gateway.ordersChanged("", 50));
            RemoteOrder order = page.rows().getFirst();
            assertThat(order.remoteId()).isEqualTo(id);
            assertThat(order.status()).isEqualTo(RemoteOrder.Status.PAID);
            assertThat(order.totalFen()).isEqualTo(3 * 3990);
            assertThat(order.shipByMs()).isGreaterThan(stall.clock.nowMs());
            assertThat(order.name().plain()).isNotNull();
            assertThat(order.toString()).doesNotContain(String.valueOf(order.phone().plain()));

            var shipped = done(stall.gateway.ship(id, "顺丰速运", "SF1000000001", "k1"));
            assertThat(shipped.status()).isEqualTo(RemoteOrder.Status.SHIPPED);
            var again = done(stall.gateway.ship(id, "顺丰速运", "SF1000000001", "k2"));
            assertThat(again.version()).isEqualTo(shipped.version());
            assertThat(stall.gateway.ship(id, "顺丰速运", "SF1000000002", "k3"))
                    .isInstanceOf(Outcome.Rejected.class);
            assertThat(done(stall.gateway.order(id)).waybill()).isEqualTo("SF1000000001");
        }
    }

    @Test
    void buyersComeMaskedUnlessTheModeSaysPlain() {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            RemoteOrder order = done(stall.gateway.order(stall.sell(onSale(stall), 1)));
            assertThat(order.name().plain()).isNull();
            assertThat(order.phone().mask()).matches("1\\d{2}\\*{4}\\d{4}");
            assertThat(order.address().mask()).endsWith("****");
            String phone =
                    done(stall.gateway.decrypt(order.remoteId(), Personal.Field.PHONE, null));
            assertThat(Mask.phone(phone)).isEqualTo(order.phone().mask());
            assertThat(phone).matches("1\\d{10}");
        }
    }

    @Test
    void aRefundNeedsThePresentVersionAndTheExactSumAndIsPaidOnce() {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            String sku = onSale(stall);
            stall.sell(sku, 1);
            assertThat(stall.server.backstage().afterSales(5, 1)).isEqualTo(1);
            RemoteCase open = done(stall.gateway.casesChanged("", 10)).rows().getFirst();
            assertThat(open.status()).isEqualTo(RemoteCase.Status.WAIT_SELLER);
            assertThat(open.deadlineMs()).isGreaterThan(stall.clock.nowMs());
            assertThat(stall.gateway.ship(open.remoteOrderId(), "中通", "ZT1000000001", "s"))
                    .isInstanceOf(Outcome.Rejected.class);

            var wrong = new CaseAct.AgreeRefund(open.amountFen() - 1);
            assertThat(stall.gateway.act(open.remoteId(), wrong, open.version(), "a0"))
                    .isInstanceOf(Outcome.Rejected.class);
            var right = new CaseAct.AgreeRefund(open.amountFen());
            var paid = done(stall.gateway.act(open.remoteId(), right, open.version(), "a1"));
            assertThat(paid.status()).isEqualTo(RemoteCase.Status.SUCCESS);
            assertThat(paid.refundedFen()).isEqualTo(open.amountFen());
            assertThat(done(stall.gateway.act(open.remoteId(), right, open.version(), "a1")))
                    .isEqualTo(paid);
            assertThat(stall.gateway.act(open.remoteId(), right, open.version(), "a2"))
                    .isInstanceOf(Outcome.Stale.class);
            RemoteOrder order = done(stall.gateway.order(open.remoteOrderId()));
            assertThat(order.status()).isEqualTo(RemoteOrder.Status.CLOSED);
            assertThat(order.releaseEffect()).isPositive();
            assertThat(kinds(stall, "case.refunded")).isEqualTo(1);
        }
    }

    @Test
    void aReturnIsAgreedSentBackAndPaidOnReceipt() {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            RemoteCase open = returnCase(stall);
            var agree = new CaseAct.AgreeReturn();
            var agreed = done(stall.gateway.act(open.remoteId(), agree, open.version(), "r1"));
            assertThat(agreed.status()).isEqualTo(RemoteCase.Status.WAIT_BUYER_RETURN);
            stall.clock.pass(3_000);
            RemoteCase sent = done(stall.gateway.afterSale(open.remoteId()));
            assertThat(sent.status()).isEqualTo(RemoteCase.Status.WAIT_SELLER_RECEIVE);
            assertThat(sent.returnWaybill()).isNotNull();
            var receipt = new CaseAct.ConfirmReceipt(sent.amountFen());
            var paid = done(stall.gateway.act(open.remoteId(), receipt, sent.version(), "r2"));
            assertThat(paid.status()).isEqualTo(RemoteCase.Status.SUCCESS);
        }
    }

    @Test
    void aRefusalNeedsAReasonAndAMissedDeadlineIsDecidedByThePlatform() {
        try (var stall = new Stall(SandboxOptions.of(folder))) {
            RemoteCase open = returnCase(stall);
            assertThat(
                            stall.gateway.act(
                                    open.remoteId(),
                                    new CaseAct.Refuse("", ""),
                                    open.version(),
                                    "f0"))
                    .isInstanceOf(Outcome.Rejected.class);
            var refuse = new CaseAct.Refuse("USED", "吊牌已剪");
            var refused = done(stall.gateway.act(open.remoteId(), refuse, open.version(), "f1"));
            assertThat(refused.status()).isEqualTo(RemoteCase.Status.REFUSED_WAIT_BUYER);
            stall.clock.pass(73 * 3_600_000L);
            assertThat(done(stall.gateway.afterSale(open.remoteId())).status())
                    .isEqualTo(RemoteCase.Status.CLOSED);
        }
    }

    @Test
    void unknownIdsAreRejectedAndABadTokenIsUnauthorized() {
        try (var stall = new Stall(SandboxOptions.of(folder));
                var stranger =
                        shop.kaibo.platform.openapi.OpenGateway.open(
                                stall.server.url(), "nobody")) {
            assertThat(stall.gateway.listing("nope")).isInstanceOf(Outcome.Rejected.class);
            assertThat(stall.gateway.findListing("nope"))
                    .isEqualTo(new Outcome.Done<>(java.util.Optional.empty()));
            assertThat(stranger.epoch()).isInstanceOf(Outcome.Unauthorized.class);
            assertThat(stranger.setOnSale("x", true, "k")).isInstanceOf(Outcome.Unauthorized.class);
        }
    }

    @Test
    void everythingIsThereAfterARestart() {
        var clock = new SettableClock();
        String before;
        String token;
        try (var stall = new Stall(SandboxOptions.of(folder), clock)) {
            stall.sell(onSale(stall), 1);
            token = stall.token;
            before = stall.server.backstage().state().toString();
        }
        try (var server = SandboxServer.start(SandboxOptions.of(folder), clock);
                var gateway = shop.kaibo.platform.openapi.OpenGateway.open(server.url(), token)) {
            assertThat(server.backstage().state().toString()).isEqualTo(before);
            assertThat(done(gateway.epoch())).isEqualTo(1);
        }
    }

    static String onSale(Stall stall) {
        RemoteListing made = stall.list("L" + stall.clock.nowMs(), 3990, 100);
        assertThat(done(stall.gateway.listing(made.remoteId())).state()).isEqualTo(State.ON_SALE);
        return made.skus().getFirst().remoteId();
    }

    private static RemoteCase returnCase(Stall stall) {
        String sku = onSale(stall);
        for (int i = 0; i < 20; i++) {
            String order = stall.sell(sku, 1);
            done(stall.gateway.ship(order, "中通快递", "ZT90000000%02d".formatted(i), "k" + i));
        }
        stall.server.backstage().afterSales(20, 1);
        return done(stall.gateway.casesChanged("", 100)).rows().stream()
                .filter(one -> one.type() == RemoteCase.Type.RETURN_REFUND)
                .filter(one -> one.status() == RemoteCase.Status.WAIT_SELLER)
                .findFirst()
                .orElseThrow();
    }

    static long kinds(Stall stall, String kind) {
        return stall.server
                .backstage()
                .effects()
                .valueStream()
                .filter(effect -> effect.get("kind").stringValue().equals(kind))
                .count();
    }
}
