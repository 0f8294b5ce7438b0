package shop.kaibo.photo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small colour profiles, made here so that none need be shipped. */
final class Icc {
    /** Columns of red, green and blue in the D50 space of profiles, in 1/65536. */
    private static final int[][] DISPLAY_P3 = {
        {33_759, 15_807, -69}, {19_130, 45_369, 2_751}, {10_285, 4_360, 68_610}
    };

    private Icc() {}

    /** Display P3 as phones embed it, with a plain gamma of 2.2. */
    static byte[] displayP3() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        String[] names = {"r", "g", "b"};
        for (int i = 0; i < 3; i++) {
            tags.put(names[i] + "XYZ", xyz(DISPLAY_P3[i]));
            tags.put(names[i] + "TRC", curve());
        }
        return profile("mntr", "RGB ", tags);
    }

    /** Grey that is much darker than ours: gamma 4. */
    static byte[] darkGrey() {
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("kTRC", curve(4 * 256));
        return profile("mntr", "GRAY", tags);
    }

    private static byte[] profile(String kind, String space, Map<String, byte[]> tags) {
        tags.put("wtpt", xyz(new int[] {63_190, 65_536, 54_061}));
        tags.put("desc", description());
        tags.put("cprt", text("cprt"));
        int size = 128 + 4 + 12 * tags.size();
        int at = size;
        for (byte[] tag : tags.values()) {
            size += tag.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(size).putInt(0).putInt(0x02400000).put(ascii(kind)).put(ascii(space));
        out.put(ascii("XYZ ")).position(36).put(ascii("acsp"));
        out.position(68).putInt(63_190).putInt(65_536).putInt(54_061).position(128);
        out.putInt(tags.size());
        for (var tag : tags.entrySet()) {
            out.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            at += tag.getValue().length;
        }
        tags.values().forEach(out::put);
        return out.array();
    }

    private static byte[] xyz(int[] values) {
        ByteBuffer out = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (int value : values) {
            out.putInt(value);
        }
        return out.array();
    }

    private static byte[] curve() {
        return curve(563);
    }

    private static byte[] curve(int gammaIn256ths) {
        return ByteBuffer.allocate(16)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) gammaIn256ths)
                .array();
    }

    private static byte[] description() {
        return ByteBuffer.allocate(96)
                .put(ascii("desc"))
                .putInt(0)
                .putInt(5)
                .put(ascii("made"))
                .array();
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(16).put(ascii("text")).putInt(0).put(ascii(text)).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
