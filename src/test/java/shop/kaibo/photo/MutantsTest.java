package shop.kaibo.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Whatever the bytes: a photo, or a refusal with a sentence; the drill does ten thousand. */
class MutantsTest {
    private static final int COUNT = 300;
    private static final long MOST_BYTES = 256L << 20;

    @ParameterizedTest
    @EnumSource(Route.class)
    void areRefusedOrRead(Route route) {
        Darkroom darkroom = route.darkroom();
        var mutants = new Mutants(11, 120);
        for (byte[] file : mutants.sound()) {
            assertThat(tried(darkroom, file)).isIn("", "photo.heic");
        }
        int refused = 0;
        for (int n = 0; n < COUNT; n++) {
            try {
                refused += tried(darkroom, mutants.file(n)).isEmpty() ? 0 : 1;
            } catch (Throwable e) {
                fail("mutant " + n + " of seed 11", e);
            }
        }
        assertThat(refused).isBetween(COUNT / 4, COUNT * 95 / 100);
    }

    /** The decoder would make room for what is claimed before it finds that nothing is there. */
    @Test
    void aFewBytesThatClaimMillionsOfPixelsAreRefusedUnread() {
        byte[] file = Pictures.kept("quarters-lossless.webp");
        // width and height less one, in 14 bits each
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(21, 4_000 << 14 | 4_000);
        var heap = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = heap.getCurrentThreadAllocatedBytes();
        assertThat(tried(Route.JDK.darkroom(), file)).isEqualTo("photo.truncated");
        assertThat(heap.getCurrentThreadAllocatedBytes() - before).isLessThan(16L << 20);
    }

    /** Its codes go on past its end, where a decoder finds zeros and makes a table of each. */
    @Test
    void whatGoesOnPastItsEndIsRefusedBeforeItFillsTheMemory() {
        byte[] file = Pictures.kept("quarters-lossless.webp");
        file[34] = 0x40;
        var heap = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = heap.getCurrentThreadAllocatedBytes();
        assertThat(tried(Route.JDK.darkroom(), file)).isEqualTo("photo.truncated");
        assertThat(heap.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
    }

    private static String tried(Darkroom darkroom, byte[] file) {
        var heap = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = heap.getCurrentThreadAllocatedBytes();
        try {
            Photo photo = darkroom.develop(file, Crop.WHOLE);
            assertThat(photo.jpeg()).hasSizeLessThanOrEqualTo(1_000_000);
            assertThat(Math.max(photo.width(), photo.height())).isLessThanOrEqualTo(1080);
            return "";
        } catch (Refused e) {
            assertThat(e.field()).isEqualTo("photo");
            assertThat(Texts.of("zh").of(e)).doesNotContain("{", "photo.");
            return e.key();
        } finally {
            assertThat(heap.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        }
    }
}
