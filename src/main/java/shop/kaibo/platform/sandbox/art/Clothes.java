package shop.kaibo.platform.sandbox.art;

import static shop.kaibo.platform.sandbox.art.Brush.box;
import static shop.kaibo.platform.sandbox.art.Brush.oval;
import static shop.kaibo.platform.sandbox.art.Brush.path;

/** What is worn and carried. */
final class Clothes {
    private Clothes() {}

    static void dress(Brush b) {
        b.shadow(100, 182, 56, 8);
        b.line(
                0x8C7A70,
                3,
                path(
                        "M 100 30 C 100 18 114 20 110 28 C 106 34 100 32 100 38 L 72 48 M 100 38 L"
                                + " 128 48"));
        var skirt =
                path(
                        "M 82 92 L 118 92 C 130 124 144 146 150 168 C 118 180 82 180 50 168 C 56"
                                + " 146 70 124 82 92 Z");
        b.across(0x5C8FD0, 0x2F5C9E, skirt);
        var top =
                path(
                        "M 74 44 C 80 46 82 54 88 58 C 96 62 104 62 112 58 C 118 54 120 46 126 44 C"
                            + " 128 58 134 62 132 70 C 124 76 120 84 118 92 L 82 92 C 80 84 76 76"
                            + " 68 70 C 66 62 72 58 74 44 Z");
        b.across(0x6A9BDA, 0x3768AC, top);
        for (int[] fold : new int[][] {{88, 70}, {100, 100}, {112, 130}}) {
            b.faint(
                    0x1F4680,
                    34,
                    3,
                    path("M %d 98 Q %d 130 %d 170", fold[0], (fold[0] + fold[1]) / 2, fold[1]));
        }
        int[][] flowers = {
            {78, 128},
            {104, 118},
            {126, 140},
            {92, 150},
            {66, 158},
            {116, 164},
            {138, 162},
            {96, 78},
            {112, 72},
            {84, 70},
            {100, 136},
            {88, 108}
        };
        for (int[] flower : flowers) {
            for (int i = 0; i < 5; i++) {
                double turn = Math.PI * 2 / 5 * i;
                b.fill(
                        0xFFF4F4,
                        oval(
                                flower[0] + 3.4 * Math.cos(turn),
                                flower[1] + 3.4 * Math.sin(turn),
                                2.5,
                                2.5));
            }
            b.fill(0xF4B63F, oval(flower[0], flower[1], 2, 2));
        }
        b.fill(0xF7EDE4, box(81, 88, 38, 8, 3));
        b.fill(0xE9D8CA, path("M 112 92 L 122 110 L 114 108 L 110 114 Z"));
    }

    static void handbag(Brush b) {
        b.shadow(100, 170, 86, 12);
        b.line(0x6B3A1E, 8, path("M 66 92 C 66 30 134 30 134 92"));
        b.faint(0xE0A878, 60, 2, path("M 64 88 C 66 36 118 28 130 66"));
        b.down(
                0xC07D4C,
                0x8A4E27,
                path(
                        "M 38 84 L 162 84 L 176 158 C 177 168 172 170 166 170 L 34 170 C 28 170 23"
                                + " 168 24 158 Z"));
        b.down(0xD0915F, 0xA5683C, path("M 38 82 L 162 82 L 156 112 C 130 128 70 128 44 112 Z"));
        b.faint(0xFBE3C8, 70, 1.4, path("M 43 88 L 48 110 C 72 123 128 123 152 110 L 157 88"));
        b.faint(0xFBE3C8, 55, 1.4, path("M 31 162 L 169 162"));
        b.round(0xFFE9A8, 0xC68F2C, box(90, 112, 20, 18, 5));
        b.fill(0x7A5414, box(98, 117, 4, 8, 2));
        b.round(0xFFE9A8, 0xC68F2C, oval(66, 90, 6, 6));
        b.round(0xFFE9A8, 0xC68F2C, oval(134, 90, 6, 6));
    }

    static void sweater(Brush b) {
        b.shadow(100, 178, 66, 9);
        b.down(
                0xF7F2E8,
                0xD6CCBA,
                path("M 66 48 C 48 52 42 62 36 84 L 20 150 L 44 158 L 64 104 Z"));
        b.down(
                0xF7F2E8,
                0xD6CCBA,
                path("M 134 48 C 152 52 158 62 164 84 L 180 150 L 156 158 L 136 104 Z"));
        b.down(
                0xFFFCF5,
                0xE3DACA,
                path("M 68 46 C 88 60 112 60 132 46 L 142 60 L 140 172 L 60 172 L 58 60 Z"));
        b.line(0xCFC4B0, 6, path("M 70 46 C 88 62 112 62 130 46"));
        for (int x : new int[] {78, 100, 122}) {
            for (int y = 74; y < 154; y += 16) {
                b.faint(
                        0xB3A68E,
                        70,
                        2.4,
                        path(
                                "M %d %d C %d %d %d %d %d %d",
                                x - 5, y, x - 5, y + 8, x + 5, y + 8, x + 5, y + 16));
                b.faint(
                        0xB3A68E,
                        70,
                        2.4,
                        path(
                                "M %d %d C %d %d %d %d %d %d",
                                x + 5, y, x + 5, y + 8, x - 5, y + 8, x - 5, y + 16));
            }
        }
        for (int x : new int[] {67, 89, 111, 133}) {
            b.faint(0xB3A68E, 42, 1.6, path("M %d 70 L %d 158", x, x));
        }
        b.fill(0xD2C6B1, box(58, 162, 84, 13, 4));
        for (int x = 64; x < 140; x += 6) {
            b.faint(0xA99B80, 70, 1.4, path("M %d 164 L %d 173", x, x));
        }
        b.fill(0xD2C6B1, path("M 22 141 L 46 149 L 43 161 L 18 153 Z"));
        b.fill(0xD2C6B1, path("M 178 141 L 154 149 L 157 161 L 182 153 Z"));
    }

    static void scarf(Brush b) {
        b.shadow(100, 176, 74, 10);
        var tail = path("M 104 92 L 140 88 L 154 160 L 112 166 Z");
        checked(b, tail, 0xB5423A, 0x8A2A26);
        var other = path("M 62 96 L 98 94 L 96 172 L 54 168 Z");
        checked(b, other, 0xC9524A, 0x9A322C);
        var loop =
                path(
                        "M 40 74 C 40 36 160 36 160 74 C 160 108 126 116 100 116 C 74 116 40 108 40"
                                + " 74 Z");
        checked(b, loop, 0xD4625A, 0xA03730);
        b.down(0x6E1F1C, 0x8E302B, oval(100, 66, 42, 17));
        b.faint(0x4A1210, 40, 3, path("M 62 96 C 84 108 118 108 142 92"));
        for (int i = 0; i < 8; i++) {
            b.line(
                    0xB5423A,
                    2.2,
                    path("M %d %d L %d %d", 56 + i * 5, 168 + i / 2, 54 + i * 5, 180 + i / 2));
            b.line(
                    0x96302B,
                    2.2,
                    path(
                            "M %d %d L %d %d",
                            115 + i * 5, 166 - i * 6 / 8, 117 + i * 5, 177 - i * 6 / 8));
        }
    }

    private static void checked(Brush b, java.awt.Shape cloth, int light, int dark) {
        b.down(light, dark, cloth);
        b.inside(
                cloth,
                () -> {
                    for (int i = 0; i < 12; i++) {
                        b.veil(0xF7E7D0, 40, box(36 + i * 18, 30, 4, 150, 0));
                        b.veil(0xF7E7D0, 40, box(30, 38 + i * 18, 150, 4, 0));
                        b.veil(0x2A1A2E, 38, box(44 + i * 18, 30, 5, 150, 0));
                        b.veil(0x2A1A2E, 38, box(30, 46 + i * 18, 150, 5, 0));
                    }
                });
    }
}
