package shop.kaibo.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.rules.signed.RuleDocument;
import shop.kaibo.rules.signed.RuleLibrary;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Certificates and newer rules, kept by the owner. */
class ShopRulesTest {
    private static final Actor OWNER = new Actor("owner", "1", Role.OWNER);

    @TempDir private Path home;

    @Test
    void aCertificateIsKeptCorrectedAndForgotten() {
        try (Store store = Store.open(home, new SettableClock())) {
            var rules = new ShopRules(store, RuleLibrary.open(store));
            rules.hold(OWNER, "food", " 2027.06.30 ");
            assertThat(rules.held()).containsOnly(entry("food", "2027-06-30"));
            rules.hold(OWNER, "food", "2028-06-30");
            assertThat(rules.held()).containsOnly(entry("food", "2028-06-30"));
            rules.hold(OWNER, "food", "");
            assertThat(rules.held()).isEmpty();
        }
    }

    @Test
    void whatIsNoDateOrNoCertificateIsRefused() {
        try (Store store = Store.open(home, new SettableClock())) {
            var rules = new ShopRules(store, RuleLibrary.open(store));
            assertThatThrownBy(() -> rules.hold(OWNER, "food", "2027-13-01"))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> rules.hold(OWNER, "pilot", "2027-01-01"))
                    .isInstanceOf(Refused.class);
            var assistant = new Actor("a", "1", Role.ASSISTANT);
            assertThatThrownBy(() -> rules.hold(assistant, "food", "2027-01-01"))
                    .isInstanceOf(Refused.class);
            assertThat(rules.held()).isEmpty();
        }
    }

    @Test
    void aSignedFileIsTakenInAndABrokenOneIsNot() throws IOException {
        try (Store store = Store.open(home.resolve("shop"), new SettableClock())) {
            RuleLibrary library = RuleLibrary.open(store);
            var rules = new ShopRules(store, library);
            RuleDocument shipped = library.at("certificates", store.clock().nowMs());
            Path good = Files.writeString(home.resolve("good.json"), shipped.text());
            Path bad =
                    Files.writeString(home.resolve("bad.json"), shipped.text().replace("食品", "饰品"));
            assertThat(rules.take(OWNER, good)).isEqualTo(shipped);
            assertThatThrownBy(() -> rules.take(OWNER, bad)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> rules.take(OWNER, home.resolve("none.json")))
                    .isInstanceOf(Refused.class);
            assertThat(rules.inForce()).hasSize(6).contains(shipped);
        }
    }

    private static java.util.Map.Entry<String, LocalDate> entry(String code, String day) {
        return java.util.Map.entry(code, LocalDate.parse(day));
    }
}
