package shop.kaibo.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class BuyerServiceTest {
    @TempDir Path home;
    private Store store;
    private BuyerService buyers;

    @BeforeEach
    void open() {
        store = Store.open(home, new SettableClock());
        buyers = new BuyerService(store);
    }

    @AfterEach
    void close() {
        buyers.close();
        store.close();
    }

    private static BuyerFields plain(String name, String phone) {
        return new BuyerFields(
                new BuyerField("", null, name.equals("王伟") ? "大伟" : "爱吃苹果的猫"),
                new BuyerField(name, null, name),
                new BuyerField("", null, phone),
                new BuyerField("浙江 杭州****", null, "文三路九十九号四单元"));
    }

    private Bought apply(String key, BuyerFields fields) {
        return store.db().write(tx -> buyers.apply(tx, "acc", key, fields, 1));
    }

    @Test
    void countsOrdersOfTheSameBuyerOnly() {
        Bought first = apply("k1", plain("欧阳小明", "13812345678"));
        assertThat(first.orders()).isEqualTo(1);
        assertThat(apply("k1", plain("欧阳小明", "13812345678")))
                .isEqualTo(new Bought(first.buyerId(), 2));
        assertThat(apply("k2", plain("王伟", "13900001111")).orders()).isEqualTo(1);
    }

    @Test
    void showsMasksEvenWhenThePlatformSentNone() {
        Bought bought = apply("k1", plain("欧阳小明", "13812345678"));
        BuyerMasks masks = store.db().read(h -> buyers.masks(h, bought.buyerId())).orElseThrow();
        assertThat(masks).isEqualTo(new BuyerMasks("爱*", "欧*", "138****5678", "浙江 杭州****"));
        assertThat(masks.shown()).isEqualTo("欧*");
    }

    @Test
    void isFoundByTailNicknameNameAndPartOfIt() {
        String id = apply("k1", plain("欧阳小明", "13812345678")).buyerId();
        apply("k2", plain("王伟", "13900001111"));
        for (String typed : List.of("5678", "13812345678", "爱吃苹果的猫", "欧阳小明", "阳小", "小明")) {
            assertThat(found(typed)).as(typed).containsExactly(id);
        }
        assertThat(found("小欧")).isEmpty();
        assertThat(found("阳明")).isEmpty();
    }

    private List<String> found(String typed) {
        return store.db()
                .read(
                        h ->
                                buyers.searchHashes(typed).stream()
                                        .flatMap(all -> withAll(h, all).stream())
                                        .distinct()
                                        .toList());
    }

    private static List<String> withAll(Handle handle, List<byte[]> hashes) {
        List<String> left = null;
        for (byte[] hash : hashes) {
            List<String> with =
                    handle.createQuery("SELECT buyer_id FROM buyer_term WHERE hash = ?")
                            .bind(0, hash)
                            .mapTo(String.class)
                            .list();
            left = left == null ? with : left.stream().filter(with::contains).toList();
        }
        return left == null ? List.of() : left;
    }

    @Test
    void newFieldsReplaceTheOldOnes() {
        String id =
                apply("k1", new BuyerFields(m("猫*"), m("欧*"), m("138****5678"), m(""))).buyerId();
        store.db()
                .write(
                        tx -> {
                            buyers.renew(tx, "acc", "k1", plain("欧阳小明", "13888889999"));
                            return null;
                        });
        assertThat(found("5678")).isEmpty();
        assertThat(found("9999")).containsExactly(id);
        BuyerFields open = store.db().read(h -> buyers.reveal(h, id)).orElseThrow();
        assertThat(open.phone().plain()).isEqualTo("13888889999");
    }

    private static BuyerField m(String mask) {
        return BuyerField.masked(mask);
    }

    @Test
    void sealsFreeTextUnderTheBuyersOwnKey() {
        String id = apply("k1", plain("王伟", "13900001111")).buyerId();
        byte[] sealed = store.db().write(tx -> buyers.seal(tx, id, "放门口，打 13900001111"));
        Optional<String> open = store.db().read(h -> buyers.open(h, id, sealed));
        assertThat(open).contains("放门口，打 13900001111");
    }

    @Test
    void nothingPersonalLiesOpenAnywhereUnderTheHome() throws IOException {
        var planted = List.of("欧阳小明", "13812345678", "文三路九十九号", "爱吃苹果的猫", "buyer-key-77");
        String id = apply("buyer-key-77", plain("欧阳小明", "13812345678")).buyerId();
        store.db().write(tx -> buyers.seal(tx, id, "欧阳小明"));
        assertNowhere(planted);
        close();
        assertNowhere(planted);
        open();
    }

    private void assertNowhere(List<String> planted) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(home)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String secret : planted) {
                String raw =
                        new String(
                                secret.getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(raw)).as(file + " " + secret).isFalse();
            }
        }
    }
}
