package shop.kaibo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;

import java.time.LocalDateTime;

class RightsRulesTest {
    private final RightsRules rules = RightsRules.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-11-14T16:20:00, 2026-11-14T18:00:00, true,  当天申请，还剩 7 天",
        "2026-11-14T16:20:00, 2026-11-17T09:00:00, true,  第 3 天，还剩 4 天",
        "2026-11-14T00:00:00, 2026-11-21T23:59:59, true,  第 7 天，最后一天",
        "2026-11-14T23:59:59, 2026-11-21T23:59:59, true,  第 7 天，最后一天",
        "2026-11-14T23:59:59, 2026-11-22T00:00:00, false, 第 8 天了，7 天已过",
        "2026-11-14T00:00:00, 2026-11-22T00:00:00, false, 第 8 天了，7 天已过",
        "2013-11-14T00:00:00, 2013-11-15T00:00:00, , "
    })
    void sevenDaysRunFromSignedForToApplied(
            LocalDateTime signed, LocalDateTime applied, Boolean holds, String why) {
        var verdict =
                rules.judge(claim("return_refund", "不想要了", ms(signed), ms(applied), 3990, 3990));
        if (holds == null) {
            assertThat(verdict.rights()).as("before the law").isEmpty();
            return;
        }
        Right right = verdict.rights().getFirst();
        assertThat(right.holds()).isEqualTo(holds);
        assertThat(right.why().in(Texts.of("zh"))).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "return_refund, 不想要了, true, 3990, 3990, false, '7 天无理由，退 39.90 = 实付 39.90'",
        "return_refund, 质量问题, true, 3990, 3990, false, '质量问题，退 39.90 = 实付 39.90'",
        "return_refund, 不想要了, true, 3990, 4500, true, '平台要退 45.00，按下单算是 39.90，多了 5.10'",
        "return_refund, 不想要了, true, 3990, 3000, true, '平台要退 30.00，按下单算是 39.90，少了 9.90'",
        "refund_only, 不想要了, false, 3990, 3990, false, '还没发货，退 39.90 = 实付 39.90'",
        "refund_only, 坏果 30%, true, 5000, 1500, false, '退 15.00，实付 50.00，部分退款'",
        "refund_only, 没收到, true, 5000, 5000, false, '平台定的是退 50.00 = 实付 50.00'",
        "compensation, 其他, true, 5000, 5001, true, '平台要退 50.01，按下单算是 50.00，多了 0.01'"
    })
    void theSumIsTheirsAndOursIsTheCheck(
            String type,
            String reason,
            boolean shipped,
            long paid,
            long asked,
            boolean mismatch,
            String why) {
        var claim =
                new Claim(
                        type,
                        reason,
                        shipped ? ms(LocalDateTime.parse("2026-11-20T10:00:00")) : 0,
                        ms(LocalDateTime.parse("2026-11-21T10:00:00")),
                        shipped,
                        paid,
                        0,
                        asked,
                        Promise.UNKNOWN,
                        Condition.UNSEEN);
        Verdict verdict = rules.judge(claim);
        assertThat(verdict.mismatch()).isEqualTo(mismatch);
        assertThat(verdict.why().in(Texts.of("zh"))).isEqualTo(why);
        assertThat(Sentence.read(verdict.why().kept())).isEqualTo(verdict.why());
    }

    @Test
    void whatWasPaidBackIsTakenOff() {
        var claim =
                new Claim(
                        "refund_only",
                        "",
                        0,
                        1_795_262_400_000L,
                        false,
                        3990,
                        1990,
                        2000,
                        Promise.UNKNOWN,
                        Condition.UNSEEN);
        Verdict verdict = rules.judge(claim);
        assertThat(verdict.expectedFen()).isEqualTo(2000);
        assertThat(verdict.mismatch()).isFalse();
    }

    @Test
    void theEighthDayIsSaidWithTheSum() {
        var verdict =
                rules.judge(
                        claim(
                                "return_refund",
                                "不喜欢",
                                ms(LocalDateTime.parse("2026-11-01T12:00:00")),
                                ms(LocalDateTime.parse("2026-11-09T00:00:00")),
                                3990,
                                3990));
        assertThat(verdict.why().in(Texts.of("zh"))).isEqualTo("第 8 天了，7 天已过；平台定的是退 39.90");
        assertThat(verdict.why().in(Texts.of("en")))
                .isEqualTo("Day 8: 7 days have passed; the platform set 39.90");
    }

    private static Claim claim(
            String type, String reason, long signed, long applied, long paid, long asked) {
        return new Claim(
                type,
                reason,
                signed,
                applied,
                true,
                paid,
                0,
                asked,
                Promise.UNKNOWN,
                Condition.UNSEEN);
    }

    private static long ms(LocalDateTime at) {
        return at.atZone(Shanghai.ZONE).toInstant().toEpochMilli();
    }
}
