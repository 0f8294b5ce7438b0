package shop.kaibo.photo.camera;

import java.awt.image.BufferedImage;

/** A camera that is running; close it, or its light stays on. Thread-safe; calls block. */
public interface Camera extends AutoCloseable {
    /**
     * The picture of this moment, within two seconds.
     *
     * @throws shop.kaibo.base.Refused ("camera", …) when it gives none any more
     */
    BufferedImage frame();

    @Override
    void close();
}
