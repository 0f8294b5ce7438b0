package shop.kaibo.desk.listing.source;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a clipboard or a drag holds of pictures, in whatever way a program put it there. FX thread
 * only.
 */
enum Pasted {
    /** A picture was taken from it. */
    TAKEN,
    /** A picture that only stands on a web page: it is not here. */
    ELSEWHERE,
    /** Words, for the field the caret is in. */
    WORDS,
    NOTHING;

    private static final List<String> KINDS =
            List.of("image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp");
    private static final Pattern DATA =
            Pattern.compile(
                    "data:image/[a-z+.-]{1,20}(?:;[a-z0-9=-]{1,40})?;base64,([A-Za-z0-9+/=\r\n"
                            + "%]+)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(data:image/|https?://)");
    private static final Pattern PICTURE = Pattern.compile("(?i)<img\\s");

    /** Takes what there is, files first since they are the originals. */
    static Pasted from(Clipboard board, SourcesViewModel sources) {
        if (board.hasFiles()) {
            sources.files(board.getFiles().stream().map(File::toPath).toList());
            return TAKEN;
        }
        // tables and documents come with a picture of themselves; their words are meant
        if (!words(board).isEmpty() && !ADDRESS.matcher(words(board)).lookingAt()) {
            return WORDS;
        }
        byte[] inText = data(board.hasHtml() ? board.getHtml() : "");
        if (inText == null) {
            inText = data(words(board));
        }
        byte[] file = inText != null ? inText : bytes(board);
        if (file != null) {
            sources.take(file);
            return TAKEN;
        }
        Image image = board.hasImage() ? board.getImage() : null;
        if (image != null && image.getWidth() > 0) {
            sources.take(SwingFXUtils.fromFXImage(image, null));
            return TAKEN;
        }
        if (board.hasHtml() && PICTURE.matcher(board.getHtml()).find()) {
            return ELSEWHERE;
        }
        return words(board).isEmpty() ? NOTHING : WORDS;
    }

    /** Whether a drag may hold a picture, looked at while it hovers. */
    static boolean promised(Clipboard board) {
        return board.hasFiles() || board.hasImage() || board.hasHtml();
    }

    private static String words(Clipboard board) {
        String text = board.hasString() ? board.getString() : null;
        return text == null ? "" : text.strip();
    }

    private static byte @Nullable [] bytes(Clipboard board) {
        for (String kind : KINDS) {
            DataFormat format = DataFormat.lookupMimeType(kind);
            if (format != null
                    && board.hasContent(format)
                    && board.getContent(format) instanceof ByteBuffer held
                    && held.hasRemaining()) {
                byte[] copy = new byte[held.remaining()];
                held.duplicate().get(copy);
                return copy;
            }
        }
        return null;
    }

    /** The first picture written out in a page or an address. */
    static byte @Nullable [] data(String text) {
        Matcher found = DATA.matcher(text);
        if (!found.find()) {
            return null;
        }
        String base64 = found.group(1).replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
