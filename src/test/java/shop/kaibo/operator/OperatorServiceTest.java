package shop.kaibo.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.store.Events;
import shop.kaibo.store.Store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class OperatorServiceTest {
    private static final long HOUR = 3_600_000;

    @TempDir Path home;
    private final SettableClock clock = new SettableClock();
    private Store store;
    private OperatorService operators;
    private People people;
    private Actor place;

    @BeforeEach
    void open() {
        store = Store.open(home, clock);
        operators = new OperatorService(store);
        people = new People(store);
        place = operators.owner();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFreshShopAsksNobody() {
        assertThat(place.isAway()).isFalse();
        assertThat(place.role()).isEqualTo(Role.OWNER);
        assertThat(operators.present()).extracting(Operator::number).containsExactly(1);
    }

    @Test
    void anOwnersPinLocksTheNextStartAndIsNowhereInTheFile() throws Exception {
        people.pin(place, "owner", "739184");
        Actor next = operators.owner();
        assertThat(next.isAway()).isTrue();
        refused(() -> Permissions.check(next, Permission.LIST), "refused.away");
        refused(() -> operators.enter(next, "owner", ""), "refused.pin.missing");
        assertThat(operators.enter(next, "owner", "739184").role()).isEqualTo(Role.OWNER);
        Permissions.check(next, Permission.LIST);
        store.close();
        try (var all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("739184");
            }
        }
        open();
    }

    @Test
    void wrongPinsWaitTwiceAsLongEachTimeOverARestartAndAClockThatIsTurnedBack() {
        Operator anna = added("安娜", Role.RETURNS);
        people.pin(place, anna.id(), "2468");
        wrong(anna, 1);
        refused(() -> operators.enter(place, anna.id(), "2468"), "refused.pin.wait");
        clock.pass(1000);
        wrong(anna, 2);
        clock.pass(2000);
        wrong(anna, 4);
        // an hour back, and a program started anew: it still waits, and then lets the right one in
        clock.set(clock.nowMs() - HOUR);
        again();
        assertThat(operators.waitMs(anna.id())).isEqualTo(4000);
        clock.pass(3999);
        refused(() -> operators.enter(place, anna.id(), "2468"), "refused.pin.wait");
        clock.pass(1);
        operators.enter(place, anna.id(), "2468");
        assertThat(place.operator()).isEqualTo(anna.id());
        assertThat(operators.waitMs(anna.id())).isZero();
    }

    @Test
    void aClockSetBackBeforeTheWrongPinDoesNotShortenTheWait() {
        Operator anna = added("安娜", Role.RETURNS);
        people.pin(place, anna.id(), "2468");
        clock.set(clock.nowMs() - HOUR);
        wrong(anna, 1);
        clock.pass(1000);
        wrong(anna, 2);
        clock.set(clock.nowMs() + HOUR - 1000);
        again();
        assertThat(operators.waitMs(anna.id())).isGreaterThan(0);
    }

    @Test
    void theWaitEndsAtFiveMinutes() {
        Operator anna = added("安娜", Role.RETURNS);
        people.pin(place, anna.id(), "2468");
        store.db().write(tx -> tx.update("UPDATE operator SET wrong = 40 WHERE id = ?", anna.id()));
        wrong(anna, 300);
    }

    @Test
    void aProgramThatOnlyLooksCountsWrongPinsToo() {
        Operator anna = added("安娜", Role.RETURNS);
        people.pin(place, anna.id(), "2468");
        try (Store looking = Store.look(home, clock, null)) {
            var beside = new OperatorService(looking);
            Actor there = beside.owner();
            assertThatThrownBy(() -> beside.enter(there, anna.id(), "1111"))
                    .hasFieldOrPropertyWithValue("key", "refused.pin.wrong");
        }
        assertThat(operators.waitMs(anna.id())).isEqualTo(1000);
    }

    @Test
    void aShopKeepsAnOwnerAndNobodyChangesTheirOwnRole() {
        refused(() -> people.remove(place, "owner"), "refused.people.self");
        Operator second = added("二店主", Role.OWNER);
        operators.enter(place, second.id(), "");
        people.change(place, "owner", "老板", Role.ASSISTANT, Limits.OPEN);
        var first = new Actor("owner", "1", Role.ASSISTANT);
        refused(() -> people.remove(first, second.id()), "refused.permission");
        // who is an owner elsewhere may not take the last one away
        var elsewhere = new Actor("x", "1", Role.OWNER);
        refused(() -> people.remove(elsewhere, second.id()), "refused.people.owner");
        refused(
                () -> people.change(elsewhere, second.id(), "二", Role.ANCHOR, Limits.OPEN),
                "refused.people.owner");
    }

    @Test
    void whoLeavesKeepsTheirHistoryAndTheirNumber() {
        Operator anna = added("安娜", Role.RETURNS);
        operators.enter(place, anna.id(), "");
        operators.enter(place, "owner", "");
        people.remove(place, anna.id());
        assertThat(operators.present()).extracting(Operator::name).containsExactly("店主");
        assertThat(operators.all()).extracting(Operator::name).containsExactly("店主", "安娜");
        refused(() -> operators.enter(place, anna.id(), ""), "refused.people.unknown");
        Operator later = added("安娜", Role.ANCHOR);
        assertThat(later.number()).isEqualTo(3);
        List<Events.Event> history = store.db().read(h -> store.events().of(h, "people"));
        assertThat(history)
                .extracting(e -> e.kind() + " " + e.actor().split("@")[0].equals(anna.id()))
                .contains("people.entered true", "people.removed false");
    }

    @Test
    void namesAndPinsAreLookedAt() {
        refused(() -> added("  ", Role.ANCHOR), "refused.people.name");
        refused(() -> added("123", Role.ANCHOR), "refused.people.digits");
        refused(() -> added("店主", Role.ANCHOR), "refused.people.taken");
        refused(() -> people.pin(place, "owner", "12a4"), "refused.pin.digits");
        refused(() -> people.pin(place, "owner", "123"), "refused.pin.digits");
        refused(() -> new Limits(0, 101, 0), "refused.people.percent");
        Operator anna = added("安娜", Role.RETURNS);
        assertThat(operators.named("2")).isEqualTo(operators.named("安娜"));
        var own = new Actor(anna.id(), "1", Role.RETURNS);
        people.pin(own, anna.id(), "9999");
        refused(() -> people.pin(own, "owner", "9999"), "refused.permission");
    }

    @Test
    void limitsHoldForEverybodyButOwners() {
        var limits = new Limits(5000, 10, 300);
        Operator anna = people.add(place, "安娜", Role.ASSISTANT, limits);
        assertThat(operators.named("安娜").limits()).isEqualTo(limits);
        var actor = new Actor(anna.id(), "1", Role.ASSISTANT);
        store.db()
                .read(
                        h -> {
                            Limits.refund(store, h, actor, 5000);
                            refused(
                                    () -> Limits.refund(store, h, actor, 5001),
                                    "refused.limit.refund");
                            Limits.refund(store, h, place, 5001);
                            Limits.cut(store, h, actor, 3000, 2700);
                            refused(
                                    () -> Limits.cut(store, h, actor, 3000, 2699),
                                    "refused.limit.cut");
                            refused(
                                    () -> Limits.cut(store, h, actor, 2000, 1799),
                                    "refused.limit.percent");
                            Limits.cut(store, h, place, 2000, 1);
                            return h;
                        });
        people.change(place, anna.id(), "安娜", Role.ASSISTANT, Limits.OPEN);
        assertThat(operators.named("安娜").limits()).isEqualTo(Limits.OPEN);
    }

    private Operator added(String name, Role role) {
        return people.add(place, name, role, Limits.OPEN);
    }

    private void wrong(Operator who, long seconds) {
        assertThatThrownBy(() -> operators.enter(place, who.id(), "0000"))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "refused.pin.wrong")
                .extracting("arguments")
                .asString()
                .isEqualTo("[" + seconds + "]");
    }

    private void again() {
        store.close();
        open();
    }

    private static void refused(ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", key);
    }
}
