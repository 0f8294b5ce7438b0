package shop.kaibo.platform.sandbox.art;

import static shop.kaibo.platform.sandbox.art.Brush.oval;
import static shop.kaibo.platform.sandbox.art.Brush.path;
import static shop.kaibo.platform.sandbox.art.Brush.turned;

/** What grows. */
final class Fruit {
    private Fruit() {}

    static void apples(Brush b) {
        b.shadow(100, 166, 86, 14);
        apple(b, 62, 130, 37);
        apple(b, 138, 131, 36);
        apple(b, 100, 92, 39);
    }

    private static void apple(Brush b, double x, double y, double r) {
        var body =
                path(
                        "M %f %f C %f %f %f %f %f %f C %f %f %f %f %f %f C %f %f %f %f %f %f C %f"
                                + " %f %f %f %f %f Z",
                        x,
                        y - r * 0.8,
                        x + r * 0.5,
                        y - r * 1.2,
                        x + r * 1.08,
                        y - r * 0.8,
                        x + r,
                        y,
                        x + r * 0.95,
                        y + r * 0.7,
                        x + r * 0.5,
                        y + r * 1.08,
                        x,
                        y + r * 0.94,
                        x - r * 0.5,
                        y + r * 1.08,
                        x - r * 0.95,
                        y + r * 0.7,
                        x - r,
                        y,
                        x - r * 1.08,
                        y - r * 0.8,
                        x - r * 0.5,
                        y - r * 1.2,
                        x,
                        y - r * 0.8);
        b.round(0xF26A4F, 0xA81420, body);
        b.inside(
                body,
                () -> {
                    for (int i = -3; i <= 3; i++) {
                        b.faint(
                                0xFFD08A,
                                26,
                                2,
                                path(
                                        "M %f %f Q %f %f %f %f",
                                        x + i * 3,
                                        y - r * 0.7,
                                        x + i * r * 0.28,
                                        y - r * 0.2,
                                        x + i * r * 0.24,
                                        y + r * 0.4));
                    }
                });
        b.veil(0x6B0C14, 55, oval(x, y - r * 0.78, r * 0.26, r * 0.1));
        b.line(
                0x5B3B22,
                3.4,
                path(
                        "M %f %f Q %f %f %f %f",
                        x, y - r * 0.76, x, y - r, x + r * 0.16, y - r * 1.2));
        b.down(
                0x7CB850,
                0x3F7A2B,
                path(
                        "M %f %f C %f %f %f %f %f %f C %f %f %f %f %f %f Z",
                        x + 3,
                        y - r,
                        x + r * 0.2,
                        y - r * 1.35,
                        x + r * 0.55,
                        y - r * 1.35,
                        x + r * 0.72,
                        y - r * 1.15,
                        x + r * 0.55,
                        y - r * 0.9,
                        x + r * 0.25,
                        y - r * 0.88,
                        x + 3,
                        y - r));
        b.veil(
                0xFFFFFF,
                45,
                turned(
                        oval(x - r * 0.42, y - r * 0.38, r * 0.12, r * 0.24),
                        30,
                        x - r * 0.42,
                        y - r * 0.38));
    }

    static void oranges(Brush b) {
        b.shadow(100, 166, 88, 14);
        orange(b, 60, 128, 38);
        orange(b, 141, 130, 37);
        orange(b, 100, 88, 40);
        leaf(b, 100, 52, 10);
        leaf(b, 148, 94, 24);
    }

    private static void orange(Brush b, double x, double y, double r) {
        b.round(0xFFB84A, 0xE06E0C, oval(x, y, r, r));
        for (int i = 0; i < 16; i++) {
            double turn = i * 2.4;
            double far = r * 0.2 * Math.sqrt(i + 1);
            b.veil(0xB85500, 26, oval(x + far * Math.cos(turn), y + far * Math.sin(turn), 1, 1));
        }
        b.veil(
                0xFFFFFF,
                46,
                turned(
                        oval(x - r * 0.4, y - r * 0.45, r * 0.2, r * 0.12),
                        -38,
                        x - r * 0.4,
                        y - r * 0.45));
    }

    private static void leaf(Brush b, double x, double y, double degrees) {
        b.line(0x5B6B2A, 3, path("M %f %f L %f %f", x - 3, y + 2, x + 3, y - 6));
        b.down(
                0x6DB04A,
                0x2F7A35,
                turned(
                        path(
                                "M %f %f Q %f %f %f %f Q %f %f %f %f Z",
                                x, y - 4, x + 12, y - 26, x + 38, y - 14, x + 22, y + 6, x, y - 4),
                        degrees,
                        x,
                        y));
    }

    static void grapes(Brush b) {
        b.shadow(100, 172, 62, 11);
        b.line(0x7A6136, 5, path("M 98 60 C 98 46 104 38 114 30"));
        b.line(0x7A6136, 4, path("M 84 38 C 94 42 108 38 122 34"));
        b.down(
                0x8CC152,
                0x4B8B34,
                path(
                        "M 100 52 C 78 34 54 40 44 54 C 54 56 52 64 58 72 C 66 70 70 76 78 76 C 88"
                                + " 70 98 62 100 52 Z"));
        b.faint(0x2F6A26, 55, 1.6, path("M 98 53 C 84 52 68 56 56 62"));
        int[][] rows = {{72, 5}, {92, 6}, {112, 5}, {131, 4}, {148, 3}, {163, 1}};
        for (int r = rows.length - 1; r >= 0; r--) {
            for (int i = 0; i < rows[r][1]; i++) {
                double x = 102 + (i - (rows[r][1] - 1) / 2.0) * 19;
                double y = rows[r][0] + (i % 2 == 0 ? 0 : 4);
                b.round(0xE3F09A, 0x86AE3A, oval(x, y, 11.6, 12.4));
                b.veil(0xFFFFFF, 60, oval(x - 4, y - 5, 2.6, 3.2));
            }
        }
    }
}
