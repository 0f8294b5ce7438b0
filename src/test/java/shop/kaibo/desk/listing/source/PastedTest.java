package shop.kaibo.desk.listing.source;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.kit.Fx;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** What programs put into the clipboard, through the toolkit's own. */
class PastedTest {
    private static final String PICTURE =
            "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(ItemArt.jpeg(1, 200));

    @TempDir Path home;

    private Stand stand;

    @BeforeEach
    void open() {
        stand = new Stand(home, "zh");
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Pasted paste(ClipboardContent content) {
        return Fx.get(
                () -> {
                    Clipboard.getSystemClipboard().setContent(content);
                    return Pasted.from(Clipboard.getSystemClipboard(), stand.model);
                });
    }

    @Test
    void aPictureOfAScreenshotTool() {
        var content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(ItemArt.draw(1, 64, 48), null));
        assertThat(paste(content)).isEqualTo(Pasted.TAKEN);
        assertThat(stand.photos).hasSize(1);
        assertThat(stand.photos.getFirst().width()).isEqualTo(64);
    }

    @Test
    void filesOfAFileManager() {
        var content = new ClipboardContent();
        List<File> files =
                List.of(stand.file("a.jpg", 1, 110).toFile(), stand.file("b.jpg", 2, 120).toFile());
        content.putFiles(files);
        content.putString(files.toString());
        assertThat(paste(content)).isEqualTo(Pasted.TAKEN);
        assertThat(stand.photos).extracting(p -> p.width()).containsExactly(110, 120);
    }

    @Test
    void aPictureWrittenOutInAPageIsTakenAsItIs() {
        var content = new ClipboardContent();
        content.putHtml("<meta charset='utf-8'><p>x</p><img alt=\"\" src=\"" + PICTURE + "\"/>");
        assertThat(paste(content)).isEqualTo(Pasted.TAKEN);
        assertThat(stand.photos).containsExactly(Photos.prepare(ItemArt.jpeg(1, 200)));
    }

    @Test
    void aPictureWrittenOutAsAnAddress() {
        var content = new ClipboardContent();
        content.putString(PICTURE.replace("+", "%2B") + "\n");
        assertThat(paste(content)).isEqualTo(Pasted.TAKEN);
        assertThat(stand.photos).containsExactly(Photos.prepare(ItemArt.jpeg(1, 200)));
    }

    @Test
    void theBytesOfAPictureFile() {
        var content = new ClipboardContent();
        DataFormat known = DataFormat.lookupMimeType("image/png");
        DataFormat png = known == null ? new DataFormat("image/png") : known;
        content.put(png, ByteBuffer.wrap(ItemArt.jpeg(2, 210)));
        assertThat(paste(content)).isEqualTo(Pasted.TAKEN);
        assertThat(stand.photos).containsExactly(Photos.prepare(ItemArt.jpeg(2, 210)));
    }

    @Test
    void aPictureThatOnlyStandsOnAPageIsNotHere() {
        var content = new ClipboardContent();
        content.putHtml("<a href=\"x\"><IMG\nsrc=\"https://shop.example/1.jpg\"></a>");
        content.putString("https://shop.example/1.jpg");
        assertThat(paste(content)).isEqualTo(Pasted.ELSEWHERE);
        assertThat(stand.photos).isEmpty();
    }

    @Test
    void wordsAreForTheFieldAlsoWhenTheyComeWithAPicture() {
        var words = new ClipboardContent();
        words.putString("39.9");
        assertThat(paste(words)).isEqualTo(Pasted.WORDS);
        words.putHtml("<table><td>39.9</td></table>");
        words.putImage(SwingFXUtils.toFXImage(ItemArt.draw(1, 64, 48), null));
        assertThat(paste(words)).isEqualTo(Pasted.WORDS);
        assertThat(stand.photos).isEmpty();
    }

    @Test
    void nothingIsNothing() {
        assertThat(paste(new ClipboardContent())).isEqualTo(Pasted.NOTHING);
        var broken = new ClipboardContent();
        broken.putHtml("<img src='data:image/png;base64,AAAA'>");
        assertThat(paste(broken)).isEqualTo(Pasted.TAKEN);
        assertThat(stand.refused).containsExactly("photo.alien");
    }
}
