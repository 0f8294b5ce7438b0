package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PhotoFolderTest {
    private static final Photo PHOTO =
            Photos.prepare(Pictures.quarters(300, 200, BufferedImage.TYPE_INT_RGB));

    @TempDir Path home;

    @Test
    void keepsAPhotoUnderItsHash() throws IOException {
        var folder = new PhotoFolder(home.resolve("photos"));
        assertThat(folder.has(PHOTO.sha256())).isFalse();
        assertThat(folder.read(PHOTO.sha256())).isEmpty();
        folder.store(PHOTO);
        folder.store(PHOTO);
        assertThat(folder.read(PHOTO.sha256())).hasValue(PHOTO.jpeg());
        assertThat(folder.thumbnail(PHOTO.sha256())).hasValue(PHOTO.thumbnailJpeg());
        assertThat(new PhotoFolder(home.resolve("photos")).has(PHOTO.sha256())).isTrue();
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void takesNoOtherNames() {
        var folder = new PhotoFolder(home);
        assertThatThrownBy(() -> folder.read("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
