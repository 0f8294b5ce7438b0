package shop.kaibo.photo.camera;

import shop.kaibo.base.Refused;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/** Cameras that see files, each frame the next one; unplugged, in use or foreign when told so. */
public final class FileCameras implements Cameras {
    public final List<Found> there = new ArrayList<>();
    public boolean supported = true;
    public boolean busy;
    public boolean unplugged;
    public int open;

    private final List<Path> frames;
    private int turn;

    public FileCameras(Path... frames) {
        this.frames = List.of(frames);
        there.add(new Found("file", "File Cam"));
    }

    @Override
    public boolean supported() {
        return supported;
    }

    @Override
    public List<Found> list() {
        return List.copyOf(there);
    }

    @Override
    public Camera open(Found camera) {
        if (busy) {
            throw new Refused("camera", "camera.busy");
        }
        open++;
        return new Camera() {
            @Override
            public BufferedImage frame() {
                if (unplugged) {
                    throw new Refused("camera", "camera.gone");
                }
                try {
                    return ImageIO.read(frames.get(turn++ % frames.size()).toFile());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {
                open--;
            }
        };
    }
}
