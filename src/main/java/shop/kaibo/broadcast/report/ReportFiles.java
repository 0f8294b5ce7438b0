package shop.kaibo.broadcast.report;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.operator.ShopSettings;
import shop.kaibo.paper.ReportPages;
import shop.kaibo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps reports as PDF files in the shop's home. Blocks on the disk. Thread-safe. */
public final class ReportFiles {
    private final Store store;
    private final ShopSettings settings;

    public ReportFiles(Store store, ShopSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** The name a report is kept under: "2026-11-21-2000-zh.pdf". */
    public static String name(ShowReport report, Texts texts) {
        String when = Shanghai.minute(report.show().startedMs());
        return when.replace(" ", "-").replace(":", "") + "-" + texts.language() + ".pdf";
    }

    /** The folder of the home they are kept in. */
    public Path folder() {
        return store.home().resolve("reports");
    }

    /** Keeps a report in the home, in place of an earlier one of the same show. */
    public Path save(ShowReport report, Texts texts) {
        return save(report, texts, folder().resolve(name(report, texts)));
    }

    /** Keeps it where it is wanted. Refused: the place cannot be written. */
    public Path save(ShowReport report, Texts texts, Path file) {
        String shop = settings.all().name();
        try {
            byte[] pdf = ReportPages.pdf(new ReportPaper(texts).of(report, shop));
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path half = file.resolveSibling(file.getFileName() + ".part");
            Files.write(half, pdf);
            return Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused("file", "report.notWritten", file);
        }
    }
}
