package shop.kaibo.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Actor;
import shop.kaibo.operator.Role;

import java.nio.file.Path;

/** How much may be paid back at once: typed, kept at once, taken back, refused. */
class LimitViewModelTest {
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

    private long limit() {
        return office.oversight.limitFen(office.owner);
    }

    @Test
    void whatIsTypedIsKeptAtOnceAndTakenBack() {
        LimitViewModel model = office.limit;
        assertThat(model.typedProperty().get()).isEqualTo("200.00");
        model.typedProperty().set("500");
        model.keep();
        office.follow("setting");
        assertThat(limit()).isEqualTo(50_000);
        assertThat(model.typedProperty().get()).isEqualTo("500.00");
        assertThat(office.undo.labelProperty().get()).isEqualTo("批量限额 200.00 → 500.00");
        office.undo.run();
        office.follow("setting");
        assertThat(limit()).isEqualTo(20_000);
        assertThat(model.typedProperty().get()).isEqualTo("200.00");
    }

    @Test
    void whatIsNoSumIsNotKept() {
        LimitViewModel model = office.limit;
        for (String typed : new String[] {"", "-1", "2*3", "99999999"}) {
            model.typedProperty().set(typed);
            model.keep();
            assertThat(model.verdictProperty().get().kind()).isEqualTo(Verdict.Kind.ERROR);
            assertThat(limit()).isEqualTo(20_000);
        }
        model.typedProperty().set("0");
        assertThat(model.verdictProperty().get()).isEqualTo(Verdict.FINE);
        model.keep();
        assertThat(limit()).as("0 asks at every refund").isZero();
    }

    @Test
    void onlyTheOwnerMay() {
        var returns = new Actor(office.owner.operator(), "1", Role.RETURNS);
        try (LimitViewModel model = office.limit(returns)) {
            assertThat(model.allowed()).isFalse();
            model.typedProperty().set("500");
            model.keep();
            assertThat(model.verdictProperty().get().kind()).isEqualTo(Verdict.Kind.ERROR);
            assertThat(limit()).isEqualTo(20_000);
        }
        assertThat(office.limit.allowed()).isTrue();
    }
}
