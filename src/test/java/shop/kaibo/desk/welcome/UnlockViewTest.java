package shop.kaibo.desk.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;

import java.nio.file.Path;
import java.util.Optional;

class UnlockViewTest {
    private final DirectBackground background = new DirectBackground();
    private int opened;

    private final Unlocks unlocks =
            new Unlocks() {
                @Override
                public void typed(String words) {
                    if (!words.equals("枇杷熟了")) {
                        throw new Refused("secret", "refused.key.wrong", 4);
                    }
                }

                @Override
                public void file(Path file) {}

                @Override
                public Optional<Path> choose() {
                    return Optional.of(Path.of("key"));
                }

                @Override
                public void opened() {
                    opened++;
                }
            };

    @Test
    void aWrongOneIsSaidAndTheRightOneOpens() {
        var model = new UnlockViewModel(unlocks, Texts.of("zh"), background);
        model.open();
        assertThat(model.verdictProperty().get().sentence()).isNotEmpty();
        model.typedProperty().set("芒果熟了");
        model.open();
        assertThat(model.verdictProperty().get().sentence()).contains("4");
        assertThat(model.typedProperty().get()).as("nothing to look at over a shoulder").isEmpty();
        assertThat(opened).isZero();
        model.typedProperty().set("枇杷熟了");
        model.open();
        model.file();
        assertThat(opened).isEqualTo(2);
    }

    @Test
    void everyLook() {
        paint("unlock-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, false);
        paint("unlock-light-wrong", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, true);
        paint("unlock-en", "en", Pictures.Size.DESK, true, Scale.NORMAL, true);
        paint("unlock-200-en", "en", Pictures.Size.LAPTOP, false, Scale.HUGE, true);
    }

    private void paint(
            String name,
            String language,
            Pictures.Size size,
            boolean dark,
            Scale scale,
            boolean wrong) {
        var model = new UnlockViewModel(unlocks, Texts.of(language), background);
        if (wrong) {
            model.typedProperty().set("芒果熟了");
            model.open();
        }
        assertThat(Pictures.paint(name, () -> new UnlockView(model), size, dark, scale)).exists();
    }
}
