package shop.kaibo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.rules.words.Finding;
import shop.kaibo.rules.words.Severity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Codes in photos and certificates of categories. */
class PublishRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final long NOW = Shanghai.startOf(TODAY);

    private final PublishRules rules = PublishRules.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://u.wechat.com/abc",
                "http://weixin.qq.com/r/xyz",
                "wxp://f2f0abc",
                "HTTPS://QR.ALIPAY.COM/FKX01",
                "www.zhuji.com/a",
                "微信号 zhuji8866",
                "13812345678"
            })
    void aCodeThatLeadsAwayIsNamed(String code) {
        assertThat(rules.codes(List.of(code), NOW))
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.field()).isEqualTo("photo");
                            assertThat(f.blocks()).isTrue();
                            assertThat(f.why().in(Texts.of("zh"))).contains(f.words());
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"6901028075763", "A12", "69010280", "SN-2026/118", "X002ABC"})
    void codesOfGoodsPass(String code) {
        assertThat(rules.codes(List.of(code), NOW)).isEmpty();
    }

    @Test
    void anExpiredCertificateStopsItsCategory() {
        List<Finding> found = rules.category("食品/零食/坚果", Map.of("food", TODAY.minusDays(1)), NOW);
        assertThat(found).singleElement().matches(Finding::blocks);
        assertThat(found.getFirst().why().in(Texts.of("zh")))
                .contains("食品/零食/坚果", "食品经营许可证", "2026-11-20");
    }

    @Test
    void itIsGoodThroughItsLastDay() {
        assertThat(rules.category("食品/零食", Map.of("food", TODAY), NOW)).isEmpty();
    }

    @Test
    void oneThatWasNeverWrittenDownIsAskedAbout() {
        assertThat(rules.category("医疗器械/血压计", Map.of(), NOW))
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.severity()).isEqualTo(Severity.ASK);
                            assertThat(f.why().in(Texts.of("en"))).contains("medical device");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "鞋靴/单鞋", "食品/水果", "家居/茶具", "其他/百货"})
    void mostThingsNeedNone(String category) {
        assertThat(rules.category(category, Map.of(), NOW)).isEmpty();
    }

    @Test
    void everyCertificateHasItsNames() {
        for (String code : rules.certificates(NOW)) {
            for (String stem : List.of("check.certificate.", "check.expired.", "check.missing.")) {
                assertThat(Texts.of("zh").has(stem + code)).as(stem + code).isTrue();
            }
        }
    }
}
