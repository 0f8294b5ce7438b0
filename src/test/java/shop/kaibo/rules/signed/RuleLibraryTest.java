package shop.kaibo.rules.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/** Signed, dated documents: only ours are read, and an old day is judged by its own. */
class RuleLibraryTest {
    private static KeyPair ours;
    private static RuleSeal seal;

    @TempDir private Path home;

    @BeforeAll
    static void keys() throws GeneralSecurityException {
        ours = KeyPairGenerator.getInstance(RuleSeal.ALGORITHM).generateKeyPair();
        seal = RuleSeal.trusting(line(ours));
    }

    private static String line(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static String document(String from, int version, int most) {
        return "{\n\"name\": \"listing\",\n\"version\": %d,\n\"from\": \"%s\",\n\"mostSkus\": %d\n}\n"
                .formatted(version, from, most);
    }

    private static String signed(String from, int version, int most)
            throws GeneralSecurityException {
        return RuleSigning.signed(document(from, version, most), ours.getPrivate());
    }

    private record Body(int mostSkus) {}

    private static int most(RuleLibrary library, String day) {
        long at = Shanghai.startOf(LocalDate.parse(day));
        return library.at("listing", at).as(Body.class).mostSkus();
    }

    @Test
    void eachDayIsJudgedByTheRulesOfThatDay() throws GeneralSecurityException {
        var library =
                RuleLibrary.of(
                        seal,
                        List.of(
                                signed("2025-06-01", 1, 200),
                                signed("2024-01-01", 1, 100),
                                signed("2025-06-01", 2, 250)));
        assertThat(most(library, "2025-05-31")).isEqualTo(100);
        assertThat(most(library, "2025-06-01")).isEqualTo(250);
        assertThat(most(library, "2030-01-01")).isEqualTo(250);
        assertThat(most(library, "1970-01-01")).isEqualTo(100);
    }

    @Test
    void aDayBeginsInShanghai() throws GeneralSecurityException {
        var library =
                RuleLibrary.of(
                        seal, List.of(signed("2024-01-01", 1, 100), signed("2025-06-01", 1, 200)));
        long midnight = Shanghai.startOf(LocalDate.parse("2025-06-01"));
        assertThat(library.at("listing", midnight - 1).version()).isEqualTo(1);
        assertThat(library.at("listing", midnight - 1).start())
                .isEqualTo(LocalDate.parse("2024-01-01"));
        assertThat(library.at("listing", midnight).start())
                .isEqualTo(LocalDate.parse("2025-06-01"));
    }

    @Test
    void anyChangedByteIsRefused() throws GeneralSecurityException {
        String good = signed("2025-06-01", 1, 200);
        assertThat(seal.open(good, "f").version()).isEqualTo(1);
        for (int i = 0; i < good.length() - 1; i++) {
            var changed = new StringBuilder(good);
            changed.setCharAt(i, good.charAt(i) == 'x' ? 'y' : 'x');
            String bad = changed.toString();
            assertThatThrownBy(() -> seal.open(bad, "f.json"))
                    .as("byte " + i)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void lineEndsOfAnotherSystemDoNotBreakIt() throws GeneralSecurityException {
        assertThat(seal.open(signed("2025-06-01", 1, 200).replace("\n", "\r\n"), "f").version())
                .isEqualTo(1);
    }

    @Test
    void anotherKeyIsRefusedWithASentence() throws GeneralSecurityException {
        KeyPair theirs = KeyPairGenerator.getInstance(RuleSeal.ALGORITHM).generateKeyPair();
        String text = RuleSigning.signed(document("2025-06-01", 1, 200), theirs.getPrivate());
        assertThatThrownBy(() -> seal.open(text, "rules.json"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(Texts.of("zh").of(e)).contains("rules.json", "签名不对");
                            assertThat(Texts.of("en").of(e)).contains("signature");
                        });
        assertThat(RuleSeal.trusting(line(ours) + "\n" + line(theirs)).open(text, "").version())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "no json at all",
                "{\n\"name\": \"listing\",\n\"signature\": \"\"\n}\n",
                "{\n\"name\": \"listing\",\n\"version\": 9,\n\"from\": \"2025-01-01\"\n}\n"
            })
    void withoutASignatureItIsNoRulesFile(String text) {
        assertThatThrownBy(() -> seal.open(text, "rules.json"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.key()).isEqualTo("refused.rules.unsigned"));
    }

    @Test
    void whatIsShippedIsSignedAndNamed() {
        assertThat(RuleLibrary.shipped().documents().stream().map(RuleDocument::name))
                .containsExactly(
                        "alerts",
                        "certificates",
                        "deadlines",
                        "listing",
                        "rights",
                        "rights",
                        "words",
                        "words");
    }

    @Test
    void aRefusedFileLeavesTheRulesAsTheyWere() throws IOException, GeneralSecurityException {
        var clock = new SettableClock(Shanghai.startOf(LocalDate.parse("2026-11-21")));
        Path file = home.resolve("listing.json");
        Files.writeString(file, signed("2026-01-01", 1, 7));
        try (Store store = Store.open(home.resolve("shop"), clock)) {
            RuleLibrary library = RuleLibrary.open(store);
            int before = library.documents().size();
            // signed, but not by the key the program trusts
            assertThatThrownBy(() -> library.take(store, file, "owner"))
                    .isInstanceOf(Refused.class);
            assertThat(library.documents()).hasSize(before);
            assertThat(most(library, "2026-11-21")).isEqualTo(100);
            assertThat(RuleLibrary.open(store).troubles()).isEmpty();
        }
    }

    @Test
    void whatWasTakenInStaysOverARestart() throws IOException, GeneralSecurityException {
        var clock = new SettableClock(Shanghai.startOf(LocalDate.parse("2026-11-21")));
        Path file = home.resolve("listing.json");
        Files.writeString(file, signed("2026-12-01", 1, 7));
        try (Store store = Store.open(home.resolve("shop"), clock)) {
            var library = RuleLibrary.of(seal, List.of(signed("2024-01-01", 1, 100)));
            library.take(store, file, "owner");
            assertThat(most(library, "2026-11-30")).isEqualTo(100);
            assertThat(most(library, "2026-12-01")).isEqualTo(7);
            RuleLibrary again =
                    RuleLibrary.open(store, seal, List.of(signed("2024-01-01", 1, 100)));
            assertThat(most(again, "2026-12-01")).isEqualTo(7);
            // the running program trusts another key: the kept document is named and left out
            RuleLibrary other = RuleLibrary.open(store);
            assertThat(most(other, "2026-12-01")).isEqualTo(100);
            assertThat(other.troubles()).hasSize(1);
        }
    }
}
