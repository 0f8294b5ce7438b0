package shop.kaibo.desk.kit;

import javafx.scene.image.Image;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Pictures by the hash of their photo, each read once while it is remembered. FX thread only. */
public final class Thumbnails {
    private final double side;
    private final int most;
    private final BiConsumer<String, Consumer<byte[]>> read;
    private final Map<String, Image> images = new HashMap<>();

    /**
     * @param side longest side they are drawn at, in pixels
     * @param most how many are remembered; then all are forgotten
     * @param read brings the JPEG of a hash later, on this thread; nothing when it is not here
     */
    public Thumbnails(double side, int most, BiConsumer<String, Consumer<byte[]>> read) {
        this.side = side;
        this.most = most;
        this.read = read;
    }

    /** Shows a photo, later when it is not here yet; a frame reused meanwhile keeps its new one. */
    public void show(Photo frame, String sha) {
        if (sha.equals(frame.getUserData())) {
            return;
        }
        frame.setUserData(sha);
        Image known = images.get(sha);
        frame.show(known);
        if (known == null && !sha.isEmpty()) {
            read.accept(sha, jpeg -> arrived(frame, sha, jpeg));
        }
    }

    private void arrived(Photo frame, String sha, byte[] jpeg) {
        if (images.size() >= most) {
            images.clear();
        }
        var image = new Image(new ByteArrayInputStream(jpeg), side, side, true, true);
        images.put(sha, image);
        if (sha.equals(frame.getUserData())) {
            frame.show(image);
        }
    }
}
