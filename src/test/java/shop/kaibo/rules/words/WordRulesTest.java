package shop.kaibo.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.Texts;
import shop.kaibo.rules.signed.RuleLibrary;

import java.util.List;

/** Each kind of rule, the words it points at, and what it must leave alone. */
class WordRulesTest {
    private final WordRules rules = new WordRules(RuleLibrary.shipped());

    private List<Finding> look(String text, String category) {
        return rules.look("title", text, category, Corpus.AT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "软底鞋 ＋ Ｖ：abc_8866 看款|contact.wechat|＋ Ｖ：abc_8866",
                "软底鞋 薇♥同号|contact.wechat|薇♥",
                "常年供货 139-5566-7788 王姐|contact.phone|139-5566-7788",
                "要货打一三九五五六六七七八八|contact.phone|一三九五五六六七七八八",
                "货源 Q群 556677889|contact.qq|Q群 556677889",
                "🌸私 聊🌸 便宜|contact.offsite|私 聊",
                "扫图中二维码加我|contact.qr|扫图中二维码加我",
                "更多看 www.abc.com|link.spelled|www.abc.com",
                "网址 zhuji点com|link.spelled|网址 zhuji点com",
                "淘宝搜朱记|link.platform|淘宝搜",
                "国 家 级 工艺|claim.best|国 家 级",
                "人民大会堂特供酒|claim.state|人民大会堂特供",
                "永不褪色的袜子|claim.sure|永不褪色",
                "驰名商标 朱记|claim.trademark|驰名商标",
                "这茶能降血糖|claim.medical|降血糖",
                "减肥茶 30 包|claim.slimming|减肥茶",
                "代替母乳的奶粉|claim.infant|代替母乳",
                "投资酒 稳赚|claim.profit|稳赚",
                "高 仿 大牌包|goods.fake|高 仿 大牌",
                "一次性电子烟|goods.banned|电子烟",
                "彳攵亻言 同号|contact.wechat|彳攵亻言",
                "扫赠卡上的🐴|contact.qr|扫赠卡上的🐴",
                "yao san ba liu liu qi qi ba ba jiu jiu|contact.phone|yao san ba liu liu qi qi ba"
                        + " ba jiu jiu",
                "一三八零零一三 后面八零零零|contact.phone|一三八零零一三 后面八零零零"
            })
    void namesTheRuleAndTheWordsAsWritten(String text, String rule, String words) {
        Finding found =
                look(text, "").stream()
                        .filter(f -> f.rule().equals(rule))
                        .findFirst()
                        .orElseThrow();
        assertThat(found.words()).isEqualTo(words);
        assertThat(text.substring(found.start(), found.end()).strip()).isEqualTo(words);
        assertThat(found.blocks()).isTrue();
        assertThat(found.source()).isNotBlank();
        for (String language : List.of("zh", "en")) {
            assertThat(found.why().in(Texts.of(language))).contains(words).doesNotContain("check.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "助眠牛奶糖, 食品/糖果, 其他/百货",
        "干细胞面霜, 美妆/护肤, 家居/餐具",
        "解酒好酒, 酒水/白酒, 家居/餐具",
        "亩产5000斤的玉米种, 农资/种子, 图书/小说"
    })
    void someWordsAreForbiddenInTheirCategoryAlone(String text, String there, String elsewhere) {
        assertThat(look(text, there)).anyMatch(Finding::blocks);
        assertThat(look(text, elsewhere)).isEmpty();
    }

    @Test
    void medicineMaySpeakOfHealing() {
        assertThat(look("治疗脚气软膏", "医疗器械/外用")).isEmpty();
        assertThat(look("治疗脚气软膏", "家居/日用")).anyMatch(Finding::blocks);
    }

    @Test
    void someThingsAreOnlyAskedAbout() {
        assertThat(look("发明专利 防滑底", ""))
                .singleElement()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.ASK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"从不加微信，只走平台", "谨防私下交易", "请勿加V，请勿转账", "绝不私聊转账", "加微信的都是骗子"})
    void whoWarnsOfItDoesNotOfferIt(String text) {
        assertThat(look(text, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"不加微信 zhuji8866 不发货", "不懂尺码加微信", "不合适加V换"})
    void aNotIsNoWayAround(String text) {
        assertThat(look(text, "")).anyMatch(Finding::blocks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "130 140 150 160 码",
                "6901234567892",
                "SF1388765432101",
                "iPhone 15 14 13 12 256G",
                "199 1999 2999 三档",
                "2023-11-11 13:14:52",
                "400 800 1200ml",
                "135 40 45 50 55 码"
            })
    void otherNumbersAreNoPhones(String text) {
        assertThat(look(text, "")).isEmpty();
    }

    @Test
    void aLongTextIsLookedAtInReasonableWork() {
        String text = "加 1 3 8 微 V V V V 扫扫扫扫 最最最最 ".repeat(400);
        assertThat(look(text, "")).isNotNull();
    }
}
