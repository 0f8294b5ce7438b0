package shop.kaibo.photo.camera;

import shop.kaibo.base.Refused;

import java.io.IOException;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cameras of a Linux machine, {@code /dev/video0} and so on. Thread-safe; calls block. */
public final class V4l2Cameras implements Cameras {
    private static final int MOST = 16;

    private final Path devices;
    private final SymbolLookup library;

    public V4l2Cameras() {
        this(Path.of("/dev"), Linker.nativeLinker().defaultLookup());
    }

    V4l2Cameras(Path devices, SymbolLookup library) {
        this.devices = devices;
        this.library = library;
    }

    /** Linux on a 64-bit machine: the layouts of its structures are written down for that. */
    @Override
    public boolean supported() {
        return System.getProperty("os.name", "").equals("Linux")
                && ValueLayout.ADDRESS.byteSize() == Long.BYTES;
    }

    @Override
    public List<Found> list() {
        var found = new ArrayList<Found>();
        if (supported()) {
            var libc = new Libc(library);
            for (Path path : paths()) {
                try (var device = new V4l2Device(libc, path.toString())) {
                    String name = device.name();
                    if (name != null) {
                        found.add(new Found(path.toString(), name));
                    }
                } catch (Refused e) {
                    // in use or forbidden: opening it says which
                    found.add(new Found(path.toString(), path.getFileName().toString()));
                }
            }
        }
        return found;
    }

    private List<Path> paths() {
        try (Stream<Path> all = Files.list(devices)) {
            return all.filter(p -> p.getFileName().toString().matches("video\\d{1,2}"))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public Camera open(Found camera) {
        return new V4l2Camera(new V4l2Device(new Libc(library), camera.id()));
    }
}
