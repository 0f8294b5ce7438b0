package shop.kaibo.photo.phone;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import java.util.BitSet;

/**
 * A text as the squares of a QR code, without the white edge it needs around it. Thread-safe.
 *
 * @param side squares on each side
 */
public record QrCode(int side, BitSet squares) {
    /** White squares a reader wants on each side. */
    public static final int EDGE = 4;

    /** A code that still reads with a seventh of it hidden; for texts up to some 2,000 letters. */
    public static QrCode of(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            int side = matrix.getWidth();
            var squares = new BitSet(side * side);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    squares.set(y * side + x, matrix.get(x, y) == 1);
                }
            }
            return new QrCode(side, squares);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public boolean dark(int x, int y) {
        return squares.get(y * side + x);
    }
}
