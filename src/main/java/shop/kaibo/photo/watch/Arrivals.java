package shop.kaibo.photo.watch;

import shop.kaibo.base.Refused;
import shop.kaibo.photo.Photo;

/** Whoever takes what a watched folder brings; called on the thread that looks. */
public interface Arrivals {
    /** A photo that is whole, once. */
    void came(String name, Photo photo);

    /** A file that looked like a photo by its name and is none, once. */
    void refused(String name, Refused reason);
}
