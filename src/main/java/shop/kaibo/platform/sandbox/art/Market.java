package shop.kaibo.platform.sandbox.art;

import static shop.kaibo.platform.sandbox.art.Brush.box;
import static shop.kaibo.platform.sandbox.art.Brush.oval;
import static shop.kaibo.platform.sandbox.art.Brush.path;
import static shop.kaibo.platform.sandbox.art.Brush.turned;

/** What is weighed out at a market. */
final class Market {
    private Market() {}

    static void eggs(Brush b) {
        b.shadow(100, 170, 92, 13);
        for (double[] straw :
                new double[][] {
                    {52, 100, -22}, {70, 92, -8}, {130, 92, 10}, {150, 100, 24}, {100, 86, 2}
                }) {
            b.line(
                    0xDDBB6C,
                    3,
                    turned(
                            path(
                                    "M %f %f L %f %f",
                                    straw[0], straw[1] + 20, straw[0], straw[1] - 14),
                            straw[2],
                            straw[0],
                            straw[1]));
        }
        for (double[] egg :
                new double[][] {
                    {66, 88, 21},
                    {100, 80, 22},
                    {134, 88, 21},
                    {84, 102, 22},
                    {118, 102, 22},
                    {52, 106, 19},
                    {149, 106, 19}
                }) {
            b.round(
                    0xF8DDBB,
                    0xCC9160,
                    path(
                            "M %f %f C %f %f %f %f %f %f C %f %f %f %f %f %f C %f %f %f %f %f %f C"
                                    + " %f %f %f %f %f %f Z",
                            egg[0],
                            egg[1] - egg[2] * 1.3,
                            egg[0] + egg[2] * 0.6,
                            egg[1] - egg[2] * 1.3,
                            egg[0] + egg[2],
                            egg[1] - egg[2] * 0.4,
                            egg[0] + egg[2],
                            egg[1] + egg[2] * 0.2,
                            egg[0] + egg[2],
                            egg[1] + egg[2] * 0.8,
                            egg[0] + egg[2] * 0.55,
                            egg[1] + egg[2] * 1.15,
                            egg[0],
                            egg[1] + egg[2] * 1.15,
                            egg[0] - egg[2] * 0.55,
                            egg[1] + egg[2] * 1.15,
                            egg[0] - egg[2],
                            egg[1] + egg[2] * 0.8,
                            egg[0] - egg[2],
                            egg[1] + egg[2] * 0.2,
                            egg[0] - egg[2],
                            egg[1] - egg[2] * 0.4,
                            egg[0] - egg[2] * 0.6,
                            egg[1] - egg[2] * 1.3,
                            egg[0],
                            egg[1] - egg[2] * 1.3));
            b.veil(
                    0xFFFFFF,
                    42,
                    oval(
                            egg[0] - egg[2] * 0.35,
                            egg[1] - egg[2] * 0.5,
                            egg[2] * 0.2,
                            egg[2] * 0.34));
        }
        var basket =
                path(
                        "M 24 116 L 176 116 C 172 146 164 164 152 170 L 48 170 C 36 164 28 146 24"
                                + " 116 Z");
        b.down(0xC18C4C, 0x8A5A27, basket);
        b.inside(
                basket,
                () -> {
                    for (int row = 0; row < 4; row++) {
                        for (int i = 0; i < 12; i++) {
                            b.faint(
                                    row % 2 == 0 ? 0x6B4219 : 0xE7BC7C,
                                    42,
                                    3,
                                    path(
                                            "M %d %d Q %d %d %d %d",
                                            16 + i * 15 + row % 2 * 7,
                                            130 + row * 11,
                                            23 + i * 15 + row % 2 * 7,
                                            124 + row * 11,
                                            30 + i * 15 + row % 2 * 7,
                                            130 + row * 11));
                        }
                    }
                });
        b.down(0xD9A663, 0xA87438, box(18, 109, 164, 13, 6.5));
        for (int x = 24; x < 178; x += 11) {
            b.faint(0x7A4E20, 50, 2, path("M %d 119 L %d 112", x, x + 6));
        }
    }

    static void mushroom(Brush b) {
        b.shadow(100, 170, 84, 13);
        one(b, 100, 96, 1.0);
        one(b, 44, 132, 0.5);
        one(b, 158, 134, 0.46);
    }

    private static void one(Brush b, double x, double y, double s) {
        b.across(0xFFF6E4, 0xDCC9A8, box(x - 15 * s, y + 4 * s, 30 * s, 70 * s, 13 * s));
        b.veil(0x7A5A36, 30, oval(x, y + 12 * s, 20 * s, 6 * s));
        var cap =
                path(
                        "M %f %f C %f %f %f %f %f %f C %f %f %f %f %f %f C %f %f %f %f %f %f Z",
                        x - 66 * s,
                        y + 6 * s,
                        x - 66 * s,
                        y - 84 * s,
                        x + 66 * s,
                        y - 84 * s,
                        x + 66 * s,
                        y + 6 * s,
                        x + 56 * s,
                        y + 18 * s,
                        x + 20 * s,
                        y + 16 * s,
                        x,
                        y + 16 * s,
                        x - 20 * s,
                        y + 16 * s,
                        x - 56 * s,
                        y + 18 * s,
                        x - 66 * s,
                        y + 6 * s);
        b.round(0xA87146, 0x55321A, cap);
        double[][] cracks = {
            {-34, -18}, {-8, -40}, {20, -22}, {42, -8}, {-16, -10}, {14, -48}, {-48, -2}
        };
        for (double[] crack : cracks) {
            double cx = x + crack[0] * s;
            double cy = y + crack[1] * s;
            b.faint(
                    0xEBD2A8,
                    78,
                    3.4 * s,
                    path(
                            "M %f %f L %f %f L %f %f",
                            cx, cy, cx + 6 * s, cy + 4 * s, cx + 12 * s, cy - 1 * s));
            b.faint(
                    0xEBD2A8,
                    78,
                    3 * s,
                    path("M %f %f L %f %f", cx + 6 * s, cy + 4 * s, cx + 4 * s, cy + 11 * s));
        }
    }

    static void seeds(Brush b) {
        b.shadow(102, 172, 84, 12);
        b.down(
                0x3A3F52,
                0x23273A,
                path("M 52 34 L 140 34 C 136 80 138 130 146 172 L 46 172 C 54 130 56 80 52 34 Z"));
        b.fill(0xF2C744, path("M 52 34 L 140 34 L 139 50 L 53 50 Z"));
        b.veil(
                0xFFFFFF,
                16,
                path("M 60 52 L 72 52 C 72 100 68 140 62 172 L 54 172 C 60 130 62 90 60 52 Z"));
        for (int i = 0; i < 14; i++) {
            b.down(
                    0xFFD95A,
                    0xF0A51E,
                    turned(
                            path("M 96 70 C 104 78 104 86 96 92 C 88 86 88 78 96 70 Z"),
                            i * 360 / 14.0,
                            96,
                            108));
        }
        b.round(0x7A4A22, 0x3E2410, oval(96, 108, 19, 19));
        for (int i = 0; i < 18; i++) {
            double far = 4 * Math.sqrt(i);
            b.veil(
                    0xD9A257,
                    75,
                    oval(96 + far * Math.cos(i * 2.4), 108 + far * Math.sin(i * 2.4), 1.3, 1.3));
        }
        b.fill(0xF6EBD0, box(74, 148, 44, 10, 5));
        for (double[] seed :
                new double[][] {
                    {158, 168, 70},
                    {174, 172, 100},
                    {150, 174, 20},
                    {168, 160, 40},
                    {182, 165, 140},
                    {30, 174, 80},
                    {40, 168, 30}
                }) {
            var shape =
                    turned(
                            path(
                                    "M %f %f C %f %f %f %f %f %f C %f %f %f %f %f %f Z",
                                    seed[0],
                                    seed[1] - 9,
                                    seed[0] + 7,
                                    seed[1] - 2,
                                    seed[0] + 6,
                                    seed[1] + 7,
                                    seed[0],
                                    seed[1] + 8,
                                    seed[0] - 6,
                                    seed[1] + 7,
                                    seed[0] - 7,
                                    seed[1] - 2,
                                    seed[0],
                                    seed[1] - 9),
                            seed[2],
                            seed[0],
                            seed[1]);
            b.fill(0x2E2A2A, shape);
            b.inside(
                    shape,
                    () ->
                            b.faint(
                                    0xE9E2D2,
                                    85,
                                    1.5,
                                    turned(
                                            path(
                                                    "M %f %f L %f %f",
                                                    seed[0] - 2,
                                                    seed[1] - 8,
                                                    seed[0] - 2,
                                                    seed[1] + 8),
                                            seed[2],
                                            seed[0],
                                            seed[1])));
        }
    }
}
