package shop.kaibo.desk.live.anchor;

import javafx.css.PseudoClass;
import javafx.scene.image.Image;

import shop.kaibo.desk.kit.Photo;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;

/** Photos of the anchor's window, each read once and large enough for it. FX thread only. */
final class Pictured {
    static final PseudoClass SCARCE = PseudoClass.getPseudoClass("scarce");
    private static final int MOST = 64;
    private static final double SIDE = 840;

    private final AnchorViewModel model;
    private final Map<String, Image> images = new HashMap<>();

    Pictured(AnchorViewModel model) {
        this.model = model;
    }

    static Photo frame(double side) {
        return new Photo(side, side, 16);
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
            model.photo(sha, jpeg -> arrived(frame, sha, jpeg));
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
