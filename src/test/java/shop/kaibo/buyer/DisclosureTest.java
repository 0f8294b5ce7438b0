package shop.kaibo.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

class DisclosureTest {
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);
    private static final Actor PACKER = new Actor("packer", "1", Role.WAREHOUSE);
    private static final Actor ANCHOR = new Actor("anchor", "1", Role.ANCHOR);

    @TempDir Path home;
    private final SettableClock clock = new SettableClock();
    private Store store;
    private BuyerService buyers;
    private Disclosure disclosure;

    @BeforeEach
    void open() {
        store = Store.open(home, clock);
        buyers = new BuyerService(store);
        disclosure = new Disclosure(store, buyers);
    }

    @AfterEach
    void close() {
        buyers.close();
        store.close();
    }

    private String buyer(String key) {
        var fields =
                new BuyerFields(
                        BuyerField.masked("爱***"),
                        new BuyerField("欧**", null, "欧阳桂兰"),
                        new BuyerField("138****5678", null, "13812345678"),
                        new BuyerField("浙江****", "cipher", null));
        return store.db().write(tx -> buyers.apply(tx, "acc", key, fields, 1)).buyerId();
    }

    @Test
    void oneFieldIsSeenWithAReasonAndWrittenDownWithoutItsWords() {
        String id = buyer("k");
        Disclosed seen = disclosure.reveal(PACKER, id, BuyerPart.PHONE, "delivery");
        assertThat(seen.words()).isEqualTo("13812345678");
        assertThat(seen).hasToString("138****5678");
        var events = store.db().read(h -> store.events().of(h, "buyer:" + id));
        assertThat(events).singleElement().matches(e -> e.kind().equals("buyer.revealed"));
        assertThat(events.getFirst().payload()).contains("phone", "delivery").doesNotContain("138");
        assertThat(events.getFirst().actor()).isEqualTo("packer@1");
        assertThatThrownBy(() -> disclosure.reveal(PACKER, id, BuyerPart.PHONE, "curious"))
                .hasMessage("refused.reveal.reason");
        assertThatThrownBy(() -> disclosure.reveal(ANCHOR, id, BuyerPart.PHONE, "delivery"))
                .hasMessage("refused.permission");
        assertThatThrownBy(() -> disclosure.reveal(PACKER, id, BuyerPart.ADDRESS, "delivery"))
                .hasMessage("refused.reveal.platform");
    }

    @Test
    void aDaysBudgetIsEachOperatorsOwn() {
        String id = buyer("k");
        disclosure.budget(OWNER, 2);
        assertThat(disclosure.reveal(PACKER, id, BuyerPart.NAME, "address").left()).isOne();
        assertThat(disclosure.reveal(PACKER, id, BuyerPart.NAME, "address").left()).isZero();
        assertThatThrownBy(() -> disclosure.reveal(PACKER, id, BuyerPart.NAME, "address"))
                .hasMessage("refused.reveal.budget");
        assertThat(disclosure.reveal(OWNER, id, BuyerPart.NAME, "address").left()).isOne();
        clock.pass(86_400_000);
        assertThat(disclosure.reveal(PACKER, id, BuyerPart.NAME, "address").left()).isOne();
    }

    @Test
    void ofAForgottenBuyerNoKeyIsLeftAndACopyOpensNothing() throws Exception {
        String id = buyer("k");
        String other = buyer("other");
        byte[] sealed = sealedKey(id);
        assertThat(left(sealed)).isTrue();
        byte[] box = box(id);
        assertThat(disclosure.reveal(OWNER, id, BuyerPart.PHONE, "delivery").words()).isNotEmpty();
        assertThatThrownBy(() -> disclosure.forget(PACKER, id)).hasMessage("refused.permission");
        disclosure.forget(OWNER, id);
        assertThat(left(sealed)).as("in keys.db and its log").isFalse();
        assertThat(store.db().read(h -> buyers.masks(h, id)).orElseThrow().phone()).isEmpty();
        assertThatThrownBy(() -> disclosure.reveal(OWNER, id, BuyerPart.PHONE, "delivery"))
                .hasMessage("refused.reveal.forgotten");
        // as a copy of the shop would bring it back
        store.db()
                .write(
                        tx ->
                                tx.update(
                                        "UPDATE buyer SET sealed = ?, phone_mask = 'x' WHERE id ="
                                                + " ?",
                                        box,
                                        id));
        assertThatThrownBy(() -> disclosure.reveal(OWNER, id, BuyerPart.PHONE, "delivery"))
                .hasMessage("refused.reveal.forgotten");
        Files.writeString(home.resolve(Disclosure.AGAIN), "");
        disclosure.forgetAgain();
        assertThat(store.db().read(h -> buyers.masks(h, id)).orElseThrow().phone()).isEmpty();
        assertThat(disclosure.reveal(OWNER, other, BuyerPart.PHONE, "delivery").words())
                .isNotEmpty();
        assertThat(buyer("k")).as("who comes back is somebody new").isNotEqualTo(id);
    }

    private byte[] box(String id) {
        return store.db()
                .read(
                        h ->
                                h.createQuery("SELECT sealed FROM buyer WHERE id = ?")
                                        .bind(0, id)
                                        .mapTo(byte[].class)
                                        .one());
    }

    private byte[] sealedKey(String id) throws SQLException {
        long key =
                store.db()
                        .read(
                                h ->
                                        h.createQuery("SELECT key_id FROM buyer WHERE id = ?")
                                                .bind(0, id)
                                                .mapTo(Long.class)
                                                .one());
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("keys.db"));
                var find =
                        connection.prepareStatement("SELECT sealed FROM buyer_key WHERE id = ?")) {
            find.setLong(1, key);
            try (var rows = find.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    // the beginning is enough: a cell may lie over two pages
    private boolean left(byte[] sealed) throws IOException {
        String wanted = new String(sealed, 0, 24, StandardCharsets.ISO_8859_1);
        try (var all = Files.list(home)) {
            for (Path file : all.filter(f -> f.toString().contains("keys.db")).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
