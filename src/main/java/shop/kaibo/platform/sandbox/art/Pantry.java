package shop.kaibo.platform.sandbox.art;

import static shop.kaibo.platform.sandbox.art.Brush.box;
import static shop.kaibo.platform.sandbox.art.Brush.oval;
import static shop.kaibo.platform.sandbox.art.Brush.path;
import static shop.kaibo.platform.sandbox.art.Brush.turned;

import java.awt.Shape;

/** What keeps in a cupboard. */
final class Pantry {
    private Pantry() {}

    static void tea(Brush b) {
        b.shadow(104, 170, 84, 13);
        b.across(0x2E6B4B, 0x17402B, box(52, 44, 72, 128, 8));
        b.across(0x3E8059, 0x1D4B33, box(49, 34, 78, 26, 7));
        b.faint(0xFFFFFF, 26, 4, path("M 62 68 L 62 160"));
        b.fill(0xF6F0DF, box(64, 84, 48, 62, 3));
        b.line(0xC9A75A, 1.6, box(67, 87, 42, 56, 2));
        b.down(
                0x8DC063,
                0x3F8A45,
                path("M 88 96 C 74 108 74 124 88 134 C 102 124 102 108 88 96 Z"));
        b.line(0x2F6B37, 1.6, path("M 88 104 L 88 138"));
        b.down(
                0x6FAF55,
                0x3F8A45,
                path("M 88 132 C 78 130 72 124 71 116 C 80 117 86 123 88 132 Z"));
        b.down(
                0x6FAF55,
                0x3F8A45,
                path("M 88 132 C 98 130 104 124 105 116 C 96 117 90 123 88 132 Z"));
        b.down(
                0xFFFFFF,
                0xDDE2DC,
                path("M 124 140 L 172 140 C 172 160 164 172 148 172 C 132 172 124 160 124 140 Z"));
        b.fill(0xFFFFFF, oval(148, 140, 24, 7));
        b.down(0xD8DE93, 0xB9C367, oval(148, 141, 20, 5));
        for (int i = 0; i < 2; i++) {
            double x = 142 + 12 * i;
            b.faint(0xFFFFFF, 65, 2.6, path("M %f 128 C %f 120 %f 116 %f 108", x, x - 7, x + 7, x));
        }
    }

    static void honey(Brush b) {
        b.shadow(100, 172, 72, 13);
        var jar =
                path(
                        "M 56 74 C 46 80 44 88 44 98 L 44 154 C 44 168 52 174 64 174 L 136 174 C"
                                + " 148 174 156 168 156 154 L 156 98 C 156 88 154 80 144 74 Z");
        b.across(0xF6B73C, 0xC97A10, jar);
        b.inside(
                jar,
                () -> {
                    b.veil(0xFFE9B0, 40, box(44, 70, 112, 16, 0));
                    b.veil(0xFFFFFF, 38, box(54, 88, 8, 74, 4));
                    b.veil(0x8A4A00, 18, box(132, 70, 30, 110, 0));
                });
        b.across(0x9A6A3A, 0x5E3B1B, box(52, 40, 96, 32, 8));
        for (int x = 60; x < 146; x += 9) {
            b.faint(0x3B220D, 34, 2, path("M %d 46 L %d 66", x, x));
        }
        b.down(0xFFFBEF, 0xF1E4C4, box(66, 98, 68, 56, 6));
        for (int[] cell : new int[][] {{100, 116}, {87, 124}, {113, 124}, {100, 133}}) {
            b.down(0xF7B93E, 0xE18F16, hexagon(cell[0], cell[1], 8));
        }
        b.line(0xC98A2B, 2.4, path("M 82 146 L 118 146"));
    }

    private static Shape hexagon(double x, double y, double r) {
        double half = r / 2;
        double high = r * Math.sqrt(3) / 2;
        return path(
                "M %f %f L %f %f L %f %f L %f %f L %f %f L %f %f Z",
                x + r, y, x + half, y + high, x - half, y + high, x - r, y, x - half, y - high,
                x + half, y - high);
    }

    static void rice(Brush b) {
        b.shadow(100, 174, 76, 13);
        b.across(
                0xFBF6EA,
                0xE0D5BD,
                path("M 54 58 C 46 90 44 136 50 174 L 150 174 C 156 136 154 90 146 58 Z"));
        b.across(
                0xEFE4CC,
                0xD2C3A2,
                path("M 62 36 L 138 36 C 142 44 146 52 147 60 L 53 60 C 54 52 58 44 62 36 Z"));
        b.line(0xB8473A, 3, path("M 56 58 C 84 62 116 62 144 58"));
        for (int x = 64; x < 140; x += 9) {
            b.faint(0xA89468, 48, 1.6, path("M %d 40 L %d 54", x, x));
        }
        b.fill(0xB8473A, box(82, 29, 36, 9, 4.5));
        b.round(0xCF5A4A, 0xA5392D, oval(100, 116, 33, 33));
        b.line(
                0xFCF3E2,
                4.6,
                path(
                        "M 100 94 L 100 138 M 80 114 L 120 114 M 87 98 L 93 107 M 113 98 L 107 107"
                                + " M 96 119 Q 91 128 83 134 M 104 119 Q 109 128 117 134"));
        for (double[] ear : new double[][] {{64, 162, -1}, {136, 162, 1}}) {
            for (int i = 0; i < 4; i++) {
                b.fill(
                        0xD9B45A,
                        turned(
                                oval(ear[0] + ear[2] * i * 3, ear[1] - i * 8, 2.6, 5),
                                ear[2] * 28,
                                ear[0],
                                ear[1] - i * 8));
            }
        }
    }
}
