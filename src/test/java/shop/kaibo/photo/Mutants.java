package shop.kaibo.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Photos spoilt in every way a bad card, a bad line or a bad person spoils them. The same seed and
 * number give the same bytes.
 */
public final class Mutants {
    private static final int HEADER = 300;

    private final List<byte[]> sound;
    private final long seed;

    /** Of pictures of about so many pixels across. */
    public Mutants(long seed, int width) {
        this.seed = seed;
        sound = sound(width);
    }

    /** The sound files all others come from. */
    public List<byte[]> sound() {
        return List.copyOf(sound);
    }

    /** The n-th spoilt file. */
    public byte[] file(int n) {
        var random = new Random(seed * 1_000_003 + n);
        byte[] file = sound.get(n % sound.size()).clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && file.length > 16; i++) {
            file = spoilt(file, random);
        }
        return file;
    }

    private byte[] spoilt(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        int near = random.nextInt(Math.min(HEADER, file.length - 4));
        switch (random.nextInt(8)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                for (int i = 0; i < 20; i++) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt();
                }
            }
            case 2 -> {
                return Arrays.copyOf(file, at);
            }
            case 3 -> file[near] = (byte) random.nextInt();
            case 4 -> Arrays.fill(file, near, near + 1 + random.nextInt(4), (byte) 0xFF);
            case 5 -> {
                return joined(file, at, sound.get(random.nextInt(sound.size())), random);
            }
            case 6 -> Arrays.fill(file, at, Math.min(file.length, at + 100), (byte) 0);
            default -> {
                return joined(file, at, file, random);
            }
        }
        return file;
    }

    /** The beginning of one and some end of another, or of itself: missing and doubled pieces. */
    private static byte[] joined(byte[] head, int length, byte[] tail, Random random) {
        int from = random.nextInt(tail.length);
        byte[] out = Arrays.copyOf(head, length + tail.length - from);
        System.arraycopy(tail, from, out, length, tail.length - from);
        return out;
    }

    private static List<byte[]> sound(int width) {
        BufferedImage drawn = Variants.sized(Goods.drawn(5), width, width * 3 / 4);
        BufferedImage grey = new BufferedImage(width, width, BufferedImage.TYPE_USHORT_GRAY);
        grey.createGraphics().drawImage(drawn, 0, 0, null);
        BufferedImage clear = new BufferedImage(width, width, BufferedImage.TYPE_INT_ARGB);
        clear.createGraphics().drawImage(drawn, 0, 0, new Color(0, 0, 0, 0), null);
        byte[] jpeg = Pictures.file(drawn, "jpeg");
        byte[] png = Pictures.file(drawn, "png");
        var all = new ArrayList<byte[]>();
        all.add(Pictures.withProfile(Pictures.withExif(jpeg, 6), Icc.displayP3()));
        all.add(Pictures.progressive(drawn, "jpeg"));
        all.add(Pictures.inks(width, width / 2, 2, 10, 200, 90, 30));
        all.add(Pictures.file(eightBits(grey), "jpeg"));
        all.add(Pictures.withChunk(png, "iCCP", Pictures.packed(Icc.displayP3())));
        all.add(Pictures.file(grey, "png"));
        all.add(Pictures.file(clear, "png"));
        all.add(Pictures.progressive(drawn, "png"));
        all.add(Pictures.file(drawn, "gif"));
        all.add(Pictures.progressive(drawn, "gif"));
        all.add(Pictures.file(drawn, "bmp"));
        all.add(Pictures.kept("quarters.webp"));
        all.add(Pictures.kept("quarters-lossless.webp"));
        all.add(Pictures.kept("quarters.heic"));
        all.add(Pictures.kept("quarters.avif"));
        return all;
    }

    private static BufferedImage eightBits(BufferedImage wide) {
        var out =
                new BufferedImage(wide.getWidth(), wide.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        out.createGraphics().drawImage(wide, 0, 0, null);
        return out;
    }
}
