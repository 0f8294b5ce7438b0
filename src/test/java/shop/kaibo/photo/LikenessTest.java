package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Rates on drawn things; the drill of the same name gives them on photos. */
class LikenessTest {
    private static final int COUNT = 60;

    @ParameterizedTest
    @EnumSource(Variants.class)
    void knowsAThingAgainWhateverWasDoneToItsPicture(Variants variant) {
        var random = new Random(3);
        int alike = 0;
        for (int i = 0; i < COUNT; i++) {
            BufferedImage image = Goods.drawn(i);
            if (Goods.likeness(image).alike(Goods.likeness(variant.of(image, random)))) {
                alike++;
            }
        }
        if (variant.same) {
            assertThat(alike).isGreaterThanOrEqualTo(COUNT * 95 / 100);
        } else {
            assertThat(alike).isLessThanOrEqualTo(COUNT * 10 / 100);
        }
    }

    @Test
    void hardlyEverTakesOneThingForAnother() {
        Likeness[] all = new Likeness[COUNT];
        for (int i = 0; i < COUNT; i++) {
            all[i] = Goods.likeness(Goods.drawn(i));
        }
        int wrong = 0;
        for (int i = 0; i < COUNT; i++) {
            for (int j = 0; j < i; j++) {
                wrong += all[i].alike(all[j]) ? 1 : 0;
            }
        }
        assertThat(wrong).isLessThanOrEqualTo(COUNT * COUNT / 2 / 100);
    }

    @Test
    void aPhotoCarriesItThroughBothWays() {
        BufferedImage image = Goods.drawn(1);
        Photo photo = Photos.prepare(image);
        Likeness likeness = photo.likeness();
        assertThat(likeness.alike(Photos.prepare(Pictures.file(image, "png")).likeness())).isTrue();
        assertThat(likeness.alike(Photos.prepare(Goods.drawn(2)).likeness())).isFalse();
        assertThat(Likeness.apart(1, 2)).isEqualTo(2);
        assertThat(Likeness.near(photo.perceptualHash(), likeness.shape())).isTrue();
        assertThat(Photos.likeness(photo.jpeg()).alike(likeness)).isTrue();
    }
}
