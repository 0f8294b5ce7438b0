package shop.kaibo.photo.camera;

import java.util.List;

/** The cameras of this machine; a port, because most machines for tests have none. Thread-safe. */
public interface Cameras {
    /**
     * A camera that could be opened.
     *
     * @param id what the machine calls it
     * @param name what its maker calls it
     */
    record Found(String id, String name) {}

    /** Whether this machine's system is one whose cameras can be read at all. */
    boolean supported();

    /** All that are there now; empty without one. */
    List<Found> list();

    /**
     * Starts one.
     *
     * @throws shop.kaibo.base.Refused ("camera", …) when it is gone, in use, forbidden or of a kind
     *     that cannot be read
     */
    Camera open(Found camera);
}
