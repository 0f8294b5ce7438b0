package shop.kaibo.bench;

import shop.kaibo.photo.Pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Twelve megapixels as a phone keeps them: lying on the side, a little grain in everything. */
final class PhonePhotos {
    private static final int WIDTH = 4032;
    private static final int HEIGHT = 3024;
    private static final int LYING = 6;

    private PhonePhotos() {}

    static List<byte[]> in(String folder) throws IOException {
        var photos = new ArrayList<byte[]>();
        try (var files = Files.list(Path.of(folder))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().toLowerCase(Locale.ROOT).endsWith(".jpg")) {
                    photos.add(Files.readAllBytes(file));
                }
            }
        }
        return photos;
    }

    /** Clouds of all sizes in three colours, some edges, and grain; the same every time. */
    static List<byte[]> made(int count) {
        var photos = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            var random = new Random(i);
            var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            float[][] clouds = {clouds(random), clouds(random), clouds(random)};
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    int at = y * WIDTH + x;
                    int edge = ((x / 300 + y / 200) & 1) * 30;
                    int grain = (int) (random.nextGaussian() * 5);
                    int rgb = 0;
                    for (float[] cloud : clouds) {
                        rgb = rgb << 8 | Math.clamp((int) cloud[at] + edge + grain, 0, 255);
                    }
                    image.setRGB(x, y, rgb);
                }
            }
            photos.add(Pictures.withExif(Pictures.file(image, "jpeg"), LYING));
        }
        return photos;
    }

    private static float[] clouds(Random random) {
        float[] out = new float[WIDTH * HEIGHT];
        for (int size = 1024; size >= 4; size /= 2) {
            int columns = WIDTH / size + 2;
            float[] grid = new float[columns * (HEIGHT / size + 2)];
            for (int i = 0; i < grid.length; i++) {
                grid[i] = random.nextFloat() * 12 * (float) Math.log(size);
            }
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    int cell = y / size * columns + x / size;
                    float fx = (float) (x % size) / size;
                    float fy = (float) (y % size) / size;
                    float top = grid[cell] + (grid[cell + 1] - grid[cell]) * fx;
                    int below = cell + columns;
                    float bottom = grid[below] + (grid[below + 1] - grid[below]) * fx;
                    out[y * WIDTH + x] += (top + (bottom - top) * fy) * 0.7f;
                }
            }
        }
        return out;
    }
}
