package shop.kaibo.sheet;

import shop.kaibo.base.Refused;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The characters of a file, whatever program saved it. */
final class Text {
    private static final char BOM = '\uFEFF';

    private Text() {}

    /** UTF-16 if it says so, else UTF-8, else GB18030, which Chinese Excel writes. */
    static String of(byte[] file) {
        boolean wide =
                file.length > 1
                        && (file[0] & 0xFF) + (file[1] & 0xFF) == 0xFE + 0xFF
                        && (file[0] & 0xFF) >= 0xFE;
        List<Charset> tries =
                wide
                        ? List.of(StandardCharsets.UTF_16)
                        : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        for (Charset charset : tries) {
            try {
                // a new decoder reports what is malformed instead of replacing it
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw new Refused("sheet", "sheet.encoding");
    }
}
