package shop.kaibo.platform.sandbox.art;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws what the sandbox's merchants sell: each call gives the same bytes for the same index and
 * size. Thread-safe; needs no display.
 */
public final class ItemArt {
    private static final double SQUARE = 200;
    private static final double TABLE = 0.79;
    private static final float QUALITY = 0.9f;

    /** Wall above, table below; a colour pair a picture stands before. */
    private static final int[][] WALLS = {
        {0xEAD9CC, 0xB9A796}, {0xDCEBC8, 0xA9C58B}, {0xDDE9D8, 0xA3BB9F}, {0xFADDE0, 0xE3AAB2},
        {0xFDE9BF, 0xE5BE72}, {0xDDE2EA, 0xA5AFBD}, {0xEFDFD3, 0xC6A48F}, {0xE3DAD2, 0xB5A598},
        {0xD3E1EF, 0x9DB5D0}, {0xFFE6CC, 0xE8BD8D}, {0xD0EBE6, 0x98C3BB}, {0xF1E6D3, 0xCFBC97},
        {0xE4DCEE, 0xB9ACCB}, {0xE0EAD4, 0xB3C6A0}, {0xE8DCCF, 0xC0AB92}, {0xD9E3F2, 0x9FB0CE},
    };

    private static final List<Consumer<Brush>> DRAWINGS =
            List.of(
                    Footwear::flats,
                    Fruit::apples,
                    Pantry::tea,
                    Clothes::dress,
                    Pantry::honey,
                    Kitchen::wok,
                    Clothes::handbag,
                    Footwear::boots,
                    Footwear::sneakers,
                    Fruit::oranges,
                    Kitchen::thermos,
                    Market::eggs,
                    Clothes::sweater,
                    Pantry::rice,
                    Market::mushroom,
                    Kitchen::mug,
                    Home::towels,
                    Home::umbrella,
                    Home::lamp,
                    Clothes::scarf,
                    Market::seeds,
                    Fruit::grapes,
                    Kitchen::teapot,
                    Home::hat);

    private ItemArt() {}

    /** What there is, in the order of the pictures; prices in fen. */
    public static List<Item> items() {
        return Goods.ITEMS;
    }

    /** The picture of an item; from {@code items().size()} on the same goods before other walls. */
    public static BufferedImage draw(int index, int width, int height) {
        int item = Math.floorMod(index, DRAWINGS.size());
        int round = Math.floorDiv(index, DRAWINGS.size());
        int[] wall = WALLS[Math.floorMod(Goods.WALL_OF.get(item) + 5 * round, WALLS.length)];
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setPaint(
                new GradientPaint(
                        width * 0.2f,
                        0,
                        new Color(wall[0]),
                        width * 0.8f,
                        height,
                        new Color(wall[1])));
        g.fillRect(0, 0, width, height);
        g.setPaint(new Color(wall[1] >> 16 & 0xFF, wall[1] >> 8 & 0xFF, wall[1] & 0xFF, 120));
        int table = (int) Math.round(height * TABLE);
        g.fillRect(0, table, width, height - table);
        int side = Math.min(width, height);
        g.translate((width - side) / 2.0, (height - side) / 2.0);
        g.scale(side / SQUARE, side / SQUARE);
        DRAWINGS.get(item).accept(new Brush(g));
        g.dispose();
        return image;
    }

    /** The picture as a square JPEG of so many pixels. */
    public static byte[] jpeg(int index, int size) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(draw(index, size, size), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
