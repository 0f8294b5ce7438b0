package shop.kaibo.platform.kuaishou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.Keeper;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.wire.Patience;
import shop.kaibo.sync.Till;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is done with orders and refunds through the adapter. */
final class OrdersAndRefundsTest {
    private static final String LISTING = "019f1c2a-7b3c-7d4e-9f00-0123456789ab";

    private SimServer sim;
    private KuaishouGateway gateway;

    @BeforeEach
    void open() {
        sim = SimServer.start(Clock.system());
        SignIn.Signed signed = Till.value(SignIn.in(sim.fields(), Clock.system(), Trust.system()));
        gateway =
                KuaishouGateway.open(
                        signed.url(),
                        Keeper.remembering(signed.secret()),
                        Map.of("decryptsADay", "2"),
                        Patience.USUAL,
                        Clock.system());
    }

    @AfterEach
    void close() {
        gateway.close();
        sim.close();
    }

    private RemoteListing listed() {
        String photo =
                Till.value(gateway.uploadPhoto(new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2}, "sha"));
        String category = Till.value(gateway.suggestCategories("裙", photo)).getFirst();
        var skus =
                List.of(
                        new ListingDraft.Sku("s1", "红", "A1", 1_990, 10),
                        new ListingDraft.Sku("s2", "蓝", "A2", 2_990, 20));
        var draft = new ListingDraft(LISTING, "裙", category, List.of(photo), skus);
        return Till.value(gateway.createListing(draft, "key"));
    }

    private long order(RemoteListing listing, boolean paid) {
        ItemWords.Ids ids = ItemWords.Ids.of(listing.skus().getFirst().remoteId());
        return sim.inside(() -> sim.orders.place(ids.item(), ids.sku(), 1, paid, "1"));
    }

    @Test
    void aShipmentThePlatformWouldRefuseIsRefusedHereFirst() {
        RemoteListing listing = listed();
        String unpaid = String.valueOf(order(listing, false));
        long oid = order(listing, true);
        String paid = String.valueOf(oid);
        assertThat(gateway.ship(unpaid, "SF", "SF1234567890", "k"))
                .isEqualTo(new Outcome.Rejected<>("ks_ship_state", Refusals.SHIP_STATE));
        assertThat(gateway.ship(paid, "HORSE", "SF1234567890", "k"))
                .isEqualTo(new Outcome.Rejected<>("ks_carrier", Refusals.CARRIER));
        long refund = sim.inside(() -> sim.refunds.ask(oid, 10));
        assertThat(gateway.ship(paid, "SF", "SF1234567890", "k"))
                .isEqualTo(new Outcome.Rejected<>("ks_ship_refund", Refusals.SHIP_REFUND));
        sim.inside(
                () -> {
                    sim.refunds.move(sim.refunds.all().get(refund), 70);
                    return true;
                });
        RemoteOrder shipped = Till.value(gateway.ship(paid, "SF", "SF1234567890", "k"));
        assertThat(shipped.status()).isEqualTo(RemoteOrder.Status.SHIPPED);
        assertThat(shipped.carrier()).isEqualTo("SF");
        assertThat(Till.value(gateway.ship(paid, "SF", "SF1234567890", "k")).waybill())
                .isEqualTo("SF1234567890");
        sim.inside(
                () ->
                        sim.orders
                                .order(oid)
                                .withArray("orderLogisticsInfo")
                                .addObject()
                                .put("expressNo", "SF2")
                                .put("expressCode", 4));
        assertThat(gateway.ship(paid, "SF", "SF2", "k")).isInstanceOf(Outcome.Done.class);
        assertThat(gateway.ship(paid, "SF", "SF3", "k"))
                .isEqualTo(new Outcome.Rejected<>("ks_ship_state", Refusals.SHIP_STATE));
        assertThat(Till.value(gateway.closeOrder(unpaid, "", "k")).status())
                .isEqualTo(RemoteOrder.Status.CLOSED);
        assertThat(gateway.closeOrder(paid, "", "k"))
                .isEqualTo(new Outcome.Rejected<>("order_paid", Refusals.PAID));
        assertThat(sim.refused).isEmpty();
    }

    @Test
    void aRefundIsActedOnAsOfItsVersionAndNoOther() {
        RemoteListing listing = listed();
        long oid = order(listing, true);
        long id = sim.inside(() -> sim.refunds.ask(oid, 1));
        sim.inside(() -> sim.refunds.windowMs = 3 * 3_600_000L);
        String cursor = "";
        var seen = new ArrayList<RemoteCase>();
        Page<RemoteCase> page;
        do {
            page = Till.value(gateway.casesChanged(cursor, 50));
            seen.addAll(page.rows());
            cursor = page.cursor();
        } while (page.more());
        RemoteCase sale = seen.getLast();
        assertThat(sale.type()).isEqualTo(RemoteCase.Type.RETURN_REFUND);
        assertThat(sale.deadlineMs()).isPositive();
        assertThat(gateway.act(sale.remoteId(), new CaseAct.AgreeReturn(), "1", "k"))
                .isInstanceOf(Outcome.Stale.class);
        RemoteCase agreed =
                Till.value(
                        gateway.act(
                                sale.remoteId(), new CaseAct.AgreeReturn(), sale.version(), "k"));
        assertThat(agreed.status()).isEqualTo(RemoteCase.Status.WAIT_BUYER_RETURN);
        sim.inside(
                () -> {
                    var refund = sim.refunds.all().get(id);
                    refund.putObject("returnFreightInfo").put("returnFreightAmount", 600);
                    sim.refunds.sendBack(id);
                    return true;
                });
        // the row of the list does not name the parcel
        assertThat(Till.value(gateway.casesChanged(cursor, 50)).rows().getLast().returnWaybill())
                .isEqualTo("SF" + id);
        RemoteCase back = Till.value(gateway.afterSale(sale.remoteId()));
        assertThat(back.returnWaybill()).isEqualTo("SF" + id);
        RemoteCase paid =
                Till.value(
                        gateway.act(
                                back.remoteId(),
                                new CaseAct.ConfirmReceipt(back.amountFen()),
                                back.version(),
                                "k"));
        assertThat(paid.refundedFen()).isEqualTo(1_990);
        assertThat(sim.refused).containsOnly("window-wide");
    }

    @Test
    void refusingFindsAReasonThatWantsNoPhotoAndUnknownCodesSurvive() {
        RemoteListing listing = listed();
        long oid = order(listing, true);
        long id = sim.inside(() -> sim.refunds.ask(oid, 10));
        RemoteCase sale = Till.value(gateway.afterSale(String.valueOf(id)));
        RemoteCase refused =
                Till.value(
                        gateway.act(
                                sale.remoteId(),
                                new CaseAct.Refuse("no_reason", "已发出"),
                                sale.version(),
                                "k"));
        assertThat(refused.status()).isEqualTo(RemoteCase.Status.REFUSED_WAIT_BUYER);
        sim.inside(
                () -> {
                    sim.refunds.all().get(id).put("handlingWay", 77);
                    sim.refunds.move(sim.refunds.all().get(id), 99);
                    return true;
                });
        RemoteCase strange = Till.value(gateway.afterSale(sale.remoteId()));
        assertThat(strange.status()).isEqualTo(RemoteCase.Status.OTHER);
        assertThat(strange.rawStatus()).isEqualTo("99");
        assertThat(strange.rawType()).isEqualTo("77");
    }

    @Test
    void fieldsAreDecryptedOneByOneWithinTheDaysBudget() {
        String oid = String.valueOf(order(listed(), true));
        assertThat(Till.value(gateway.decrypt(oid, Personal.Field.PHONE, null))).isEqualTo("明文$");
        assertThat(Till.value(gateway.decrypt(oid, Personal.Field.NAME, null))).isEqualTo("明文#");
        assertThat(gateway.decrypt(oid, Personal.Field.ADDRESS, null))
                .isEqualTo(new Outcome.Rejected<>("decrypt_quota", Refusals.QUOTA));
    }
}
