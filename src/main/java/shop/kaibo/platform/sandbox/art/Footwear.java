package shop.kaibo.platform.sandbox.art;

import static shop.kaibo.platform.sandbox.art.Brush.box;
import static shop.kaibo.platform.sandbox.art.Brush.oval;
import static shop.kaibo.platform.sandbox.art.Brush.path;

import java.awt.Shape;

/** What goes on feet. */
final class Footwear {
    private Footwear() {}

    static void flats(Brush b) {
        b.shadow(100, 164, 92, 13);
        b.down(0xF3DCC6, 0xD2AE92, path("M 26 102 C 50 106 96 108 124 116 L 128 136 L 40 148 Z"));
        b.down(
                0x9A3529,
                0x7A271D,
                path("M 26 102 C 54 104 92 106 122 115 L 120 119 C 92 111 60 110 34 110 Z"));
        Shape upper =
                path(
                        "M 20 104 C 22 96 32 96 35 104 C 42 132 74 138 96 132 C 108 128 114 118 124"
                            + " 115 C 148 118 178 130 184 146 C 187 155 184 160 176 160 L 28 160 C"
                            + " 16 152 16 122 20 104 Z");
        b.down(0xD65C49, 0x93301F, upper);
        b.faint(
                0xFFFFFF,
                50,
                1.6,
                path("M 38 112 C 48 134 76 142 98 136 C 110 132 116 124 125 120"));
        b.faint(0xFFFFFF, 30, 4, path("M 142 125 C 156 129 168 135 174 143"));
        b.veil(
                0x000000,
                14,
                path(
                        "M 20 140 C 70 152 140 156 186 150 C 186 158 182 160 176 160 L 28 160 C 22"
                                + " 156 20 148 20 140 Z"));
        b.fill(
                0x3C2620,
                path(
                        "M 20 156 L 185 156 C 187 163 182 166 174 166 L 66 166 L 60 172 L 26 172 C"
                                + " 20 170 19 162 20 156 Z"));
        b.down(
                0xE57261,
                0xA53B2B,
                path("M 128 126 C 116 112 106 112 106 118 C 106 130 114 136 128 128 Z"));
        b.down(
                0xE57261,
                0xA53B2B,
                path("M 128 126 C 140 114 150 116 150 122 C 148 134 140 138 128 128 Z"));
        b.round(0xFFE1A8, 0xC68F2C, oval(128, 127, 5, 5));
    }

    static void boots(Brush b) {
        b.shadow(104, 174, 86, 13);
        boot(b, 0x5B3420, 0x40230F, -26, -10);
        boot(b, 0x7A4A2C, 0x54301B, 0, 0);
    }

    private static void boot(Brush b, int light, int dark, int dx, int dy) {
        b.across(
                light,
                dark,
                path(
                        moved(
                                dx,
                                dy,
                                "M 72 44 L 122 44 C 120 78 120 96 124 110 C 146 118 168 124 171 146"
                                        + " L 171 160 L 70 160 C 69 130 73 96 72 44 Z")));
        b.veil(
                0x000000,
                16,
                path(
                        moved(
                                dx,
                                dy,
                                "M 124 110 C 146 118 168 124 171 146 L 140 146 C 132 132 126 124"
                                        + " 124 110 Z")));
        b.fill(0xE6CFA8, box(67 + dx, 32 + dy, 60, 20, 9));
        for (int x = 72; x < 122; x += 8) {
            b.fill(0xD3B88C, oval(x + 3 + dx, 43 + dy, 3, 4));
        }
        b.faint(0xFFFFFF, 22, 5, path(moved(dx, dy, "M 82 62 C 82 92 80 118 80 142")));
        b.faint(0x000000, 35, 1.6, path(moved(dx, dy, "M 108 54 C 106 84 106 104 110 120")));
        b.fill(0xD9A441, box(103 + dx, 60 + dy, 4, 9, 2));
        b.fill(
                0x2B1A12,
                path(moved(dx, dy, "M 69 158 L 173 158 L 173 167 L 112 167 L 106 175 L 70 175 Z")));
    }

    static void sneakers(Brush b) {
        b.shadow(100, 166, 92, 12);
        b.down(
                0xFFFFFF,
                0xE6EAF1,
                path(
                        "M 24 146 C 24 120 26 104 34 90 C 42 92 48 96 54 92 C 60 90 66 88 70 86"
                                + " C 88 106 104 116 122 122 C 152 124 172 130 178 148 Z"));
        b.down(
                0xD9DFE9,
                0xC6CEDB,
                path("M 126 123 C 152 125 172 131 178 148 L 138 148 C 138 136 134 128 126 123 Z"));
        b.down(0x3E63A6, 0x2B4A84, path("M 24 148 C 24 120 27 110 34 98 C 48 110 62 126 66 148 Z"));
        b.fill(
                0x3E63A6,
                path("M 88 148 C 94 136 100 128 108 122 L 117 126 C 108 132 102 140 98 148 Z"));
        for (int i = 0; i < 3; i++) {
            double x = 74 + 14 * i;
            double y = 108 + 8 * i;
            b.line(0x2B4A84, 4, path("M " + x + " " + y + " L " + (x + 13) + " " + (y - 13)));
        }
        b.faint(0x8A93A3, 60, 1.5, path("M 40 97 C 52 106 60 112 70 124"));
        b.down(0xFFFFFF, 0xE2E5EA, box(21, 143, 160, 22, 9));
        b.fill(0xD9574A, box(22, 153, 158, 4, 2));
        b.fill(
                0x9AA3B2,
                path(
                        "M 26 163 L 176 163 C 172 167 168 167 164 167 L 36 167 C 30 167 28 166 26"
                                + " 163 Z"));
    }

    private static String moved(int dx, int dy, String steps) {
        var out = new StringBuilder();
        boolean horizontal = true;
        for (String step : steps.split(" ")) {
            if (Character.isLetter(step.charAt(0))) {
                out.append(step).append(' ');
            } else {
                out.append(Double.parseDouble(step) + (horizontal ? dx : dy)).append(' ');
                horizontal = !horizontal;
            }
        }
        return out.toString();
    }
}
