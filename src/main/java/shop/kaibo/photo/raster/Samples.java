package shop.kaibo.photo.raster;

/**
 * What a decoder hands over: 8-bit samples, interleaved, rows from the top, in the colours of the
 * file: 1 band is grey, 3 are RGB, 4 are CMYK with 255 as full ink. Thread-safe as long as nobody
 * writes into the array.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Samples(int width, int height, int bands, byte[] data) {}
