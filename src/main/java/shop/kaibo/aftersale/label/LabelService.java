package shop.kaibo.aftersale.label;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Refused;
import shop.kaibo.paper.Label;
import shop.kaibo.paper.LabelPages;
import shop.kaibo.paper.Printers;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Brings labels onto paper, or into a file where there is no printer. Runs off the FX thread: a
 * printer may take seconds. Thread-safe.
 */
public final class LabelService {
    private static final Logger LOG = LoggerFactory.getLogger(LabelService.class);

    private final Store store;
    private final Printers printers;

    public LabelService(Store store, Printers printers) {
        this.store = store;
        this.printers = printers;
    }

    /**
     * Where a label went. Thread-safe.
     *
     * @param printer its name, "" when the label lies in the file
     */
    public record Printed(String printer, Path file) {
        /** Text key of what a person is told; its blanks: printer, file. */
        public String key() {
            return printer.isEmpty() ? "label.saved" : "label.printed";
        }
    }

    /** Prints them, and keeps them as a file in the home's labels. Refused: the disk will not. */
    public Printed print(List<Label> labels, String name) {
        Path file = store.home().resolve("labels").resolve(safe(name) + ".pdf");
        byte[] pdf = save(labels, file);
        String printer = printers.usual();
        if (printer.isEmpty()) {
            return new Printed("", file);
        }
        try {
            printers.print(pdf, name);
            return new Printed(printer, file);
        } catch (IOException e) {
            // the person has the file and is told where
            LOG.warn("printer refused", e);
            return new Printed("", file);
        }
    }

    /** Writes them to a place. Refused: it cannot be written. */
    public byte[] save(List<Label> labels, Path file) {
        try {
            byte[] pdf = LabelPages.pdf(labels);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path half = file.resolveSibling(file.getFileName() + ".part");
            Files.write(half, pdf);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            return pdf;
        } catch (IOException e) {
            throw new Refused("file", "label.unwritten", file.getFileName());
        }
    }

    // numbers of platforms become file names
    private static String safe(String name) {
        return name.replaceAll("[^0-9A-Za-z._-]", "_");
    }
}
