package shop.kaibo.photo.camera;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/** A running camera of Linux; frames as JPEG where it can, else raw. Thread-safe. */
final class V4l2Camera implements Camera {
    private static final int WAIT_MS = 500;
    private static final int TRIES = 4;

    private final V4l2Device device;
    private final V4l2Device.Format format;
    private boolean open = true;

    V4l2Camera(V4l2Device device) {
        this.device = device;
        try {
            format = device.start(V4l2Device.MJPEG, 1280, 720);
        } catch (RuntimeException e) {
            device.close();
            throw e;
        }
    }

    @Override
    public synchronized BufferedImage frame() {
        for (int i = 0; i < TRIES && open; i++) {
            byte[] raw = device.newest(WAIT_MS);
            BufferedImage image = raw == null ? null : image(raw);
            if (image != null) {
                return image;
            }
        }
        throw new Refused("camera", "camera.gone");
    }

    // a cable that is too long gives broken frames now and then; the next one is whole
    private @Nullable BufferedImage image(byte[] raw) {
        if (format.pixels() == V4l2Device.YUYV) {
            return Yuyv.image(raw, format.width(), format.height(), format.stride());
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(MotionJpeg.whole(raw)));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            device.close();
        }
    }
}
