package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Looks at a photo with other eyes than those that made it. */
record Seen(Photo photo, BufferedImage image) {
    private static final Color DARK_GREEN = new Color(0, 128, 0);
    private static final int NEAR = 10;

    Seen(Photo photo) {
        this(photo, read(photo.jpeg()));
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void measures(int width, int height) {
        assertThat(photo.width()).isEqualTo(width).isEqualTo(image.getWidth());
        assertThat(photo.height()).isEqualTo(height).isEqualTo(image.getHeight());
    }

    /**
     * Four digits: which colour of {@link Pictures#CORNERS} stands in each quarter; G: dark green.
     */
    void corners(String digits) {
        for (int i = 0; i < 4; i++) {
            int x = image.getWidth() * (1 + i % 2 * 2) / 4;
            int y = image.getHeight() * (1 + i / 2 * 2) / 4;
            char digit = digits.charAt(i);
            shows(x, y, digit == 'G' ? DARK_GREEN : Pictures.CORNERS[digit - '0']);
        }
    }

    void shows(int x, int y, Color wanted) {
        Color shown = new Color(image.getRGB(x, y));
        String what = shown + " instead of " + wanted;
        assertThat(shown.getRed()).as(what).isCloseTo(wanted.getRed(), within(NEAR));
        assertThat(shown.getGreen()).as(what).isCloseTo(wanted.getGreen(), within(NEAR));
        assertThat(shown.getBlue()).as(what).isCloseTo(wanted.getBlue(), within(NEAR));
    }
}
