package shop.kaibo.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.operator.Operator;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Role;
import shop.kaibo.safekeeping.shift.ShiftService;
import shop.kaibo.store.Events;
import shop.kaibo.store.Payloads;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class PeopleTest {
    @TempDir Path home;

    @Test
    void aDigitAndAPinLetSomebodyIn() {
        try (var crew = new Crew(home, "zh")) {
            AtWorkViewModel model = crew.people;
            assertThat(model.people())
                    .extracting(PersonRow::key)
                    .containsExactly("1", "2", "3", "4");
            model.begin();
            assertThat(model.choose("9")).isFalse();
            assertThat(model.choose("2")).isTrue();
            boolean[] in = {false};
            model.pinProperty().set("1111");
            model.enter(() -> in[0] = true);
            assertThat(model.verdictProperty().get().sentence()).isEqualTo("PIN 不对，1 秒后再试");
            assertThat(in[0]).isFalse();
            assertThat(crew.place.role()).isEqualTo(Role.OWNER);
            crew.clock.pass(1000);
            model.pinProperty().set("2468");
            model.enter(() -> in[0] = true);
            assertThat(in[0]).isTrue();
            assertThat(crew.place.role()).isEqualTo(Role.ASSISTANT);
            assertThat(model.rights()).contains("REPRICE").doesNotContain("CASE_DECIDE", "SHIP");
            model.lock();
            assertThat(model.rights()).isEmpty();
            assertThat(model.presentProperty().get()).map(Operator::name).hasValue("小李");
        }
    }

    @Test
    void thePageTakesPeopleInAndLetsThemGo() {
        try (var crew = new Crew(home, "en")) {
            PeopleViewModel page = crew.page;
            page.begin();
            page.form().words("name").set("Chen");
            page.form().words("refund").set("abc");
            page.save();
            assertThat(page.form().verdict("refund").get()).isNotEqualTo(Verdict.FINE);
            page.form().words("refund").set("99.5");
            page.form().words("pin").set("12");
            page.form().roleProperty().set(Role.RETURNS);
            page.save();
            assertThat(page.form().verdict("pin").get().sentence()).contains("4 to 8 digits");
            crew.follow("operator");
            page.chosenProperty().set(Optional.of(crew.operators.named("Chen")));
            page.form().words("pin").set("1234");
            page.save();
            Operator chen = crew.operators.named("Chen");
            assertThat(chen.pinned()).isTrue();
            assertThat(chen.limits().refundFen()).isEqualTo(9950);
            page.remove();
            assertThat(crew.operators.present()).extracting(Operator::name).doesNotContain("Chen");
            page.chosenProperty().set(Optional.of(crew.operators.named("店主")));
            page.remove();
            assertThat(page.form().wholeProperty().get().sentence()).contains("another owner");
        }
    }

    @Test
    void overUnsentWorkBothGiveTheirPinAndTheListIsWrittenDown() {
        try (var crew = new Crew(home, "zh")) {
            crew.ownPin();
            crew.unsent(2);
            HandOverViewModel model = crew.handOver();
            assertThat(model.needsOwn()).isTrue();
            model.choose(model.others().getFirst());
            boolean[] done = {false};
            model.nextProperty().set("2468");
            model.ownProperty().set("");
            model.handOver(() -> done[0] = true);
            assertThat(model.ownVerdictProperty().get()).isNotEqualTo(Verdict.FINE);
            assertThat(crew.place.operator()).isEqualTo("owner");
            model.ownProperty().set("1357");
            model.nextProperty().set("0000");
            model.handOver(() -> done[0] = true);
            assertThat(model.nextVerdictProperty().get()).isNotEqualTo(Verdict.FINE);
            assertThat(crew.place.operator()).isEqualTo("owner");
            crew.clock.pass(1000);
            model.nextProperty().set("2468");
            model.handOver(() -> done[0] = true);
            assertThat(done[0]).isTrue();
            assertThat(crew.place.operator()).isEqualTo(crew.li.id());
            List<Events.Event> told = crew.store.db().read(h -> crew.store.events().of(h, "shift"));
            var handed = Payloads.read(told.getFirst().payload(), ShiftService.Handed.class);
            assertThat(handed.from()).isEqualTo("owner");
            assertThat(handed.to()).isEqualTo(crew.li.id());
            assertThat(handed.open()).containsEntry("UNSENT", 2L).containsEntry("CASES", 0L);
            assertThat(handed.unsent()).containsExactly("op0", "op1");
            model.close();
        }
    }

    @Test
    void withoutUnsentWorkOnlyTheNextOneGivesAPin() {
        try (var crew = new Crew(home, "zh")) {
            crew.ownPin();
            HandOverViewModel model = crew.handOver();
            assertThat(model.needsOwn()).isFalse();
            model.choose(model.others().getFirst());
            model.nextProperty().set("2468");
            model.handOver(() -> {});
            assertThat(crew.place.operator()).isEqualTo(crew.li.id());
            model.close();
        }
    }

    @Test
    void theHistoryIsReadBackwardsByPersonAndCopiedWithoutNames() throws Exception {
        try (var crew = new Crew(home, "zh")) {
            crew.operators.enter(crew.place, crew.li.id(), "2468");
            crew.operators.enter(crew.place, "owner", "");
            crew.follow("event");
            assertThat(crew.audit.rows().getFirst().what()).isEqualTo("报到");
            assertThat(crew.audit.rows().getFirst().who()).isEqualTo("店主");
            crew.audit.filterProperty().set(Optional.of(crew.li.id()));
            assertThat(crew.audit.rows()).extracting(r -> r.who()).containsExactly("小李");
            Path file = home.resolve("audit.csv");
            crew.audit.export(file);
            String text = Files.readString(file);
            assertThat(text.lines()).hasSize(1 + 6);
            assertThat(text).contains("#2,助理").doesNotContain("小李", "Maria");
            assertThat(
                            crew.store
                                    .db()
                                    .read(h -> crew.store.events().of(h, "people"))
                                    .getLast()
                                    .kind())
                    .isEqualTo("people.exported");
            crew.operators.enter(crew.place, crew.operators.named("Maria").id(), "");
            assertThat(crew.people.rights()).doesNotContain(Permission.AUDIT.name());
        }
    }
}
