package shop.kaibo.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Tone;
import shop.kaibo.desk.sync.ProblemRow.Sign;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.sync.Till;

import java.nio.file.Path;
import java.util.ArrayList;

class SyncViewModelTest {
    @TempDir Path folder;
    private Ward ward;

    @BeforeEach
    void open() {
        ward = new Ward(folder);
    }

    @AfterEach
    void close() {
        ward.close();
    }

    private static OperationState stateOf(Till till, String id) {
        return till.store
                .db()
                .read(h -> till.store.outbox().find(h, id))
                .map(Operation::state)
                .orElseThrow();
    }

    @Test
    void itSaysWhatIsStuckSinceWhenWhyAndOneRemedy() {
        ward.fallIll(folder.resolve("other"));
        try (SyncViewModel model = ward.model("zh")) {
            assertThat(model.headProperty().get().title()).isEqualTo("网断了，照常干活");
            assertThat(model.headProperty().get().figures().getFirst().value()).isEqualTo("03:12");
            assertThat(model.problems())
                    .extracting(ProblemRow::sign)
                    .containsExactly(Sign.CONFLICT, Sign.REFUSED, Sign.UNKNOWN);
            ProblemRow conflict = model.problems().getFirst();
            assertThat(conflict.title()).isEqualTo("2 号的价，两边改得不一样");
            assertThat(conflict.why()).contains("27.90").contains("28.80");
            assertThat(model.problems().get(2).title()).isEqualTo("3 号的补货不知道到没到");
            assertThat(model.heaps())
                    .extracting(HeapRow::word, HeapRow::count)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("上架", "5"),
                            org.assertj.core.groups.Tuple.tuple("补货", "2"));
            assertThat(model.healed()).extracting(HealedRow::how).containsExactly("平台忙，等了一会儿送到");
            assertThat(model.links()).extracting(LinkRow::tone).contains(Tone.DANGER);
            assertThat(model.links()).extracting(LinkRow::value).contains("还没备份过");
            assertThat(model.log().getFirst())
                    .extracting(LogRow::what, LogRow::state)
                    .containsExactly("6 号补货", "等着");
            assertThat(model.log()).extracting(LogRow::state).contains("送到", "没回音", "卡住");
        }
    }

    @Test
    void choosingASideSettlesTheConflict() {
        ward.fallIll(folder.resolve("other"));
        try (SyncViewModel model = ward.model("zh")) {
            String id = model.problems().getFirst().id();
            model.act();
            assertThat(stateOf(ward.till, id)).isEqualTo(OperationState.WAITING);
            ward.background.pass(2_000);
            assertThat(model.problems()).extracting(ProblemRow::id).doesNotContain(id);
        }
    }

    @Test
    void takingTheirsPutsOursAway() {
        ward.fallIll(folder.resolve("other"));
        try (SyncViewModel model = ward.model("en")) {
            String id = model.problems().getFirst().id();
            model.side(2);
            model.act();
            assertThat(stateOf(ward.till, id)).isEqualTo(OperationState.CANCELLED);
            var mended = new ArrayList<String>();
            model.onMend(mended::add);
            ward.background.pass(2_000);
            model.act();
            assertThat(mended).containsExactly(ward.till.listings.at(7).id());
        }
    }

    @Test
    void withNothingToDoItIsCalm() {
        try (SyncViewModel model = ward.model("zh")) {
            assertThat(model.headProperty().get().title()).isEqualTo("还没接入店铺，照常干活");
            assertThat(model.problems()).isEmpty();
            model.act();
            model.select(4);
            assertThat(model.selectedProperty().get()).isZero();
        }
    }
}
