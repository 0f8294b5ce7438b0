package shop.kaibo.photo.phone;

import shop.kaibo.photo.Photo;

/** Whoever takes what phones send; called on the server's threads, several at a time. */
public interface PhoneInbox {
    /** How far a phone is. */
    void progress(PhoneProgress now);

    /** A photo, ready for use; the phone is told that it arrived when this returns. */
    void arrived(Photo photo);
}
