package shop.kaibo.desk.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.kaibo.desk.kit.DirectBackground;

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
        model.fill("vendure");
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
    void whoConnectsGoesToTheShopOnce() {
        model.fill("kuaishou");
        assertThat(model.platform()).isEqualTo("kuaishou");
        model.connected();
        background.pass(60_000);
        model.practise();
        model.fill("vendure");
        assertThat(starts.asked).containsExactly("connected");
    }
}
