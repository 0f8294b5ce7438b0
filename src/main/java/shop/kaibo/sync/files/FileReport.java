package shop.kaibo.sync.files;

import shop.kaibo.base.Refused;

import java.util.List;

/**
 * How the taking in of a file went. Thread-safe.
 *
 * @param kind what it is about
 * @param lines lines beneath the header
 * @param fresh records nobody had told of
 * @param changed records that are otherwise now
 * @param same records that told nothing new
 * @param older records that were told newer before, left as they are
 * @param arrived operations carried there that the file shows
 * @param bad lines that could not be read; the others were taken
 * @param whole false where a person stopped it; taking the file again goes on
 */
public record FileReport(
        FileKind kind,
        int lines,
        int fresh,
        int changed,
        int same,
        int older,
        int arrived,
        List<Bad> bad,
        boolean whole) {
    public FileReport {
        bad = List.copyOf(bad);
    }

    /** A line and what is wrong with it. */
    public record Bad(long line, Refused why) {}
}
