package shop.kaibo.desk.aftersale.review;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;

/** A small picture out of a JPEG. FX thread only. */
final class Thumbnail {
    private static final double SIDE = 160;

    private Thumbnail() {}

    static @Nullable Image of(byte @Nullable [] jpeg) {
        return jpeg == null
                ? null
                : new Image(new ByteArrayInputStream(jpeg), SIDE, SIDE, true, true);
    }
}
