package shop.kaibo.photo.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.MultiFormatOneDReader;
import com.google.zxing.oned.OneDReader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads bar codes line by line. A line is tried in both directions; a code counts once two lines
 * say the same, so that cloth and fences are not taken for goods.
 */
final class Bars {
    static final Map<BarcodeFormat, Code.Kind> KINDS =
            Map.of(
                    BarcodeFormat.EAN_13, Code.Kind.EAN_13,
                    BarcodeFormat.EAN_8, Code.Kind.EAN_8,
                    BarcodeFormat.UPC_A, Code.Kind.UPC_A,
                    BarcodeFormat.UPC_E, Code.Kind.UPC_E,
                    BarcodeFormat.CODE_128, Code.Kind.CODE_128,
                    BarcodeFormat.CODE_39, Code.Kind.CODE_39);

    /** Pixels between two lines: even a flat label is crossed twice. */
    private static final int STEP = 8;

    private static final int WITNESSES = 2;

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.copyOf(KINDS.keySet()));

    private final OneDReader reader = new MultiFormatOneDReader(HINTS);
    private final Map<Code, Integer> seen = new LinkedHashMap<>();

    /** All codes lying or standing in the picture. */
    static List<Code> in(Grey grey) {
        var bars = new Bars();
        bars.scan(grey);
        bars.scan(grey.turned());
        return bars.seen.entrySet().stream()
                .filter(e -> e.getValue() >= WITNESSES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void scan(Grey grey) {
        var binarizer = new GlobalHistogramBinarizer(grey);
        BitArray row = new BitArray(grey.getWidth());
        for (int y = Math.min(STEP, grey.getHeight()) / 2; y < grey.getHeight(); y += STEP) {
            try {
                row = binarizer.getBlackRow(y, row);
            } catch (NotFoundException e) {
                continue; // all of one light
            }
            if (!read(y, row)) {
                row.reverse();
                read(y, row);
            }
        }
    }

    private boolean read(int y, BitArray row) {
        try {
            Result result = reader.decodeRow(y, row, HINTS);
            Code.Kind kind = KINDS.get(result.getBarcodeFormat());
            if (kind != null) {
                seen.merge(new Code(kind, result.getText()), 1, Integer::sum);
            }
            return true;
        } catch (ReaderException e) {
            return false;
        }
    }
}
