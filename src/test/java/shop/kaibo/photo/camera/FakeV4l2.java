package shop.kaibo.photo.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A video device in C, compiled against the system's own header, so that sizes and numbers are held
 * to that header and not to what is believed of it.
 */
final class FakeV4l2 {
    private static final Path HEADER = Path.of("/usr/include/linux/videodev2.h");

    private FakeV4l2() {}

    static boolean possible() {
        return Files.exists(HEADER)
                && Files.isExecutable(Path.of("/usr/bin/gcc"))
                && new V4l2Cameras().supported();
    }

    /** The library; every frame it gives is the file, or YUYV of one colour when there is none. */
    static Path compiled(Path folder, Path frame, boolean raw) throws Exception {
        Path source = folder.resolve("fake.c");
        Path library = folder.resolve("fake" + raw + ".so");
        try (var in = FakeV4l2.class.getResourceAsStream("fake-v4l2.c")) {
            if (in == null) {
                throw new IOException("fake-v4l2.c");
            }
            Files.write(source, in.readAllBytes());
        }
        Process gcc =
                new ProcessBuilder(
                                "gcc",
                                "-shared",
                                "-fPIC",
                                "-w",
                                "-DFRAME=\"" + frame + "\"",
                                "-DRAW=" + (raw ? 1 : 0),
                                "-o",
                                library.toString(),
                                source.toString())
                        .inheritIO()
                        .start();
        if (!gcc.waitFor(60, TimeUnit.SECONDS) || gcc.exitValue() != 0) {
            throw new IOException("gcc");
        }
        return library;
    }
}
