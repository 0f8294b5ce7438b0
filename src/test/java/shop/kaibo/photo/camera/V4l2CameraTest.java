package shop.kaibo.photo.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.platform.sandbox.art.ItemArt;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

class V4l2CameraTest {
    @TempDir Path folder;

    @Test
    void jpegFramesComeThroughTheKernelsOwnStructures() throws Throwable {
        assumeTrue(FakeV4l2.possible());
        Path frame = Files.write(folder.resolve("frame.jpg"), ItemArt.jpeg(1, 200));
        try (Arena arena = Arena.ofShared()) {
            SymbolLookup library =
                    SymbolLookup.libraryLookup(FakeV4l2.compiled(folder, frame, false), arena);
            Files.createFile(folder.resolve("video0"));
            Files.createFile(folder.resolve("videos"));
            var cameras = new V4l2Cameras(folder, library);
            List<Cameras.Found> found = cameras.list();
            assertThat(found).extracting(Cameras.Found::name).containsExactly("Fake Cam 720p");
            try (Camera camera = cameras.open(found.getFirst())) {
                for (int i = 0; i < 10; i++) {
                    assertThat(camera.frame().getWidth()).isEqualTo(200);
                }
            }
            assertThat(leftOpen(library)).isZero();
        }
    }

    @Test
    void rawFramesAreColoured() throws Throwable {
        assumeTrue(FakeV4l2.possible());
        try (Arena arena = Arena.ofShared()) {
            SymbolLookup library =
                    SymbolLookup.libraryLookup(FakeV4l2.compiled(folder, folder, true), arena);
            var cameras = new V4l2Cameras(folder, library);
            try (Camera camera = cameras.open(new Cameras.Found("/dev/video0", ""))) {
                BufferedImage image = camera.frame();
                assertThat(image.getWidth()).isEqualTo(640);
                assertThat(image.getHeight()).isEqualTo(480);
                assertThat(image.getRGB(639, 479)).isEqualTo(0xFFFF0000);
            }
            assertThat(leftOpen(library)).isZero();
        }
    }

    @Test
    void whyOneDoesNotOpenIsTold() throws Throwable {
        assumeTrue(FakeV4l2.possible());
        try (Arena arena = Arena.ofShared()) {
            SymbolLookup library =
                    SymbolLookup.libraryLookup(FakeV4l2.compiled(folder, folder, false), arena);
            var cameras = new V4l2Cameras(folder, library);
            assertThatThrownBy(() -> cameras.open(new Cameras.Found("/dev/video9", "")))
                    .hasMessage("camera.busy");
            assertThatThrownBy(() -> cameras.open(new Cameras.Found("/dev/video8", "")))
                    .hasMessage("camera.forbidden");
            Camera empty = cameras.open(new Cameras.Found("/dev/video0", ""));
            assertThatThrownBy(empty::frame).hasMessage("camera.gone");
            empty.close();
            assertThatThrownBy(empty::frame).hasMessage("camera.gone");
            assertThat(leftOpen(library)).isZero();
        }
    }

    @Test
    void withoutADeviceThereIsNone() {
        assertThat(new V4l2Cameras(folder, Linker.nativeLinker().defaultLookup()).list()).isEmpty();
    }

    @Test
    void aJpegWithoutItsTablesAsCamerasSendItIsRead() throws Exception {
        byte[] jpeg = ItemArt.jpeg(1, 64);
        byte[] bare = withoutTables(jpeg);
        assertThat(bare.length).isLessThan(jpeg.length - 400);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(MotionJpeg.whole(bare)));
        BufferedImage wanted = ImageIO.read(new ByteArrayInputStream(jpeg));
        for (int x = 0; x < 64; x++) {
            assertThat(read.getRGB(x, x)).isEqualTo(wanted.getRGB(x, x));
        }
        assertThat(MotionJpeg.whole(jpeg)).isSameAs(jpeg);
        assertThat(MotionJpeg.whole(new byte[] {-1, -40, -1})).hasSize(3);
    }

    /** Cuts the Huffman tables out, which cameras leave away since they are always the same. */
    private static byte[] withoutTables(byte[] jpeg) {
        var out = new ByteArrayOutputStream();
        int at = 2;
        out.write(jpeg, 0, 2);
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            int length = 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
            if ((jpeg[at + 1] & 0xFF) != 0xC4) {
                out.write(jpeg, at, length);
            }
            at += length;
        }
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    private static int leftOpen(SymbolLookup library) throws Throwable {
        return (int)
                Linker.nativeLinker()
                        .downcallHandle(
                                library.findOrThrow("fake_left_open"),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT))
                        .invokeExact();
    }
}
