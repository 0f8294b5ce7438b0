package shop.kaibo;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Looks for what was planted in everything a day of work left. Used by one thread. */
final class CanarySearch {
    private final Path folder;
    private final Collection<String> planted;
    private long looked;

    CanarySearch(Path folder, Collection<String> planted) {
        this.folder = folder;
        this.planted = planted;
    }

    /** How many bytes were looked through. */
    long looked() {
        return looked;
    }

    List<String> look(long began, String printed, String... ofTheCamera) throws IOException {
        Path out = folder.resolve("out");
        var everything = new Traces(planted);
        var found = new ArrayList<>(everything.in(folder.resolve("home")));
        found.addAll(everything.in(out));
        found.addAll(everything.in(printed));
        for (Path pdf : files(out).stream().filter(f -> f.toString().endsWith(".pdf")).toList()) {
            try (var document = Loader.loadPDF(pdf.toFile())) {
                found.addAll(everything.in(new PDFTextStripper().getText(document)));
            }
        }
        found.addAll(everything.in(temporary(began)));
        // the platform knows its buyers; of our pictures it may know nothing but the picture
        var camera = new Traces(List.of(ofTheCamera));
        found.addAll(camera.in(folder.resolve("platform")));
        looked = everything.looked() + camera.looked();
        return found;
    }

    /** What this machine's folder for temporary files got since; others' folders are theirs. */
    private Path temporary(long began) throws IOException {
        Path copies = Files.createDirectories(folder.resolve("temporary"));
        int number = 0;
        for (Path file : files(Path.of(System.getProperty("java.io.tmpdir")))) {
            if (Files.getLastModifiedTime(file).toMillis() >= began
                    && Files.size(file) < 20_000_000) {
                Files.copy(file, copies.resolve(number++ + "-" + file.getFileName()));
            }
        }
        return copies;
    }

    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path there = to.resolve(from.relativize(one));
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(one, there);
                }
            }
        }
    }

    private static List<Path> files(Path place) throws IOException {
        try (var all = Files.list(place)) {
            return all.filter(f -> Files.isRegularFile(f) && Files.isReadable(f)).toList();
        }
    }
}
