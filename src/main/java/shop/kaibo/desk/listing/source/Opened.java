package shop.kaibo.desk.listing.source;

/** Which source stands open in place of the list of them. Thread-safe. */
enum Opened {
    NONE,
    PHONE,
    CAMERA
}
