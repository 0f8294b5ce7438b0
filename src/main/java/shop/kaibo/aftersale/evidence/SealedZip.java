package shop.kaibo.aftersale.evidence;

import shop.kaibo.photo.Sha256;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that holds the sums of all its files and is written in one way only: nothing packed, no
 * times, so that each changed byte of it, also one between the files, shows. Thread-safe.
 */
final class SealedZip {
    /** What {@code sha256sum -c} reads. */
    static final String SUMS = "SHA256SUMS";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SealedZip() {}

    /** The bytes of the ZIP of these files, with their sums in front. */
    static byte[] of(Map<String, byte[]> files) {
        var sums = new StringBuilder();
        files.forEach(
                (name, bytes) ->
                        sums.append(Sha256.hex(bytes)).append("  ").append(name).append('\n'));
        var all = new LinkedHashMap<String, byte[]>();
        all.put(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
        all.putAll(files);
        return write(all);
    }

    /** The files of a ZIP written here, without the sums; empty when any byte of it was changed. */
    static Map<String, byte[]> open(byte[] zip) {
        var found = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                found.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException e) {
            return Map.of(); // not even a ZIP any more
        }
        found.remove(SUMS);
        // written anew from its files it must be the same to the last byte, its sums included
        return Arrays.equals(zip, of(found)) ? found : Map.of();
    }

    private static byte[] write(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var crc = new CRC32();
                crc.update(file.getValue());
                var entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setTimeLocal(NO_TIME);
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
