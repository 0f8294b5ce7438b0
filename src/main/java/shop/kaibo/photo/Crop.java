package shop.kaibo.photo;

/** How much of a picture becomes the photo. Thread-safe. */
public enum Crop {
    /** All of it. */
    WHOLE,
    /** The middle square, as shelves show it. */
    SQUARE
}
