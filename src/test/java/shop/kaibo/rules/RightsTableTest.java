package shop.kaibo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The table of rights: every right with every reason, grade, promise and moment of asking has a row
 * that says what is expected. The table was written from the words of the rights, not by this
 * program.
 */
class RightsTableTest {
    private static final long DAY = 86_400L;
    // moments of asking in seconds after the parcel was signed for at 2026-11-02 00:00:00
    private static final Map<String, Long> AFTER =
            Map.ofEntries(
                    Map.entry("d0", 0L),
                    Map.entry("d2", 2 * DAY),
                    Map.entry("d2+1s", 2 * DAY + 1),
                    Map.entry("d7", 8 * DAY - 1),
                    Map.entry("d8", 8 * DAY),
                    Map.entry("d15", 16 * DAY - 1),
                    Map.entry("d16", 16 * DAY),
                    Map.entry("d90", 91 * DAY - 1),
                    Map.entry("d91", 91 * DAY),
                    Map.entry("d180", 181 * DAY - 1),
                    Map.entry("d181", 181 * DAY));
    private static final long SIGNED = Shanghai.startOf(LocalDate.parse("2026-11-02"));

    private final RightsRules rules = RightsRules.shipped();

    @Test
    void everyRightReasonDayAndGradeIsAsTheTableSays() throws IOException {
        List<String> lines;
        try (InputStream in = RightsTableTest.class.getResourceAsStream("rights-table.csv")) {
            byte[] all = Objects.requireNonNull(in).readAllBytes();
            lines = new String(all, StandardCharsets.UTF_8).lines().toList();
        }
        String[] head = lines.getFirst().split(",", -1);
        var wrong = new ArrayList<String>();
        int cells = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            for (int i = 10; i < head.length; i++) {
                cells++;
                String found = found(row, head[i], row[i].startsWith("+"));
                if (!found.equals(expected(row, row[i]))) {
                    wrong.add(line + " at " + head[i] + ": " + found);
                }
            }
        }
        assertThat(wrong).as(wrong.size() + " of " + cells).isEmpty();
        assertThat(cells).isGreaterThan(14_000);
    }

    private static String expected(String[] row, String cell) {
        boolean holds = cell.startsWith("+");
        String rest = holds ? row[7] + " " + row[8] + " " + row[9] : "0";
        return cell + " " + rest;
    }

    private String found(String[] row, String moment, boolean whole) {
        boolean sent = !moment.equals("unsent");
        Long after = AFTER.get(moment);
        long signed = after == null ? 0 : SIGNED;
        long applied = SIGNED + (after == null ? 0 : after * 1000);
        Set<String> promised = row[4].equals("y") ? Set.of(row[0]) : Set.of();
        var claim =
                new Claim(
                        row[1],
                        row[3],
                        signed,
                        applied,
                        sent,
                        5000,
                        0,
                        5000,
                        new Promise(true, promised, row[2]),
                        new Condition(
                                Integer.parseInt(row[6]),
                                row[5].equals("y"),
                                Condition.badPoints(row[3])));
        Right right =
                rules.all(claim).stream()
                        .filter(each -> each.code().equals(row[0]))
                        .findFirst()
                        .orElseThrow();
        String key = right.why().key().substring("rights.".length());
        String start = (right.holds() ? "+" : "-") + key + " " + right.sumFen();
        return whole ? start + " " + right.freight().word() + " " + (right.back() ? 1 : 0) : start;
    }

    @ParameterizedTest
    @CsvSource({
        "no_reason, return_refund, 不想要了, 食品/水果, 0, false, category",
        "no_reason, return_refund, 不想要了, 定制/刻字, 0, false, category",
        "no_reason, return_refund, 不想要了, 内衣/内裤, 0, true, day",
        "no_reason, return_refund, 不想要了, 内衣/内裤, 1, true, day",
        "no_reason, return_refund, 不想要了, 内衣/内裤, 2, false, opened",
        "no_reason, return_refund, 不想要了, 美妆/护肤, 3, false, opened",
        "no_reason, return_refund, 不想要了, '', 2, true, day",
        "no_reason, rejected_delivery, 不想要了, 女装/上衣, 1, true, day",
        "no_reason, refund_only, 不想要了, 女装/上衣, 1, false, type",
        "freight_insurance, refund_only, 不想要了, 女装/上衣, 0, false, type",
        "freight_insurance, return_refund, 不想要了, 定制/刻字, 0, false, category",
        "spoiled_fruit, refund_only, 坏果 30%, 鞋靴/单鞋, 0, false, category",
        "spoiled_fruit, refund_only, 坏果, 食品/水果, 0, true, bad_unsaid",
        "spoiled_fruit, return_refund, 坏果 30%, 食品/水果, 0, false, type",
        "warranty_180, repair, 开胶了, 鞋靴/单鞋, 2, true, day",
        "warranty_180, repair, 质量问题, 食品/水果, 2, false, category",
        "allergy, return_refund, 过敏, 鞋靴/单鞋, 0, false, category",
        "refund_without_return, refund_only, 质量问题, 珠宝/手镯, 0, false, category",
        "quality, exchange, 质量问题, 女装/上衣, 0, true, day"
    })
    void goodsAndKindsThatARightIsNotForAreSaid(
            String code,
            String type,
            String reason,
            String category,
            int grade,
            boolean holds,
            String key) {
        var claim = claim(type, reason, 5000, 5000, Set.of(code), category, grade, 2 * DAY);
        assertThat(rules.all(claim))
                .filteredOn(right -> right.code().equals(code))
                .singleElement()
                .satisfies(
                        right -> {
                            assertThat(right.holds()).isEqualTo(holds);
                            assertThat(right.why().key()).isEqualTo("rights." + key);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "compensation, 是假货, 鞋靴/单鞋, 3990, 35910, fake_pay_nine, false, 35910, 0, '假一赔九，赔 359.10 = 实付"
                + " 39.90 × 9', 'Fake pays nine: 359.10 = paid 39.90 × 9'",
        "compensation, 是假货, 鞋靴/单鞋, 3990, 35909, fake_pay_nine, true, 35910, 0, '平台要退 359.09，按下单算是"
            + " 359.10，少了 0.01', 'The platform refunds 359.09, as ordered it is 359.10: 0.01 less'",
        "compensation, 是假货, 鞋靴/单鞋, 3990, 35910, '', true, 3990, 0, '平台要退 359.10，按下单算是 39.90，多了"
                + " 319.20', 'The platform refunds 359.10, as ordered it is 39.90: 319.20 more'",
        "return_refund, 是假货, 鞋靴/单鞋, 3990, 3990, fake_pay_nine, false, 3990, 35910, '假货，退 39.90 = 实付"
            + " 39.90；平台另赔 359.10', 'Fake: refund 39.90 = paid 39.90; the platform adds 359.10'",
        "refund_only, 坏果 30%, 食品/水果, 5000, 1500, spoiled_fruit, false, 1500, 0, '坏单包赔，赔 15.00 = 实付"
                + " 50.00 × 30%', 'Spoiled goods: 15.00 = paid 50.00 × 30%'",
        "refund_only, 坏了三成, 食品/水果, 5000, 1500, spoiled_fruit, false, 1500, 0, '坏单包赔，赔 15.00 = 实付"
                + " 50.00 × 30%', 'Spoiled goods: 15.00 = paid 50.00 × 30%'",
        "refund_only, 坏果 33.33%, 食品/水果, 5000, 1667, spoiled_fruit, false, 1667, 0, '坏单包赔，赔 16.67 ="
                + " 实付 50.00 × 33.33%', 'Spoiled goods: 16.67 = paid 50.00 × 33.33%'",
        "refund_only, 坏果 30%, 食品/水果, 5000, 5000, spoiled_fruit, true, 1500, 0, '平台要退 50.00，按下单算是"
            + " 15.00，多了 35.00', 'The platform refunds 50.00, as ordered it is 15.00: 35.00 more'",
        "refund_only, 坏果, 食品/水果, 5000, 5000, spoiled_fruit, false, 5000, 0, '坏单包赔，没说坏了多少；平台定的是退"
            + " 50.00 = 实付 50.00', 'Spoiled goods, share not said; the platform set 50.00 = paid"
            + " 50.00'",
        "return_refund, 不想要了, 食品/水果, 5000, 5000, '', false, 5000, 0, '水果不适用；平台定的是退 50.00', 'Not for"
                + " 水果; the platform set 50.00'",
        "exchange, 不想要了, 女装/上衣, 5000, 0, '', false, 0, 0, '换、补、修不退钱', 'Exchange, reship, repair: no"
                + " money'"
    })
    void theSumIsRightToTheFen(
            String type,
            String reason,
            String category,
            long paid,
            long asked,
            String promised,
            boolean mismatch,
            long expected,
            long beside,
            String zh,
            String en) {
        Set<String> rights = promised.isEmpty() ? Set.of() : Set.of(promised);
        Verdict verdict = rules.judge(claim(type, reason, paid, asked, rights, category, 0, DAY));
        assertThat(verdict.expectedFen()).isEqualTo(expected);
        assertThat(verdict.besideFen()).isEqualTo(beside);
        assertThat(verdict.mismatch()).isEqualTo(mismatch);
        assertThat(verdict.why().in(Texts.of("zh"))).isEqualTo(zh);
        assertThat(verdict.why().in(Texts.of("en"))).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "return_refund, 不想要了, '', BUYER, true",
        "return_refund, 质量问题, '', MERCHANT, true",
        "return_refund, 不想要了, freight_insurance, INSURANCE, true",
        "return_refund, 质量问题, freight_insurance, INSURANCE, true",
        "return_refund, 质量问题, refund_without_return, NONE, false",
        "refund_only, 质量问题, '', NONE, false"
    })
    void whoPaysTheWayBack(
            String type, String reason, String promised, Freight freight, boolean back) {
        Set<String> rights = promised.isEmpty() ? Set.of() : Set.of(promised);
        Verdict verdict = rules.judge(claim(type, reason, 3990, 3990, rights, "鞋靴/单鞋", 0, 3 * DAY));
        assertThat(verdict.freight()).isEqualTo(freight);
        assertThat(verdict.back()).isEqualTo(back);
    }

    @Test
    void anOldDayIsJudgedByItsOwnRules() {
        long may = Shanghai.startOf(LocalDate.parse("2026-05-04"));
        var promise = new Promise(true, Set.of("fake_pay_nine", "freight_insurance"), "食品/水果");
        Claim then = asked(may, promise);
        Claim now = asked(SIGNED, promise);
        assertThat(rules.judge(then).rights()).extracting(Right::code).containsOnly("no_reason");
        assertThat(rules.judge(then).rights().getFirst().holds()).as("fruit, before").isTrue();
        assertThat(rules.judge(then).freight()).isEqualTo(Freight.UNKNOWN);
        assertThat(rules.judge(now).freight()).isEqualTo(Freight.INSURANCE);
        assertThat(rules.judge(now).rights())
                .filteredOn(right -> right.code().equals("no_reason"))
                .allMatch(right -> !right.holds());
    }

    private static Claim asked(long signed, Promise promise) {
        return new Claim(
                "return_refund",
                "不想要了",
                signed,
                signed + DAY * 1000,
                true,
                3990,
                0,
                3990,
                promise,
                Condition.UNSEEN);
    }

    private static Claim claim(
            String type,
            String reason,
            long paid,
            long asked,
            Set<String> promised,
            String category,
            int grade,
            long afterSeconds) {
        return new Claim(
                type,
                reason,
                SIGNED,
                SIGNED + afterSeconds * 1000,
                true,
                paid,
                0,
                asked,
                new Promise(true, promised, category),
                new Condition(grade, true, Condition.badPoints(reason)));
    }
}
