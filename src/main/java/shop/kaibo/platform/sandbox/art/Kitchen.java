package shop.kaibo.platform.sandbox.art;

import static shop.kaibo.platform.sandbox.art.Brush.box;
import static shop.kaibo.platform.sandbox.art.Brush.oval;
import static shop.kaibo.platform.sandbox.art.Brush.path;

/** What stands by the stove. */
final class Kitchen {
    private Kitchen() {}

    static void wok(Brush b) {
        b.shadow(92, 162, 76, 12);
        b.line(0x6E4324, 11, path("M 152 96 L 188 76"));
        b.faint(0xC98F5A, 80, 3, path("M 158 90 L 186 75"));
        b.line(0x2A2D35, 9, path("M 148 98 L 156 93"));
        b.down(
                0x565B66,
                0x22252C,
                path("M 18 98 C 20 138 50 162 88 162 C 126 162 156 138 158 98 Z"));
        b.veil(0xFFFFFF, 14, path("M 28 112 C 36 138 56 152 78 156 C 52 146 40 130 36 112 Z"));
        b.fill(0x6B707B, oval(88, 98, 70, 21));
        b.down(0x16181D, 0x3A3E47, oval(88, 99, 65, 17));
        b.faint(0xFFFFFF, 22, 2.4, path("M 40 104 C 56 112 92 116 120 110"));
        b.line(0x3A3E47, 5, path("M 20 100 C 8 98 6 108 16 110"));
    }

    static void thermos(Brush b) {
        b.shadow(104, 174, 70, 13);
        b.line(0x17645C, 11, path("M 128 86 C 166 80 168 138 128 134"));
        b.across(0x2F9C90, 0x145850, box(62, 66, 72, 108, 18));
        b.across(
                0x2F9C90,
                0x145850,
                path("M 62 96 C 62 74 72 66 78 60 L 118 60 C 124 66 134 74 134 96 Z"));
        b.across(0xFFFFFF, 0xC7CFD3, box(72, 28, 52, 24, 8));
        b.across(0xE3E8EA, 0xA9B4B9, box(70, 48, 56, 15, 4));
        b.veil(0xFFFFFF, 30, box(72, 84, 8, 78, 4));
        b.across(0xFFD469, 0xE0A62F, box(62, 132, 72, 11, 0));
        b.veil(0xFFFFFF, 80, oval(102, 108, 11, 11));
        b.fill(0x1C7268, path("M 102 99 C 95 108 95 116 102 117 C 109 116 109 108 102 99 Z"));
    }

    static void mug(Brush b) {
        b.shadow(98, 172, 78, 13);
        b.line(0xE8EDF5, 13, path("M 136 88 C 180 80 180 148 134 146"));
        b.faint(0x8FA1BF, 40, 2, path("M 138 95 C 168 90 168 140 134 139"));
        var body =
                path(
                        "M 42 66 L 144 66 L 140 154 C 139 168 132 174 118 174 L 68 174 C 54 174 47"
                                + " 168 46 154 Z");
        b.across(0xFFFFFF, 0xD3DBE8, body);
        b.inside(
                body,
                () -> {
                    for (int[] flower : new int[][] {{68, 120}, {104, 138}, {124, 104}, {88, 96}}) {
                        for (int i = 0; i < 5; i++) {
                            double turn = Math.PI * 2 / 5 * i - 0.4;
                            b.round(
                                    0x7A9BE0,
                                    0x3557B0,
                                    oval(
                                            flower[0] + 8 * Math.cos(turn),
                                            flower[1] + 8 * Math.sin(turn),
                                            6,
                                            6));
                        }
                        b.fill(0xF5C64A, oval(flower[0], flower[1], 4, 4));
                    }
                    b.line(
                            0x4E8B57,
                            2,
                            path(
                                    "M 68 132 C 70 146 62 152 56 156 M 104 150 C 104 160 98 164 92"
                                            + " 168 M 124 116 C 126 128 130 132 134 138"));
                    b.fill(0x3557B0, box(40, 74, 110, 4, 0));
                });
        b.fill(0xEEF2F8, oval(93, 66, 51, 12));
        b.down(0x5A3520, 0x7E4E30, oval(93, 67, 45, 9));
        b.faint(0xFFFFFF, 70, 3, path("M 80 50 C 72 40 88 34 80 22"));
        b.faint(0xFFFFFF, 70, 3, path("M 106 50 C 98 40 114 34 106 22"));
    }

    static void teapot(Brush b) {
        b.shadow(98, 170, 88, 13);
        b.line(0x7A3E28, 10, path("M 146 100 C 186 88 186 150 144 146"));
        b.across(
                0xA65E40,
                0x6E3420,
                path("M 60 120 C 44 118 38 100 26 84 L 16 88 C 22 112 36 146 62 150 Z"));
        var body =
                path(
                        "M 50 128 C 50 98 72 82 100 82 C 128 82 150 98 150 128 C 150 156 130 170"
                                + " 100 170 C 70 170 50 156 50 128 Z");
        b.round(0xC07650, 0x6A321E, body);
        b.down(0xB56A48, 0x7E4028, path("M 66 90 C 74 74 126 74 134 90 C 118 98 82 98 66 90 Z"));
        b.round(0xC98058, 0x6A321E, oval(100, 68, 9, 9));
        b.veil(0xFFFFFF, 26, Brush.turned(oval(74, 116, 6, 17), 22, 74, 116));
        b.faint(
                0x4A2012,
                55,
                1.8,
                path(
                        "M 112 148 C 116 132 116 118 110 104 M 114 126 C 122 124 128 118 130 112 M"
                                + " 114 136 C 124 138 130 134 134 130"));
        b.veil(
                0x4A2012,
                45,
                path("M 130 112 C 126 108 122 114 122 120 C 126 120 130 116 130 112 Z"));
        b.veil(
                0x4A2012,
                45,
                path("M 110 104 C 104 106 104 112 108 116 C 112 114 112 108 110 104 Z"));
        b.down(0x6A321E, 0x4A2012, box(80, 165, 40, 7, 3));
    }
}
