package shop.kaibo.desk.shows;

import javafx.scene.image.Image;

import shop.kaibo.desk.kit.Photo;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;

/** Pictures of past shelves, each read once. FX thread only. */
final class Thumbnails {
    private static final int MOST = 400;
    private static final double SIDE = 112;

    private final ShowsViewModel model;
    private final Map<String, Image> images = new HashMap<>();

    Thumbnails(ShowsViewModel model) {
        this.model = model;
    }

    /** Shows a photo, later when it is not here yet; a frame reused meanwhile keeps its new one. */
    void show(Photo frame, String sha) {
        if (sha.equals(frame.getUserData())) {
            return;
        }
        frame.setUserData(sha);
        Image known = images.get(sha);
        frame.show(known);
        if (known == null && !sha.isEmpty()) {
            model.thumbnail(sha, jpeg -> arrived(frame, sha, jpeg));
        }
    }

    private void arrived(Photo frame, String sha, byte[] jpeg) {
        if (images.size() >= MOST) {
            images.clear();
        }
        var image = new Image(new ByteArrayInputStream(jpeg), SIDE, SIDE, true, true);
        images.put(sha, image);
        if (sha.equals(frame.getUserData())) {
            frame.show(image);
        }
    }
}
