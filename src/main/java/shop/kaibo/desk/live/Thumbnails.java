package shop.kaibo.desk.live;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import shop.kaibo.desk.kit.Photo;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;

/** Pictures of the shelf, each read once. FX thread only. */
final class Thumbnails {
    private final LiveViewModel model;
    private final Map<String, Image> images = new HashMap<>();
    private final Map<Photo, String> wanted = new HashMap<>();

    Thumbnails(LiveViewModel model) {
        this.model = model;
    }

    /** Shows a photo, later when it is not here yet; a frame reused meanwhile keeps its new one. */
    void show(Photo frame, String sha) {
        if (sha.equals(wanted.put(frame, sha))) {
            return;
        }
        Image known = images.get(sha);
        frame.show(known);
        if (known == null) {
            model.thumbnail(sha, jpeg -> arrived(frame, sha, jpeg));
        }
    }

    private void arrived(Photo frame, String sha, byte[] jpeg) {
        @Nullable Image image = new Image(new ByteArrayInputStream(jpeg), 112, 112, true, true);
        images.put(sha, image);
        if (sha.equals(wanted.get(frame))) {
            frame.show(image);
        }
    }
}
