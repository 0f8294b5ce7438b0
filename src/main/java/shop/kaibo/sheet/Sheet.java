package shop.kaibo.sheet;

import java.util.List;

/**
 * A merchant's sheet as it was read. Thread-safe.
 *
 * @param sha256 of the file's bytes: the same file read again is the same sheet
 */
public record Sheet(String sha256, List<SheetRow> rows) {}
