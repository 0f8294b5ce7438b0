package shop.kaibo.drill;

import shop.kaibo.photo.Goods;
import shop.kaibo.photo.Likeness;
import shop.kaibo.photo.Variants;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import javax.imageio.ImageIO;

/**
 * How often a thing is known again, and how often another is taken for it. With a folder of photos
 * behind its name each photo is cut in four: four things of one kind under the same light.
 */
final class LikenessDrill {
    private record Thing(int kind, BufferedImage image, Likeness likeness) {}

    private LikenessDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        List<Thing> things = arguments.isEmpty() ? drawn(count) : cut(arguments.getFirst());
        System.out.println(things.size() + " things");
        boolean good = true;
        for (Variants variant : Variants.values()) {
            var random = new Random(seed);
            int alike = 0;
            for (Thing thing : things) {
                Likeness after = Goods.likeness(variant.of(thing.image(), random));
                alike += thing.likeness().alike(after) ? 1 : 0;
            }
            double rate = print(variant.name().toLowerCase(Locale.ROOT), alike, things.size());
            good &= !variant.same || rate >= 0.9;
        }
        int[] wrong = new int[2];
        int[] pairs = new int[2];
        for (int i = 0; i < things.size(); i++) {
            for (int j = 0; j < i; j++) {
                int kind = things.get(i).kind() == things.get(j).kind() ? 0 : 1;
                pairs[kind]++;
                wrong[kind] += things.get(i).likeness().alike(things.get(j).likeness()) ? 1 : 0;
            }
        }
        good &= print("another of the same kind", wrong[0], pairs[0]) <= 0.02;
        return good & print("another of another kind", wrong[1], pairs[1]) <= 0.01;
    }

    private static double print(String what, int alike, int all) {
        double rate = all == 0 ? 0 : (double) alike / all;
        System.out.printf(
                Locale.ROOT, "%-26s alike %5d of %6d %8.3f %%%n", what, alike, all, 100 * rate);
        return rate;
    }

    private static List<Thing> drawn(int count) {
        var things = new ArrayList<Thing>();
        for (int i = 0; i < count; i++) {
            BufferedImage image = Goods.drawn(i);
            things.add(new Thing(0, image, Goods.likeness(image)));
        }
        return things;
    }

    private static List<Thing> cut(String folder) throws IOException {
        var things = new ArrayList<Thing>();
        try (var files = Files.list(Path.of(folder))) {
            for (Path file : files.sorted().toList()) {
                BufferedImage photo = ImageIO.read(file.toFile());
                int kind = things.size();
                for (int part = 0; photo != null && part < 4; part++) {
                    int w = photo.getWidth() / 2;
                    int h = photo.getHeight() / 2;
                    BufferedImage quarter =
                            Variants.sized(
                                    photo.getSubimage(part % 2 * w, part / 2 * h, w, h), 720, 540);
                    things.add(new Thing(kind, quarter, Goods.likeness(quarter)));
                }
            }
        }
        return things;
    }
}
