package shop.kaibo.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.rules.signed.RuleLibrary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Rules brought in from a file, certificates written down. */
class RulesViewModelTest {
    @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder, "zh");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aSignedFileIsTakenInAndAChangedOneSaysWhyNot() throws IOException {
        assertThat(office.rules.documents()).hasSize(6).anyMatch(s -> s.startsWith("用词检查"));
        String good = RuleLibrary.shipped().documents().getLast().text();
        office.chosen = Optional.of(Files.writeString(folder.resolve("good.json"), good));
        office.rules.take();
        assertThat(office.rules.takenProperty().get().orElseThrow().sound()).isTrue();
        String bad = good.replace("私聊", "公聊");
        office.chosen = Optional.of(Files.writeString(folder.resolve("bad.json"), bad));
        office.rules.take();
        CheckRow said = office.rules.takenProperty().get().orElseThrow();
        assertThat(said.sound()).isFalse();
        assertThat(said.sentence()).contains("bad.json", "签名");
    }

    @Test
    void aDayIsKeptCorrectedAndForgotten() {
        CertificateRow row = office.rules.certificates().getFirst();
        row.day.set("2028.01.31");
        assertThat(row.changed()).isTrue();
        office.rules.keep(row);
        assertThat(row.day.get()).isEqualTo("2028-01-31");
        assertThat(row.changed()).isFalse();
        row.day.set("31 January");
        office.rules.keep(row);
        assertThat(row.verdict.get().kind()).isEqualTo(Verdict.Kind.ERROR);
        assertThat(row.day.get()).isEqualTo("31 January");
        row.day.set("");
        office.rules.keep(row);
        assertThat(row.verdict.get()).isEqualTo(Verdict.FINE);
    }

    @Test
    void anExpiredOneIsShownAsExpired() {
        CertificateRow row = office.rules.certificates().getFirst();
        row.day.set("2020-01-31");
        office.rules.keep(row);
        assertThat(row.verdict.get().sentence()).isEqualTo("过期了");
    }
}
