package shop.kaibo.paper;

import java.util.List;

/**
 * What one label says, without how it looks. Thread-safe.
 *
 * @param kind the small word at its head
 * @param name the large one
 * @param lines what follows, the most important first; what does not fit is left out
 * @param code what a scanner reads of it: letters, digits and signs of ASCII; "" for none
 */
public record Label(Size size, String kind, String name, List<String> lines, String code) {
    public Label {
        lines = List.copyOf(lines);
    }

    /** Paper that label printers hold, in mm. */
    public enum Size {
        SHELF(60, 40),
        SLIP(100, 150);

        final double width;
        final double height;

        Size(double widthMm, double heightMm) {
            width = widthMm * POINTS;
            height = heightMm * POINTS;
        }
    }

    private static final double POINTS = 72 / 25.4;
}
