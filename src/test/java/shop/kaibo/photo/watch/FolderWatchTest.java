package shop.kaibo.photo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.watch.FolderWatch.Sight;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class FolderWatchTest implements Arrivals {
    @TempDir Path home;

    private final SettableClock clock = new SettableClock();
    private final List<String> told = new ArrayList<>();
    private Path folder = Path.of("");
    private Path ledger = Path.of("");
    private FolderWatch watch = new FolderWatch(folder, ledger, clock);

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createDirectory(home.resolve("相机 导出"));
        ledger = home.resolve("kept").resolve("watched");
        restart();
    }

    @Override
    public void came(String name, Photo photo) {
        told.add(name + " " + photo.width());
    }

    @Override
    public void refused(String name, Refused reason) {
        told.add(name + " " + reason.key());
    }

    private void restart() {
        watch = new FolderWatch(folder, ledger, clock);
    }

    private List<String> look() {
        told.clear();
        assertThat(watch.look(this)).isEqualTo(Sight.HERE);
        clock.pass(2_000);
        return List.copyOf(told);
    }

    private void put(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), bytes);
    }

    @Test
    void newPhotosComeOnceAlsoOverRestarts() throws IOException {
        put("old.jpg", ItemArt.jpeg(0, 100));
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
        put("一 %\n.JPG", ItemArt.jpeg(1, 110));
        put("100CANON/b.jpeg", ItemArt.jpeg(2, 120));
        assertThat(look()).isEmpty();
        assertThat(look()).containsExactlyInAnyOrder("一 %\n.JPG 110", "100CANON/b.jpeg 120");
        assertThat(look()).isEmpty();
        restart();
        look();
        assertThat(look()).isEmpty();
        put("while-away.png", ItemArt.jpeg(3, 130));
        restart();
        look();
        assertThat(look()).containsExactly("while-away.png 130");
    }

    @Test
    void whatIsStillBeingWrittenIsWaitedFor() throws IOException {
        look();
        byte[] photo = ItemArt.jpeg(1, 300);
        put("a.jpg", Arrays.copyOf(photo, 1000));
        look();
        Files.write(
                folder.resolve("a.jpg"),
                Arrays.copyOfRange(photo, 1000, 2000),
                StandardOpenOption.APPEND);
        assertThat(look()).isEmpty();
        assertThat(look()).isEmpty();
        Files.write(
                folder.resolve("a.jpg"),
                Arrays.copyOfRange(photo, 2000, photo.length),
                StandardOpenOption.APPEND);
        assertThat(look()).isEmpty();
        assertThat(look()).containsExactly("a.jpg 300");
        assertThat(look()).isEmpty();
    }

    @Test
    void standingStillIsMeasuredInTimeNotInLooks() throws IOException {
        look();
        put("a.jpg", ItemArt.jpeg(1, 100));
        watch.look(this);
        clock.pass(1_499);
        watch.look(this);
        assertThat(told).isEmpty();
        clock.pass(1);
        watch.look(this);
        assertThat(told).hasSize(1);
    }

    @Test
    void whatNeverBecomesAPhotoIsToldOnce() throws IOException {
        look();
        put("a.jpg", "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        put("half.jpg", Arrays.copyOf(ItemArt.jpeg(1, 300), 2000));
        for (int i = 0; i < 5; i++) {
            assertThat(look()).isEmpty();
        }
        assertThat(look())
                .containsExactlyInAnyOrder("a.jpg photo.alien", "half.jpg photo.truncated");
        assertThat(look()).isEmpty();
        restart();
        look();
        assertThat(look()).isEmpty();
    }

    @Test
    void aFolderMayVanishAndComeBack() throws IOException {
        put("old.jpg", ItemArt.jpeg(0, 100));
        look();
        Path away = home.resolve("pulled out");
        Files.move(folder, away);
        assertThat(watch.look(this)).isEqualTo(Sight.GONE);
        restart();
        assertThat(watch.look(this)).isEqualTo(Sight.GONE);
        Files.move(away, folder);
        put("new.jpg", ItemArt.jpeg(1, 110));
        look();
        assertThat(look()).containsExactly("new.jpg 110");
    }

    @Test
    void theEmptyPlaceOfAStickForgetsNothing() throws IOException {
        put("old.jpg", ItemArt.jpeg(0, 100));
        look();
        Files.delete(folder.resolve("old.jpg"));
        restart();
        look();
        restart();
        put("old.jpg", ItemArt.jpeg(0, 100));
        look();
        assertThat(look()).isEmpty();
    }

    @Test
    void anotherTimeStampIsNoOtherPhotoAnotherContentIs() throws IOException {
        look();
        put("latest.jpg", ItemArt.jpeg(1, 100));
        look();
        assertThat(look()).hasSize(1);
        Files.setLastModifiedTime(folder.resolve("latest.jpg"), FileTime.fromMillis(5_000));
        look();
        assertThat(look()).isEmpty();
        put("latest.jpg", ItemArt.jpeg(2, 200));
        look();
        assertThat(look()).containsExactly("latest.jpg 200");
    }

    @Test
    void otherFilesAndHiddenOnesAreLeftAlone() throws IOException {
        look();
        put("notes.txt", new byte[] {1});
        put(".thumb/a.jpg", ItemArt.jpeg(1, 100));
        put("._a.jpg", new byte[] {1});
        put("a.jpg.part", ItemArt.jpeg(1, 100));
        put("1/2/3/too-deep.jpg", ItemArt.jpeg(1, 100));
        for (int i = 0; i < 8; i++) {
            assertThat(look()).isEmpty();
        }
    }

    @Test
    void anotherFolderBeginsAnew() throws IOException {
        put("a.jpg", ItemArt.jpeg(1, 100));
        look();
        folder = Files.createDirectory(home.resolve("other"));
        put("b.jpg", ItemArt.jpeg(1, 100));
        restart();
        look();
        assertThat(look()).isEmpty();
        put("c.jpg", ItemArt.jpeg(1, 100));
        look();
        assertThat(look()).containsExactly("c.jpg 100");
    }
}
