package shop.kaibo.desk.files;

import shop.kaibo.sync.files.FileField;

/**
 * What one meaning is called in a file. Thread-safe.
 *
 * @param header "" where no header is chosen
 * @param sample what stands beneath it
 */
public record ColumnRow(FileField field, boolean required, String header, String sample) {}
