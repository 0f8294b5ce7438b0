package shop.kaibo.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.buyer.BuyerField;
import shop.kaibo.buyer.BuyerFields;
import shop.kaibo.buyer.BuyerService;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;
import shop.kaibo.store.KeySecret;
import shop.kaibo.store.ShopKey;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ShopLockTest {
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);
    private static final KeySecret NONE = KeySecret.typed("");
    private static final String WORDS = "山里的枇杷熟了没有";

    @TempDir Path folder;
    private final SettableClock clock = new SettableClock();

    @Test
    void aPassphraseLocksTheKeyAndAnythingElseIsRefusedLongerEachTime() throws IOException {
        Path home = folder.resolve("home");
        byte[] raw;
        byte[] sealed;
        try (var store = Store.open(home, clock)) {
            raw = Files.readAllBytes(home.resolve(ShopKey.FILE));
            sealed = store.vault().seal("test", "秘密");
            ShopLock lock = new SafekeepingService(store).lock();
            assertThat(lock.kept()).isEqualTo(ShopKey.Kept.MACHINE);
            assertThatThrownBy(() -> lock.passphrase(OWNER, NONE, "aaaaaaaaaa"))
                    .hasMessage("refused.key.short");
            assertThatThrownBy(() -> lock.passphrase(new Actor("a", "1", Role.ANCHOR), NONE, WORDS))
                    .hasMessage("refused.permission");
            lock.passphrase(OWNER, NONE, WORDS);
            assertThat(lock.kept()).isEqualTo(ShopKey.Kept.PASSPHRASE);
        }
        assertThat(contains(Files.readAllBytes(home.resolve(ShopKey.FILE)), raw)).isFalse();
        assertThatThrownBy(() -> Store.open(home, clock)).isInstanceOf(ShopKey.Locked.class);
        assertThatThrownBy(() -> unlock(home, "wrong words")).hasMessage("refused.key.wrong");
        assertThatThrownBy(() -> unlock(home, WORDS)).hasMessage("refused.key.wait");
        clock.pass(1_001);
        assertThatThrownBy(() -> unlock(home, "wrong words")).hasMessage("refused.key.wrong");
        clock.pass(1_001);
        assertThatThrownBy(() -> unlock(home, WORDS)).hasMessage("refused.key.wait");
        clock.pass(1_001);
        assertThat(unlock(home, WORDS).open("test", sealed)).isEqualTo("秘密");
    }

    @Test
    void changingLocksAnewAndTouchesNothingSealed() {
        Path home = folder.resolve("home");
        Path file = folder.resolve("stick").resolve("shop.kaibo-key");
        file.getParent().toFile().mkdirs();
        try (var store = Store.open(home, clock)) {
            ShopLock lock = new SafekeepingService(store).lock();
            byte[] sealed = store.vault().seal("test", "秘密");
            String code = lock.passphrase(OWNER, NONE, WORDS);
            assertThat(code).matches("([0-9A-Z]{5}-){4}[0-9A-Z]{5}");
            assertThat(unlock(home, code.toLowerCase(java.util.Locale.ROOT)).open("test", sealed))
                    .isEqualTo("秘密");
            assertThatThrownBy(() -> lock.keyFile(OWNER, KeySecret.typed("not it"), file))
                    .hasMessage("refused.key.wrong");
            clock.pass(1_001);
            lock.keyFile(OWNER, KeySecret.typed(WORDS), file);
            assertThat(lock.kept()).isEqualTo(ShopKey.Kept.KEY_FILE);
            assertThatThrownBy(() -> unlock(home, WORDS)).hasMessage("refused.key.wrong");
            clock.pass(1_001);
            assertThatThrownBy(() -> unlock(home, code))
                    .as("the old code")
                    .isInstanceOf(Refused.class);
            clock.pass(2_001);
            Vault opened = ShopKey.unlock(home, KeySecret.file(file), clock);
            assertThat(opened.open("test", sealed)).isEqualTo("秘密");
            lock.release(OWNER, KeySecret.file(file));
            assertThat(lock.kept()).isEqualTo(ShopKey.Kept.MACHINE);
            var kinds = store.db().read(h -> store.events().of(h, "key"));
            assertThat(kinds).extracting(e -> e.kind()).containsOnly("key.locked", "key.released");
            assertThat(kinds).noneMatch(e -> e.payload().contains(code));
        }
        Store.open(home, clock).close();
    }

    /**
     * The machine is gone; what is left is the copy on the stick and the words in somebody's head.
     */
    @Test
    void aCopyOfALockedShopOpensOnAnotherMachine() {
        Path copy = folder.resolve("copy.kaibo");
        String code;
        String buyer;
        try (var store = Store.open(folder.resolve("home"), clock);
                var buyers = new BuyerService(store)) {
            var service = new SafekeepingService(store);
            code = service.lock().passphrase(OWNER, NONE, WORDS);
            buyer = store.db().write(tx -> buyers.apply(tx, "acc", "k", fields(), 1)).buyerId();
            service.backup(OWNER, copy);
        }
        for (String words : new String[] {WORDS, code}) {
            Path other = folder.resolve("other" + words.length());
            Vault own;
            try (var store = Store.open(other, clock);
                    var buyers = new BuyerService(store)) {
                own = store.vault();
                store.db().write(tx -> buyers.apply(tx, "acc", "other", fields(), 1));
            }
            assertThatThrownBy(() -> restore(other, own, "", copy))
                    .hasMessage("refused.restore.foreign");
            assertThatThrownBy(() -> restore(other, own, "wrong words", copy))
                    .hasMessage("refused.restore.secret");
            Store.open(other, clock).close();
            restore(other, own, words, copy);
            Vault vault = unlock(other, words);
            try (var store = Store.open(other, clock, new Doorstep(), vault);
                    var buyers = new BuyerService(store)) {
                assertThat(store.db().read(h -> buyers.reveal(h, buyer)).orElseThrow().phone())
                        .extracting(BuyerField::plain)
                        .isEqualTo("13812345678");
                assertThat(new SafekeepingService(store).checkUp()).allMatch(Finding::sound);
            }
        }
    }

    private static void restore(Path home, Vault own, String words, Path copy) {
        SafekeepingService.restore(home, own, () -> KeySecret.typed(words), copy, 7, Progress.NONE);
    }

    private static BuyerFields fields() {
        return new BuyerFields(
                BuyerField.masked("爱***"),
                new BuyerField("欧**", null, "欧阳桂兰"),
                new BuyerField("138****5678", null, "13812345678"),
                BuyerField.masked("浙江****"));
    }

    private Vault unlock(Path home, String words) {
        return ShopKey.unlock(home, KeySecret.typed(words), clock);
    }

    private static boolean contains(byte[] all, byte[] part) {
        var latin = java.nio.charset.StandardCharsets.ISO_8859_1;
        return new String(all, latin).contains(new String(part, latin));
    }
}
