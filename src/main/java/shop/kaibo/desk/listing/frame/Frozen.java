package shop.kaibo.desk.listing.frame;

import shop.kaibo.operator.SourceSettings.Area;

import java.awt.image.BufferedImage;

/** A picture of a piece of the screen, which may have more pixels than the desktop has units. */
public record Frozen(BufferedImage picture, Area area) {
    private static final int BLACK = 16;

    /** The piece of the picture that shows another area, which lies in this one. */
    BufferedImage cut(Area piece) {
        double across = (double) picture.getWidth() / area.width();
        double down = (double) picture.getHeight() / area.height();
        int x = (int) Math.round((piece.x() - area.x()) * across);
        int y = (int) Math.round((piece.y() - area.y()) * down);
        int width = Math.min(picture.getWidth() - x, (int) Math.round(piece.width() * across));
        int height = Math.min(picture.getHeight() - y, (int) Math.round(piece.height() * down));
        return picture.getSubimage(x, y, Math.max(1, width), Math.max(1, height));
    }

    /** Whether nothing but black was given. */
    static boolean black(BufferedImage picture) {
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if ((pixel >> 16 & 0xFF) > BLACK
                        || (pixel >> 8 & 0xFF) > BLACK
                        || (pixel & 0xFF) > BLACK) {
                    return false;
                }
            }
        }
        return true;
    }
}
