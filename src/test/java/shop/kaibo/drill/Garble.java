package shop.kaibo.drill;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Texts spoilt the ways a bad line, a bad sheet or a bad person spoils them. One thread. */
final class Garble {
    private static final List<String> PIECES =
            List.of(
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "-1",
                    "0",
                    "1e400",
                    "-9223372036854775809",
                    "0.1",
                    "99999999999999999999999999",
                    "\"\"",
                    "\"x\"",
                    "\\ud83d",
                    "\\udc00\\ud800",
                    "\\u0000",
                    "\"rows\"",
                    ":",
                    ",",
                    "\"",
                    "\\",
                    "\r\n",
                    "\n",
                    ";",
                    "\t",
                    "=1+1",
                    "@",
                    "\u0000",
                    "\uD83D\uDC60",
                    "\uD83D",
                    "\uDC60",
                    "\u202E",
                    "\u200F\u0627\u0644",
                    "\uFEFF",
                    "\u3000",
                    "１２３",
                    "¥",
                    "#",
                    "x",
                    "/",
                    "3-",
                    "36-40",
                    "红/白",
                    "x5/8/3",
                    "39.9",
                    "²",
                    "٣",
                    "a\u0301\u0301\u0301",
                    "''--",
                    "%_",
                    "\u00A0",
                    "e\u0000e");

    private final SplittableRandom random;

    Garble(SplittableRandom random) {
        this.random = random;
    }

    /** Bytes of a text, spoilt one to four times; cheap. */
    byte[] of(byte[] seed) {
        byte[] bytes = seed;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(24));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(bytes, at, piece(), to);
            case 3 -> joined(bytes, at, piece(), at);
            case 4 -> joined(bytes, at, new byte[0], to);
            case 5 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
            default -> token(bytes);
        };
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length == 0) {
            return piece();
        }
        byte[] other = bytes.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    // what stands behind a colon becomes something of another kind
    private byte[] token(byte[] bytes) {
        int start = random.nextInt(bytes.length + 1);
        int colon = start;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        if (colon >= bytes.length) {
            return joined(bytes, start, piece(), start);
        }
        int end = colon + 1;
        while (end < bytes.length && bytes[end] != ',' && bytes[end] != '}' && bytes[end] != ']') {
            end++;
        }
        return joined(bytes, colon + 1, piece(), end);
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int from) {
        byte[] all = Arrays.copyOf(bytes, head + middle.length + bytes.length - from);
        System.arraycopy(middle, 0, all, head, middle.length);
        System.arraycopy(bytes, from, all, head + middle.length, bytes.length - from);
        return all;
    }

    /** What a hand can paste: long, deep, odd. */
    static List<String> pasted() {
        return List.of(
                "",
                "\u0000",
                "\uD83D\uDC60".repeat(5_000),
                "\uD83D".repeat(5_000),
                "\u202E\u0627\u0644".repeat(3_000),
                "[".repeat(200_000),
                "{\"a\":".repeat(100_000),
                "9".repeat(200_000),
                "39.9x" + "9".repeat(100_000),
                "红/".repeat(50_000),
                "1-".repeat(50_000),
                " x ".repeat(50_000),
                "鞋 ".repeat(200_000),
                "a,b,c\n".repeat(100_000),
                "\"".repeat(100_001),
                "软底女单鞋".repeat(700_000),
                "x".repeat(10_000_000));
    }
}
