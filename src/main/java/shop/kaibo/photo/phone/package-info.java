/**
 * The way from a phone to the desk over the local network: a small HTTP server that is closed
 * unless somebody opens it, its page for the phone, and the QR code that leads there.
 */
@NullMarked
package shop.kaibo.photo.phone;

import org.jspecify.annotations.NullMarked;
