package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.connect.AccountRow;
import shop.kaibo.desk.connect.Told;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.sync.Kind;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class ConnectTest {
    private static final long DAY_MS = 86_400_000;

    @TempDir Path folder;
    private ConnectHome home;

    @BeforeEach
    void open() {
        home = new ConnectHome(folder, "zh");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void everyKindIsThereWithItsStepsInBothLanguages() {
        assertThat(home.form().kinds())
                .extracting(Kind::platform)
                .containsExactly("kuaishou", "vendure", "open", "files", "sandbox");
        for (Kind kind : home.form().kinds()) {
            assertThat(kind.guide()).hasSizeGreaterThanOrEqualTo(3);
            for (String language : List.of("zh", "en")) {
                Texts texts = Texts.of(language);
                assertThat(kind.guide()).noneMatch(key -> texts.get(key).equals(key));
                assertThat(kind.lacks()).noneMatch(key -> texts.get(key).equals(key));
            }
        }
    }

    @Test
    void whatAPlatformLacksFollowsFromItsCapabilities() {
        Map<String, List<String>> lacks =
                home.form().kinds().stream().collect(Collectors.toMap(Kind::platform, Kind::lacks));
        assertThat(lacks.get("kuaishou"))
                .contains("platform.lacks.cart", "platform.lacks.plain", "platform.lacks.keys")
                .doesNotContain("platform.lacks.negotiation");
        assertThat(lacks.get("vendure"))
                .contains("platform.lacks.negotiation", "platform.lacks.closing")
                .doesNotContain("platform.lacks.cart", "platform.lacks.hidden");
        assertThat(lacks.get("files")).contains("platform.lacks.live");
        home.practice();
        assertThat(home.row("sandbox").lacks())
                .doesNotContain("platform.lacks.negotiation", "platform.lacks.feed");
    }

    @Test
    void aTestSaysWhatItFoundAndKeepsNothing() {
        home.form().open("kuaishou");
        home.type(home.kuaishou.fields());
        home.form().test();
        Told told = home.form().toldProperty().get();
        assertThat(told.fine()).isTrue();
        assertThat(sentences(told)).contains("店名：朱记产地店", "权限齐了", "电脑的钟准");
        assertThat(home.model.accounts().rows()).isEmpty();
        // the code was good once: connecting goes on with what the test was given
        home.form().send();
        home.follow();
        assertThat(home.connected).isEqualTo(1);
        assertThat(home.row("kuaishou").name()).isEqualTo("快手小店");
    }

    @Test
    void aMissingRightIsNamed() {
        home.kuaishou();
        home.kuaishou.deny("open.order.cursor.list");
        home.model.accounts().check(home.row("kuaishou"));
        Told told = home.model.accounts().toldProperty().get();
        assertThat(sentences(told)).contains("缺“订单”的权限，到平台后台勾上再授权").doesNotContain("权限齐了");
        assertThat(home.kuaishou.calls("open.item.new")).isZero();
    }

    @Test
    void keysAreTriedBeforeThePageAndAWrongOneIsSaid() {
        home.form().open("kuaishou");
        home.type(home.kuaishou.fields());
        home.form().field(Kind.ANSWER).set("");
        home.form().test();
        assertThat(home.form().toldProperty().get().title()).startsWith("应用密钥对。还差一步");
        home.form().field("appSecret").set("wrong");
        assertThat(home.form().toldProperty().get()).isEqualTo(Told.NOTHING);
        home.form().test();
        assertThat(home.form().troubleProperty().get().sentence())
                .startsWith("appKey 和 appSecret 对不上");
    }

    @Test
    void anEmptyFieldIsRefusedWhereItStands() {
        home.form().open("kuaishou");
        home.form().test();
        assertThat(home.form().troubleProperty().get().field()).isIn("appKey", "signSecret");
        home.form().open("vendure");
        home.form().send();
        assertThat(home.form().troubleProperty().get().field()).isEqualTo("url");
        assertThat(home.form().troubleProperty().get().sentence()).isEqualTo("先填网址");
        home.type(Map.of("url", "https://shop.example.com"));
        assertThat(home.form().troubleProperty().get().sentence()).isEmpty();
        home.form().send();
        assertThat(home.form().troubleProperty().get().field()).isEqualTo("token");
    }

    @Test
    void switchedOffItSaysHowMuchWaitsAndNothingIsLost() {
        home.practice();
        home.kuaishou();
        AccountRow row = home.row("sandbox");
        assertThat(row.first()).isTrue();
        home.leaveUnsent(row.id(), 3);
        home.model.accounts().off(row);
        assertThat(home.model.accounts().toldProperty().get().title())
                .isEqualTo("关了。3 条留着，打开就送；订单都在");
        home.follow();
        assertThat(home.row("sandbox").state()).isEqualTo("关着，还有 3 条等着，打开就送");
        assertThat(home.row("sandbox").first()).isFalse();
        assertThat(home.row("kuaishou").first()).isTrue();
        home.model.accounts().check(home.row("sandbox"));
        assertThat(home.model.accounts().toldProperty().get().title()).contains("练习店 关着");
        home.model.accounts().on(home.row("sandbox"));
        assertThat(home.model.accounts().toldProperty().get().title()).isEqualTo("打开了，3 条按顺序送出去");
        home.follow();
        assertThat(home.row("sandbox").off()).isFalse();
        assertThat(home.accounts.parting().waiting(row.id())).isEqualTo(3);
    }

    @Test
    void unsentWorkHoldsAnAccountUnlessItIsKept() {
        home.practice();
        AccountRow row = home.row("sandbox");
        home.leaveUnsent(row.id(), 1);
        home.model.accounts().leave(row, false);
        assertThat(home.model.accounts().toldProperty().get().unsent()).isTrue();
        home.follow();
        assertThat(home.model.accounts().rows()).hasSize(1);
        home.model.accounts().leave(row, true);
        home.follow();
        assertThat(home.model.accounts().rows()).isEmpty();
    }

    @Test
    void theEndOfASignInIsInItsRowFourteenDaysAhead() {
        home.kuaishou();
        home.clock.pass(3_600_000);
        home.follow();
        assertThat(home.row("kuaishou").tone()).isEqualTo(Tone.SUCCESS);
        assertThat(home.row("kuaishou").state()).contains("还有 179 天");
        home.clock.pass(165 * DAY_MS);
        home.follow();
        assertThat(home.row("kuaishou").tone()).isEqualTo(Tone.SUCCESS);
        home.clock.pass(2 * DAY_MS);
        home.follow();
        assertThat(home.row("kuaishou").tone()).isEqualTo(Tone.WARNING);
        assertThat(home.row("kuaishou").state()).startsWith("授权还剩 12 天");
        home.clock.pass(14 * DAY_MS);
        home.follow();
        assertThat(home.row("kuaishou").state()).endsWith("到期了，重新登录");
    }

    @Test
    void signingInAgainBringsTheFormBackAndAsksOnlyForTheAddress() {
        home.kuaishou();
        AccountRow row = home.row("kuaishou");
        home.form().again(row);
        assertThat(home.form().openedProperty().get().orElseThrow().known()).isTrue();
        assertThat(home.form().field("appKey").get()).isEqualTo("ks000000000000000001");
        assertThat(home.form().field("redirect").get()).isEqualTo("https://example.com/back");
        assertThat(home.form().field("appSecret").get()).isEmpty();
        var opened = new String[] {""};
        home.form().page(url -> opened[0] = url);
        assertThat(opened[0]).contains("app_id=ks000000000000000001", "redirect_uri=https");
        home.form().field(Kind.ANSWER).set("https://example.com/back?code=good-code&state=kaibo");
        home.form().send();
        home.follow();
        assertThat(home.form().troubleProperty().get().sentence()).isEmpty();
        assertThat(home.connected).isEqualTo(2);
        assertThat(home.model.accounts().rows()).hasSize(1);
        assertThat(home.row("kuaishou").id()).isEqualTo(row.id());
    }

    @Test
    void defaultsAreChosenFromWhatThePlatformOffers() {
        home.kuaishou();
        home.model.accounts().choose(home.row("kuaishou"));
        home.model.choices().load();
        var offers = home.model.choices().pageProperty().get().offers();
        assertThat(offers.get("category")).extracting(v -> v.name()).containsExactly("女装 › 连衣裙");
        assertThat(offers.get("freight")).hasSize(1);
        String freight = offers.get("freight").getFirst().value();
        home.model.choices().value("freight").set(freight);
        home.model.choices().value("category").set(offers.get("category").getFirst().value());
        home.model.choices().keep();
        assertThat(home.accounts.list().getFirst().choices())
                .containsEntry("freight", freight)
                .containsEntry("redirect", "https://example.com/back");
    }

    private static List<String> sentences(Told told) {
        return told.lines().stream().map(Told.Line::sentence).toList();
    }
}
