package shop.kaibo.platform.sandbox.art;

import static shop.kaibo.platform.sandbox.art.Brush.box;
import static shop.kaibo.platform.sandbox.art.Brush.oval;
import static shop.kaibo.platform.sandbox.art.Brush.path;

/** What makes a room and a day out pleasant. */
final class Home {
    private Home() {}

    static void towels(Brush b) {
        b.shadow(100, 172, 90, 13);
        towel(b, 140, 0xF0A9A0, 0xCB7A72);
        towel(b, 107, 0xFFF7EA, 0xD9CBB4);
        towel(b, 74, 0x8FC7C0, 0x549A93);
        b.line(0xC9A06A, 3, path("M 92 70 L 92 172 M 97 70 L 97 172"));
        b.line(
                0xC9A06A,
                3,
                path(
                        "M 94 70 C 78 50 70 62 94 70 C 112 50 122 60 95 70 M 94 70 L 82 84 M 96 70"
                                + " L 110 82"));
    }

    private static void towel(Brush b, double y, int light, int dark) {
        b.down(light, dark, box(30, y, 140, 32, 15));
        b.faint(dark, 90, 2, path("M 50 %f L 166 %f", y + 16, y + 16));
        b.faint(dark, 90, 2, path("M 46 %f C 34 %f 34 %f 46 %f", y + 5, y + 8, y + 24, y + 27));
        b.veil(0xFFFFFF, 30, box(44, y + 3, 116, 4, 2));
        for (int x = 56; x < 166; x += 7) {
            b.veil(dark, 60, oval(x, y + 25, 1.1, 1.1));
            b.veil(dark, 60, oval(x + 3, y + 10, 1.1, 1.1));
        }
    }

    static void umbrella(Brush b) {
        b.shadow(112, 178, 50, 8);
        b.line(0x5C4033, 5, path("M 100 92 L 100 156 C 100 180 126 180 126 162"));
        b.line(0x8A8F99, 3, path("M 100 30 L 100 40"));
        b.across(
                0xF3B94B,
                0xD98E1F,
                path("M 18 104 C 18 64 56 38 100 38 C 78 56 68 80 68 104 C 60 92 28 92 18 104 Z"));
        b.across(
                0xD98E1F,
                0xB86F12,
                path(
                        "M 182 104 C 182 64 144 38 100 38 C 122 56 132 80 132 104 C 140 92 172 92"
                                + " 182 104 Z"));
        b.down(
                0xFFD678,
                0xEDA93A,
                path(
                        "M 68 104 C 68 80 78 56 100 38 C 122 56 132 80 132 104 C 122 92 78 92 68"
                                + " 104 Z"));
        b.veil(
                0xFFFFFF,
                34,
                path("M 34 84 C 42 66 60 52 78 46 C 62 58 52 72 48 88 C 44 86 38 86 34 84 Z"));
        for (int[] dot :
                new int[][] {
                    {46, 82}, {84, 78}, {112, 70}, {104, 88}, {154, 82}, {92, 58}, {138, 62},
                    {62, 62}
                }) {
            b.veil(0xFFFFFF, 82, oval(dot[0], dot[1], 3.2, 3.2));
        }
    }

    static void lamp(Brush b) {
        b.shadow(100, 174, 62, 11);
        b.veil(0xFFF3C4, 55, path("M 96 84 L 158 66 L 190 158 L 62 158 Z"));
        b.down(
                0x3E4A63,
                0x262F45,
                path("M 58 174 C 58 160 72 156 90 156 C 108 156 122 160 122 174 Z"));
        b.line(0x2F3A52, 6, path("M 90 158 L 58 104 L 104 56"));
        b.faint(0xFFFFFF, 34, 1.6, path("M 86 150 L 57 102 L 98 60"));
        b.round(0x7C8AA8, 0x2F3A52, oval(58, 104, 7, 7));
        b.round(0xFFF7D6, 0xFFD978, oval(128, 78, 22, 12));
        b.across(
                0x4A86C8,
                0x2A5690,
                path(
                        "M 98 58 C 94 34 126 24 136 44 C 152 54 160 60 164 70 C 144 68 112 76 92 88"
                                + " C 90 76 92 66 98 58 Z"));
        b.faint(0xFFFFFF, 40, 3, path("M 106 50 C 112 42 122 40 128 46"));
        b.fill(0xF0B94A, oval(90, 168, 4, 4));
    }

    static void hat(Brush b) {
        b.shadow(100, 164, 96, 13);
        var brim = oval(100, 138, 90, 25);
        b.down(0xF2D693, 0xC99A4C, brim);
        b.inside(
                brim,
                () -> {
                    for (int r = 20; r < 92; r += 7) {
                        b.faint(0x8A6124, 34, 1.4, oval(100, 136, r, r * 0.28));
                    }
                });
        var crown =
                path(
                        "M 52 132 C 50 84 70 60 100 60 C 130 60 150 84 148 132 C 132 144 68 144 52"
                                + " 132 Z");
        b.round(0xFBE7B4, 0xC4924A, crown);
        b.inside(
                crown,
                () -> {
                    for (int i = 0; i < 11; i++) {
                        b.faint(
                                0x8A6124,
                                28,
                                1.4,
                                path(
                                        "M 40 %d Q 100 %d 160 %d",
                                        66 + i * 8, 78 + i * 8, 66 + i * 8));
                        b.faint(
                                0x8A6124,
                                20,
                                1.4,
                                path(
                                        "M %d 56 Q %d 100 %d 144",
                                        50 + i * 10, 45 + i * 11, 45 + i * 11));
                    }
                    b.down(
                            0x3D6AA8,
                            0x274A7C,
                            path(
                                    "M 40 112 C 60 128 140 128 160 112 L 160 128 C 140 146 60 146"
                                            + " 40 128 Z"));
                });
        b.fill(0x3D6AA8, path("M 138 122 L 162 114 L 158 126 L 166 134 L 140 132 Z"));
        b.fill(0x274A7C, oval(140, 127, 6, 6));
    }
}
