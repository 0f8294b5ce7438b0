package shop.kaibo.desk.listing.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.desk.listing.source.PhoneViewModel.Door;
import shop.kaibo.operator.SourceSettings.Area;
import shop.kaibo.photo.Likeness;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.camera.Cameras;
import shop.kaibo.photo.watch.FolderWatch.Sight;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SourcesViewModelTest {
    @TempDir Path home;

    private final HttpClient phone = HttpClient.newHttpClient();
    private Stand stand;

    @BeforeEach
    void open() {
        stand = new Stand(home, "zh");
    }

    @AfterEach
    void close() {
        stand.close();
        phone.close();
    }

    @Test
    void aPhonesPhotoIsACardByItself() throws Exception {
        stand.model.toggle(Opened.PHONE);
        var door = stand.model.phone();
        assertThat(door.door().get()).isEqualTo(Door.OPEN);
        assertThat(door.leftMs().get()).isEqualTo(300_000);
        String url = String.valueOf(door.url().get());
        assertThat(url).startsWith("http://127.0.0.1:");
        assertThat(send(url, 1)).isEqualTo(200);
        assertThat(send(url, 2)).isEqualTo(200);
        assertThat(stand.photos)
                .extracting(Photo::sha256)
                .containsExactly(
                        Photos.prepare(ItemArt.jpeg(1, 300)).sha256(),
                        Photos.prepare(ItemArt.jpeg(2, 300)).sha256());
        assertThat(door.arrived().get()).isEqualTo(2);
        assertThat(door.phones()).containsExactly(new PhoneRow(1, 2, 2, 1));
        stand.model.toggle(Opened.PHONE);
        assertThat(door.url().get()).isNull();
        assertThatThrownBy(() -> send(url, 1)).isInstanceOf(ConnectException.class);
    }

    @Test
    void theDoorClosesItselfAndOpensWithAnotherCode() throws Exception {
        stand.model.toggle(Opened.PHONE);
        var door = stand.model.phone();
        String url = String.valueOf(door.url().get());
        stand.pass(299_000);
        assertThat(door.door().get()).isEqualTo(Door.OPEN);
        stand.pass(1_500);
        assertThat(door.door().get()).isEqualTo(Door.OVER);
        assertThat(door.url().get()).isNull();
        assertThat(send(url, 1)).isEqualTo(410);
        door.open();
        assertThat(door.door().get()).isEqualTo(Door.OPEN);
        String next = String.valueOf(door.url().get());
        assertThat(send(url, 1)).isEqualTo(410);
        assertThat(send(next, 1)).isEqualTo(200);
        stand.pass(331_000);
        assertThatThrownBy(() -> send(next, 1)).isInstanceOf(ConnectException.class);
        assertThat(door.door().get()).isEqualTo(Door.OVER);
        door.open();
        assertThat(send(String.valueOf(door.url().get()), 1)).isEqualTo(200);
    }

    @Test
    void withoutANetworkItSaysSoAndWithTwoTheOtherCanBeTried() {
        stand.networks = List.of();
        stand.model.toggle(Opened.PHONE);
        assertThat(stand.model.phone().door().get()).isEqualTo(Door.NO_NETWORK);
        stand.networks =
                List.of(InetAddress.getLoopbackAddress(), InetAddress.getLoopbackAddress());
        stand.model.phone().open();
        assertThat(stand.model.phone().door().get()).isEqualTo(Door.OPEN);
        assertThat(stand.model.phone().others()).isTrue();
        String before = String.valueOf(stand.model.phone().url().get());
        stand.model.phone().other();
        assertThat(stand.model.phone().door().get()).isEqualTo(Door.OPEN);
        assertThat(String.valueOf(stand.model.phone().url().get())).isNotEqualTo(before);
    }

    @Test
    void theCameraShowsAndAKeyTakes() {
        assertThat(stand.model.camera().shoot()).isFalse();
        stand.model.toggle(Opened.CAMERA);
        var camera = stand.model.camera();
        assertThat(camera.name().get()).isEqualTo("File Cam");
        BufferedImage first = camera.seen().get();
        stand.pass(60);
        assertThat(camera.seen().get()).isNotNull().isNotSameAs(first);
        assertThat(camera.shoot()).isTrue();
        // the second frame, though a camera's pixels take another way than a file's
        long wanted = Photos.prepare(stand.file("two.jpg", 2, 320)).perceptualHash();
        assertThat(stand.photos).hasSize(1);
        assertThat(Likeness.apart(stand.photos.getFirst().perceptualHash(), wanted))
                .isLessThanOrEqualTo(2);
        stand.model.toggle(Opened.PHONE);
        assertThat(camera.seen().get()).isNull();
        assertThat(stand.cameras.open).isZero();
        stand.pass(1_000);
        assertThat(camera.seen().get()).isNull();
    }

    @Test
    void whyThereIsNoCameraIsSaid() {
        var camera = stand.model.camera();
        stand.cameras.there.clear();
        stand.model.toggle(Opened.CAMERA);
        assertThat(camera.trouble().get()).isEqualTo("没有摄像头。插上一个，或用手机扫码传图");
        stand.cameras.there.add(new Cameras.Found("file", "File Cam"));
        stand.cameras.busy = true;
        camera.open();
        assertThat(camera.trouble().get()).startsWith("摄像头被别的程序占着");
        stand.cameras.busy = false;
        camera.open();
        assertThat(camera.trouble().get()).isEmpty();
        stand.cameras.unplugged = true;
        stand.pass(60);
        assertThat(camera.trouble().get()).startsWith("摄像头没画面了");
        assertThat(stand.cameras.open).isZero();
        stand.cameras.supported = false;
        camera.open();
        assertThat(camera.trouble().get()).startsWith("这个系统上还用不了摄像头");
    }

    @Test
    void theLiveFrameIsDrawnOnceAndThenTakenByOneKey() {
        var frame = stand.model.frame();
        assertThat(frame.remembered().get()).isFalse();
        frame.shoot();
        assertThat(frame.frozen().get()).isNotNull();
        frame.shoot();
        assertThat(stand.taken).containsExactly(stand.whole);
        var area = new Area(100, 50, 90, 160);
        frame.chosen(area);
        assertThat(frame.frozen().get()).isNull();
        assertThat(frame.remembered().get()).isTrue();
        assertThat(stand.photos).hasSize(1);
        assertThat(stand.photos.getFirst().width()).isEqualTo(180);
        assertThat(stand.photos.getFirst().height()).isEqualTo(320);
        stand.restart();
        stand.model.frame().shoot();
        assertThat(stand.taken).containsExactly(stand.whole, area);
        assertThat(stand.photos).hasSize(2);
        assertThat(stand.photos.get(1)).isEqualTo(stand.photos.get(0));
        stand.whole = new Area(0, 0, 150, 100);
        stand.screen = ItemArt.draw(1, 150, 100);
        stand.model.frame().shoot();
        assertThat(stand.model.frame().frozen().get()).isNotNull();
        stand.model.frame().cancelled();
        assertThat(stand.photos).hasSize(2);
    }

    @Test
    void aDesktopThatForbidsItIsNamed() {
        var frame = stand.model.frame();
        stand.screen = new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB);
        frame.shoot();
        assertThat(stand.reasons()).containsExactly(stand.texts.get("source.frame.black"));
        stand.wayland = true;
        stand.screen = null;
        frame.shoot();
        assertThat(stand.reasons()).containsExactly(stand.texts.get("source.frame.wayland"));
        stand.screen = ItemArt.draw(1, 2000, 1000);
        frame.shoot();
        assertThat(frame.frozen().get()).isNotNull();
        assertThat(stand.photos).isEmpty();
    }

    @Test
    void aWatchedFolderBringsCardsAlsoAfterARestart() throws IOException {
        Path folder = Files.createDirectory(home.resolve("DCIM"));
        stand.file("DCIM/old.jpg", 0, 100);
        stand.model.folder().choose(folder);
        stand.pass(10_000);
        assertThat(stand.photos).isEmpty();
        stand.file("DCIM/new.jpg", 1, 110);
        stand.pass(6_000);
        assertThat(stand.photos).extracting(Photo::width).containsExactly(110);
        stand.restart();
        assertThat(stand.model.folder().state().get().folder()).isEqualTo(folder);
        stand.file("DCIM/newer.jpg", 2, 120);
        stand.pass(6_000);
        assertThat(stand.photos).extracting(Photo::width).containsExactly(110, 120);
        Path away = Files.move(folder, home.resolve("away"));
        stand.pass(2_000);
        assertThat(stand.model.folder().state().get().sight()).isEqualTo(Sight.GONE);
        Files.move(away, folder);
        stand.file("DCIM/newest.jpg", 3, 130);
        stand.pass(6_000);
        assertThat(stand.model.folder().state().get().sight()).isEqualTo(Sight.HERE);
        assertThat(stand.photos).extracting(Photo::width).containsExactly(110, 120, 130);
        Files.writeString(folder.resolve("no.jpg"), "no photo");
        stand.pass(16_000);
        assertThat(stand.notices.shown()).hasSize(1);
        assertThat(stand.reasons().getFirst()).startsWith("no.jpg：");
        stand.model.folder().stop();
        stand.file("DCIM/unseen.jpg", 4, 140);
        stand.pass(10_000);
        stand.restart();
        stand.pass(10_000);
        assertThat(stand.photos).hasSize(3);
        stand.model.folder().choose(folder);
        stand.pass(10_000);
        assertThat(stand.photos).hasSize(3);
    }

    @Test
    void aDroppedFolderIsItsPictures() throws IOException {
        stand.file("drop/b.jpg", 1, 110);
        stand.file("drop/a.png", 2, 120);
        Files.writeString(home.resolve("drop/notes.txt"), "");
        stand.model.files(List.of(home.resolve("drop"), stand.file("c.jpg", 3, 130)));
        assertThat(stand.photos).extracting(Photo::width).containsExactly(120, 110, 130);
        Files.createDirectory(home.resolve("empty"));
        stand.model.files(List.of(home.resolve("empty")));
        assertThat(stand.reasons()).containsExactly("文件夹里没有照片");
    }

    private int send(String url, int n) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/photo?p=a&n=" + n + "&of=2"))
                        .POST(BodyPublishers.ofByteArray(ItemArt.jpeg(n, 300)))
                        .build();
        return phone.send(request, BodyHandlers.discarding()).statusCode();
    }
}
