package shop.kaibo.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KitGalleryTest {
    private static final Pictures.Size SIZE = new Pictures.Size(1366, 900);

    @Test
    void dark() {
        assertThat(Pictures.paint("kit-dark", Gallery::new, SIZE, true, Scale.NORMAL)).exists();
    }

    @Test
    void light() {
        assertThat(Pictures.paint("kit-light", Gallery::new, SIZE, false, Scale.NORMAL)).exists();
    }

    @Test
    void large() {
        assertThat(
                        Pictures.paint(
                                "kit-dark-150",
                                Gallery::new,
                                new Pictures.Size(2049, 1350),
                                true,
                                Scale.LARGE))
                .exists();
    }

    @Test
    void partsDark() {
        assertThat(Pictures.paint("kit-parts-dark", Parts::new, SIZE, true, Scale.NORMAL)).exists();
    }

    @Test
    void partsLight() {
        assertThat(Pictures.paint("kit-parts-light", Parts::new, SIZE, false, Scale.NORMAL))
                .exists();
    }

    @Test
    void layers() {
        assertThat(
                        Pictures.paint(
                                "kit-palette", () -> Parts.layered(true), SIZE, true, Scale.NORMAL))
                .exists();
        assertThat(
                        Pictures.paint(
                                "kit-dialog",
                                () -> Parts.layered(false),
                                SIZE,
                                false,
                                Scale.NORMAL))
                .exists();
    }
}
