package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.photo.heif.Heif;

import java.util.Arrays;

class HeifTest {
    @ParameterizedTest
    @ValueSource(strings = {"quarters.heic", "quarters.avif"})
    void readsWhatPhonesKeepWhereTheLibraryIs(String name) {
        needed();
        var seen = new Seen(Photos.prepare(Pictures.kept(name)));
        seen.measures(64, 48);
        seen.corners("0G23");
        assertThat(Photos.prepare(Pictures.kept(name), Crop.SQUARE).width()).isEqualTo(48);
    }

    @Test
    void refusesHalfOfIt() {
        needed();
        byte[] half = Arrays.copyOf(Pictures.kept("quarters.heic"), 500);
        assertThatThrownBy(() -> Photos.prepare(half)).hasMessage("photo.truncated");
    }

    @Test
    void elsewhereNamesTheSettingOfThePhone() {
        for (String language : new String[] {"zh", "en"}) {
            assertThat(Texts.of(language).of(new Refused("photo", "photo.heic")))
                    .contains("HEIC", "iPhone");
        }
        if (!Heif.present()) {
            byte[] heic = Pictures.kept("quarters.heic");
            assertThatThrownBy(() -> Photos.prepare(heic)).hasMessage("photo.heic");
        }
    }

    private static void needed() {
        assumeTrue(
                Heif.present(),
                "libheif.so.1 is not on this machine (Debian: libheif1): HEIC is not tried");
    }
}
