package shop.kaibo.photo.code;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

import shop.kaibo.photo.Photo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the bar codes and QR codes in a photo, whichever way they lie. Takes some tens of
 * milliseconds, so never on the FX thread. Thread-safe.
 */
public final class Codes {
    private static final Map<DecodeHintType, Object> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    private Codes() {}

    /** Each code in the photo once, bars first; empty when there is none. */
    public static List<Code> in(Photo photo) {
        Grey grey = Grey.of(photo.jpeg());
        var found = new ArrayList<>(Bars.in(grey));
        for (Result result : squares(grey)) {
            var code = new Code(Code.Kind.QR, result.getText());
            if (!found.contains(code)) {
                found.add(code);
            }
        }
        return List.copyOf(found);
    }

    private static Result[] squares(Grey grey) {
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(grey));
            return new QRCodeMultiReader().decodeMultiple(bitmap, HARD);
        } catch (NotFoundException e) {
            return new Result[0];
        }
    }
}
