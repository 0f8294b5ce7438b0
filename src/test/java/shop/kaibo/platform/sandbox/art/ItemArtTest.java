package shop.kaibo.platform.sandbox.art;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;

import javax.imageio.ImageIO;

class ItemArtTest {
    @Test
    void everyPictureIsItsOwnAndTheSameEachTime() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 2 * ItemArt.items().size(); i++) {
            byte[] jpeg = ItemArt.jpeg(i, 240);
            assertThat(ItemArt.jpeg(i, 240)).isEqualTo(jpeg);
            assertThat(seen.add(Base64.getEncoder().encodeToString(jpeg))).isTrue();
        }
    }

    @Test
    void goodsCanBeSold() {
        assertThat(ItemArt.items()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(ItemArt.items()).extracting(Item::code).doesNotHaveDuplicates();
        assertThat(ItemArt.items()).extracting(Item::id).doesNotHaveDuplicates();
        assertThat(ItemArt.items())
                .allSatisfy(
                        item -> {
                            assertThat(item.priceFen()).isPositive();
                            assertThat(item.stock()).isPositive();
                        });
    }

    @Test
    void contactSheet() throws IOException {
        int count = ItemArt.items().size();
        int columns = 6;
        var sheet =
                new BufferedImage(
                        columns * 264,
                        (count + columns - 1) / columns * 264,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        for (int i = 0; i < count; i++) {
            g.drawImage(
                    ItemArt.draw(i, 256, 256), i % columns * 264 + 4, i / columns * 264 + 4, null);
        }
        g.dispose();
        Path out = Files.createDirectories(Path.of("target/pictures")).resolve("items.png");
        assertThat(ImageIO.write(sheet, "png", out.toFile())).isTrue();
    }
}
