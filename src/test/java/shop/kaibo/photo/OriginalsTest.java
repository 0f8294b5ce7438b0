package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class OriginalsTest {
    private static final byte[] FILE =
            Pictures.withExif(
                    Pictures.file(Pictures.quarters(300, 200, BufferedImage.TYPE_INT_RGB), "jpeg"),
                    6);

    @TempDir Path home;

    @Test
    void keepsTheFileAsItCameUntilItsPhotoIsUploaded() throws IOException {
        Photo photo = Photos.prepare(FILE);
        var originals = new Originals(home.resolve("originals"));
        assertThat(originals.of(photo.sha256())).isEmpty();
        originals.keep(photo, FILE);
        originals.keep(photo, FILE);
        assertThat(originals.of(photo.sha256())).hasValue(FILE);
        assertThat(home.resolve("originals").resolve(Sha256.hex(FILE)).resolve("picture"))
                .hasBinaryContent(FILE);
        originals.uploaded(photo.sha256());
        originals.uploaded(photo.sha256());
        assertThat(originals.of(photo.sha256())).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void onePictureCutTwiceIsKeptOnceUntilBothAreUploaded() throws IOException {
        Photo whole = Photos.prepare(FILE);
        Photo square = Photos.prepare(FILE, Crop.SQUARE);
        var originals = new Originals(home);
        originals.keep(whole, FILE);
        originals.keep(square, FILE);
        originals.uploaded(whole.sha256());
        assertThat(originals.of(whole.sha256())).isEmpty();
        assertThat(originals.of(square.sha256())).hasValue(FILE);
        originals.keep(whole, FILE);
        originals.uploaded(square.sha256());
        assertThat(originals.of(whole.sha256())).hasValue(FILE);
        originals.uploaded(whole.sha256());
        assertThat(files()).isZero();
    }

    @Test
    void takesNoOtherNames() {
        var originals = new Originals(home);
        assertThatThrownBy(() -> originals.of("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long files() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
