package shop.kaibo.sync.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.ChangePrice;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.sync.Aside;
import shop.kaibo.sync.SyncState;
import shop.kaibo.sync.Till;
import shop.kaibo.sync.line.Cause;
import shop.kaibo.sync.push.Why;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Each of twenty faults has a sentence of its own in both languages, and something to press. */
class FaultsTest {
    private static final List<String> BLOCKED =
            List.of(
                    Why.UNDECIDABLE,
                    Why.FELL_WITH,
                    Why.NOT_THERE,
                    Why.NO_PHOTO,
                    Why.NO_CATEGORY,
                    Why.NO_EDIT,
                    Why.UNHEARD_OF,
                    Why.FAULT,
                    Why.OVERTAKEN + " 2880 3");

    @TempDir Path home;

    @Test
    void everyFaultHasItsOwnSentenceAndOneButton() {
        var clock = new SettableClock(System.currentTimeMillis());
        try (var till = new Till(home, clock)) {
            Listing listing = till.list(1, 3990, 20);
            var doctor = new Doctor(till.store, till.engine, till.features());
            var problems = new ArrayList<Problem>();
            Operation price = price(till, listing);
            for (String why : BLOCKED) {
                problems.add(only(till, doctor, price, OperationState.BLOCKED, why));
            }
            clock.pass(60_000);
            problems.add(only(till, doctor, price, OperationState.UNKNOWN, Why.NO_ANSWER));
            problems.addAll(ofTheWay(till));
            problems.addAll(ofTheSignIn(till, clock));

            assertThat(problems).hasSizeGreaterThanOrEqualTo(20);
            for (String language : List.of("zh", "en")) {
                Texts texts = Texts.of(language);
                assertThat(problems)
                        .extracting(p -> p.what().in(texts) + " | " + p.why().in(texts))
                        .doesNotHaveDuplicates()
                        .noneMatch(s -> s.contains("sync."));
                assertThat(problems)
                        .extracting(p -> texts.get(p.remedy().key()))
                        .noneMatch(String::isBlank);
            }
        }
    }

    private static Operation price(Till till, Listing listing) {
        var wish = new ChangePrice(listing.skus().getFirst().id(), 2990, 1);
        var draft =
                Operation.Draft.of(
                        "price", "listing:" + listing.id(), ListingOperation.PRICE, wish, "o@1");
        return till.store
                .db()
                .write(
                        tx -> {
                            till.store.outbox().add(tx, draft);
                            return till.store.outbox().find(tx.handle(), "price").orElseThrow();
                        });
    }

    private static Problem only(
            Till till, Doctor doctor, Operation operation, OperationState state, String why) {
        till.store
                .db()
                .write(
                        tx -> {
                            tx.update("UPDATE outbox SET sent_ms = 1 WHERE id = ?", operation.id());
                            till.store.outbox().move(tx, operation.id(), state, 0, why);
                            return true;
                        });
        String subject = operation.topic().substring("listing:".length());
        return doctor.problems().stream()
                .filter(p -> p.id().equals(operation.id()) || p.id().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody says " + why));
    }

    private static List<Problem> ofTheWay(Till till) {
        var ways = new WayProblems(till.store, till.features());
        var problems = new ArrayList<Problem>();
        for (Cause cause : EnumSet.range(Cause.TLS_EXPIRED, Cause.PORTAL)) {
            problems.addAll(ways.of(state(SyncState.Reason.NO_WAY, cause)));
        }
        problems.addAll(ways.of(state(SyncState.Reason.SIGNED_OUT, Cause.NONE)));
        assertThat(ways.of(state(SyncState.Reason.NO_WAY, Cause.NAME)))
                .as("an outage ends by itself")
                .isEmpty();
        return problems;
    }

    /** Told from fourteen days before on, and otherwise once it is over. */
    private static List<Problem> ofTheSignIn(Till till, SettableClock clock) {
        long until = clock.nowMs() + 15 * 86_400_000L;
        till.store
                .db()
                .write(
                        tx -> {
                            tx.update(
                                    "INSERT INTO account(id, platform, name, url, capabilities,"
                                        + " epoch, state, created_ms, signed_until_ms) VALUES ('k',"
                                        + " 'kuaishou', '朱记', 'https://k', '{}', 1, 'open', 1, ?)",
                                    until);
                            return true;
                        });
        var renewals = new Renewals(till.store);
        assertThat(renewals.problems()).as("too early").isEmpty();
        clock.pass(86_400_000L + 1);
        var told = new ArrayList<Problem>(renewals.problems());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().what().in(Texts.of("zh"))).isEqualTo("“朱记”的授权还剩 13 天");
        assertThat(told.getFirst().remedy()).isEqualTo(Remedy.SIGN_IN);
        clock.pass(14 * 86_400_000L);
        told.addAll(renewals.problems());
        assertThat(told).hasSize(2);
        till.store.db().write(tx -> tx.update("UPDATE account SET state = 'off' WHERE id = 'k'"));
        assertThat(renewals.problems()).as("switched off").isEmpty();
        return told;
    }

    private static SyncState state(SyncState.Reason reason, Cause cause) {
        return new SyncState(
                0, 0, 0, 0, 0, 0, SyncState.Mode.OFFLINE, reason, 1, 2, 3, 0, cause, Aside.NONE);
    }
}
