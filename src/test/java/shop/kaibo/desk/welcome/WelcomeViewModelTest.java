package shop.kaibo.desk.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.sync.Joined;

import java.util.List;

class WelcomeViewModelTest {
    private final DirectBackground background = new DirectBackground();
    private final Told starts = new Told();
    private final WelcomeViewModel model = new WelcomeViewModel(starts, "zh", false, background);

    @Test
    void thePracticeShopOpensByItselfOnce() {
        background.pass(9000);
        assertThat(model.secondsProperty().get()).isEqualTo(1);
        assertThat(starts.asked).isEmpty();
        background.pass(60_000);
        model.practise();
        assertThat(starts.asked).containsExactly("practice");
        assertThat(model.leftProperty().get()).isTrue();
    }

    @Test
    void whoTurnsToAnOwnShopIsNotCarriedAway() {
        background.pass(5000);
        model.fill();
        background.pass(60_000);
        model.back();
        background.pass(60_000);
        assertThat(starts.asked).isEmpty();
        assertThat(model.stepProperty().get()).isEqualTo(WelcomeViewModel.Step.WAITING);
        model.practise();
        assertThat(starts.asked).containsExactly("practice");
    }

    @Test
    void choosingALanguageGivesTheSecondsBack() {
        background.pass(8000);
        model.switchLanguage();
        model.switchTheme();
        assertThat(model.secondsProperty().get()).isEqualTo(10);
        assertThat(model.textsProperty().get().language()).isEqualTo("en");
        assertThat(model.darkProperty().get()).isTrue();
        assertThat(starts.asked).isEmpty();
    }

    @Test
    void nothingIsAskedWhileAFieldIsEmpty() {
        model.fill();
        model.form().connect();
        assertThat(model.form().urlVerdictProperty().get()).isEqualTo(Verdict.error("先填网址"));
        model.form().urlProperty().set("https://shop.example");
        model.form().test();
        assertThat(model.form().tokenVerdictProperty().get()).isEqualTo(Verdict.error("先填密钥"));
        assertThat(starts.asked).isEmpty();
    }

    @Test
    void aTestKeepsNothingAndAConnectionGoesOn() {
        model.fill();
        model.form().urlProperty().set(" https://shop.example ");
        model.form().tokenProperty().set("secret");
        model.form().test();
        assertThat(model.form().goodProperty().get()).isTrue();
        assertThat(model.leftProperty().get()).isFalse();
        model.form().connect();
        assertThat(starts.asked)
                .containsExactly(
                        "test https://shop.example secret",
                        "connect https://shop.example secret",
                        "connected");
    }

    @Test
    void aRefusalStandsUnderItsFieldUntilTheFieldChanges() {
        model.fill();
        model.form().urlProperty().set("https://shop.example");
        model.form().tokenProperty().set("old");
        starts.answer = new Joined(false, "token", "joining.token", List.of());
        model.form().connect();
        assertThat(model.form().tokenVerdictProperty().get().sentence()).startsWith("密钥不对");
        assertThat(model.leftProperty().get()).isFalse();
        model.form().tokenProperty().set("new");
        assertThat(model.form().tokenVerdictProperty().get()).isEqualTo(Verdict.FINE);
    }
}
