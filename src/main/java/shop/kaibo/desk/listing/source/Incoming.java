package shop.kaibo.desk.listing.source;

import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Where every source lays its photos, each becomes a card. FX thread only. */
public interface Incoming {
    /** Files in their order. */
    void add(List<Path> files);

    /**
     * One picture, read elsewhere; a refusal is told there.
     *
     * @param name what to call it in a sentence; "" when it has no name
     */
    void add(String name, Callable<Photo> reading);

    /** One picture as the bytes of a file. */
    default void add(String name, byte[] file) {
        add(name, () -> Photos.prepare(file));
    }
}
