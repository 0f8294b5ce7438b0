package shop.kaibo.bench;

import com.sun.management.ThreadMXBean;

import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

import shop.kaibo.photo.Crop;
import shop.kaibo.photo.Darkroom;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.jpeg.PlainJpeg;
import shop.kaibo.photo.turbo.TurboJpeg;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * P8: a 12 megapixel phone photo, turned by EXIF, becomes an upright JPEG of 1080 pixels and a
 * thumbnail. All work from bytes to bytes at quality 90 with halved colours.
 */
final class PhotoBench {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 3;
    private static final int SIDE = 1080;
    private static final int THUMBNAIL = 160;
    private static final String JAVA = "kaibo java";
    private static final String TURBO = "kaibo turbo";
    private static final String THUMBNAILATOR = "thumbnailator";
    private static final String VIPS = "libvips";

    private interface Way {
        Object make(byte[] file) throws Exception;
    }

    private PhotoBench() {}

    /** Photos of a folder, or, when none is named, four made here. */
    static void run(List<String> arguments) throws Exception {
        List<byte[]> photos =
                arguments.isEmpty() ? PhonePhotos.made(4) : PhonePhotos.in(arguments.getFirst());
        Map<String, Way> ways = ways();
        var ms = new LinkedHashMap<String, double[]>();
        var bytes = new LinkedHashMap<String, double[]>();
        for (String way : ways.keySet()) {
            ms.put(way, new double[ROUNDS * photos.size()]);
            bytes.put(way, new double[ROUNDS * photos.size()]);
        }
        var heap = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < photos.size(); i++) {
                for (var way : ways.entrySet()) {
                    long before = heap.getCurrentThreadAllocatedBytes();
                    long start = System.nanoTime();
                    way.getValue().make(photos.get(i));
                    long end = System.nanoTime();
                    if (round >= 0) {
                        int at = round * photos.size() + i;
                        ms.get(way.getKey())[at] = (end - start) / 1e6;
                        bytes.get(way.getKey())[at] =
                                (heap.getCurrentThreadAllocatedBytes() - before) / 1e6;
                    }
                }
            }
        }
        System.out.printf("%-14s %9s %9s %9s%n", "P8", "ms", "heap MB", "PSNR dB");
        Map<String, Double> likeness = likeness(photos, ways);
        for (String way : ways.keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %9.1f %9.1f %9s%n",
                    way,
                    Figure.median(ms.get(way)),
                    Figure.median(bytes.get(way)),
                    likeness.containsKey(way)
                            ? String.format(Locale.ROOT, "%.1f", likeness.get(way))
                            : "");
        }
        figure("P8-java", ms, JAVA, THUMBNAILATOR, "ms");
        figure("P8-java-heap", bytes, JAVA, THUMBNAILATOR, "MB");
        if (ways.containsKey(TURBO) && ways.containsKey(VIPS)) {
            figure("P8-turbo", ms, TURBO, VIPS, "ms");
        }
        for (var psnr : likeness.entrySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "{\"figure\":\"P8-psnr-%s\",\"value\":%.2f,\"unit\":\"dB\",\"rounds\":1}%n",
                    psnr.getKey().substring(6),
                    psnr.getValue());
        }
    }

    private static Map<String, Way> ways() throws Exception {
        var ways = new LinkedHashMap<String, Way>();
        var java = new Darkroom(new PlainJpeg());
        ways.put(JAVA, file -> java.develop(file, Crop.WHOLE));
        ways.put(THUMBNAILATOR, PhotoBench::thumbnailator);
        TurboJpeg.find()
                .map(Darkroom::new)
                .ifPresentOrElse(
                        room -> ways.put(TURBO, file -> room.develop(file, Crop.WHOLE)),
                        () -> System.out.println("no libturbojpeg.so.0: P8-turbo left out"));
        Optional<Vips> vips = Vips.find();
        vips.ifPresentOrElse(
                v -> ways.put(VIPS, file -> v.make(file, SIDE, THUMBNAIL)),
                () -> System.out.println("no libvips.so.42: P8-turbo left out"));
        return ways;
    }

    private static List<byte[]> thumbnailator(byte[] file) throws Exception {
        BufferedImage photo =
                Thumbnails.of(new ByteArrayInputStream(file)).size(SIDE, SIDE).asBufferedImage();
        var out = new ArrayList<byte[]>();
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(photo).scale(1).outputQuality(0.9).outputFormat("jpg").toOutputStream(jpeg);
        out.add(jpeg.toByteArray());
        jpeg.reset();
        Thumbnails.of(photo)
                .crop(Positions.CENTER)
                .size(THUMBNAIL, THUMBNAIL)
                .outputQuality(0.85)
                .outputFormat("jpg")
                .toOutputStream(jpeg);
        out.add(jpeg.toByteArray());
        return out;
    }

    /** The worst photo of each of our ways against one scaled in full by Lanczos. */
    private static Map<String, Double> likeness(List<byte[]> photos, Map<String, Way> ways)
            throws Exception {
        var worst = new LinkedHashMap<String, Double>();
        for (byte[] file : photos.subList(0, Math.min(4, photos.size()))) {
            Lanczos reference = null;
            for (String way : new String[] {JAVA, TURBO}) {
                if (!ways.containsKey(way)) {
                    continue;
                }
                var photo = (Photo) ways.get(way).make(file);
                if (new String(photo.jpeg(), StandardCharsets.ISO_8859_1).contains("Exif")) {
                    throw new IllegalStateException("EXIF was left in");
                }
                if (reference == null) {
                    reference = Lanczos.of(file, photo.width(), photo.height());
                }
                worst.merge(way, reference.psnr(photo.jpeg()), Math::min);
            }
        }
        return worst;
    }

    private static void figure(
            String name, Map<String, double[]> all, String kaibo, String peer, String unit) {
        double[] ours = all.get(kaibo);
        double[] theirs = all.get(peer);
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours[i] / theirs[i];
        }
        new Figure(
                        name,
                        Figure.median(ratios),
                        Figure.median(ours),
                        Figure.median(theirs),
                        unit,
                        ROUNDS)
                .print();
    }
}
