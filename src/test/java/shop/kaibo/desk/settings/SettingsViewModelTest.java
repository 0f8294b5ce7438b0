package shop.kaibo.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Verdict;

import java.nio.file.Path;
import java.util.Optional;

class SettingsViewModelTest {
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
    void aNewNameIsKeptAndCanBeTakenBack() {
        var model = office.settings;
        model.nameProperty().set(" 朱记 ");
        model.keepName();
        assertThat(office.kept.all().name()).isEqualTo("朱记");
        assertThat(office.undo.labelProperty().get()).isEqualTo("店名 朱记产地店 → 朱记");
        office.undo.run();
        assertThat(office.kept.all().name()).isEqualTo("朱记产地店");
        assertThat(model.nameProperty().get()).isEqualTo("朱记产地店");
    }

    @Test
    void anEmptyNameIsSaidUnderTheField() {
        var model = office.settings;
        model.nameProperty().set("");
        model.keepName();
        assertThat(model.nameVerdictProperty().get()).isEqualTo(Verdict.error("店名不能空着"));
        assertThat(office.kept.all().name()).isEqualTo("朱记产地店");
        model.nameProperty().set("新");
        assertThat(model.nameVerdictProperty().get()).isEqualTo(Verdict.FINE);
    }

    @Test
    void looksAreKeptAtOnce() {
        var model = office.settings;
        office.background.pass(300);
        model.dark(false);
        model.scale(150);
        office.background.pass(300);
        assertThat(model.valuesProperty().get()).isEqualTo(office.kept.all());
        assertThat(office.kept.all().dark()).isFalse();
        assertThat(office.kept.all().scale()).isEqualTo(150);
        assertThat(model.restartNeeded().get()).isFalse();
        model.language("en");
        office.background.pass(300);
        assertThat(model.restartNeeded().get()).isTrue();
    }

    @Test
    void anotherStationGivesOtherNumbersAndCanBeTakenBack() {
        office.settings.station(3);
        office.background.pass(300);
        assertThat(office.kept.all().station()).isEqualTo(3);
        assertThat(office.settings.stationBlock(3)).contains("401", "599");
        assertThat(office.undo.labelProperty().get()).isEqualTo("工位 1 → 3");
        office.undo.run();
        assertThat(office.kept.all().station()).isEqualTo(1);
    }

    @Test
    void aCopyIsMadeWhereTheUserSaysAndNeverOverwrites() {
        var model = office.safety;
        model.backUp();
        assertThat(model.copiedProperty().get()).isEmpty();
        office.chosen = Optional.of(folder.resolve("copy.kaibo"));
        model.backUp();
        assertThat(folder.resolve("copy.kaibo")).exists();
        assertThat(model.copiedProperty().get().orElseThrow().sentence())
                .startsWith("copy.kaibo 已备好：0 单");
        model.backUp();
        assertThat(model.copiedProperty().get().orElseThrow())
                .isEqualTo(new CheckRow(false, "copy.kaibo 已经有了，换个文件名"));
    }

    @Test
    void theCheckUpSaysWhatItFound() {
        office.safety.checkUp();
        assertThat(office.safety.findings()).hasSize(5).contains(new CheckRow(true, "数据库完好"));
        assertThat(office.safety.checkedProperty().get()).isEqualTo("2026-11-25 20:03 查过");
    }
}
