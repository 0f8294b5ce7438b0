/** Where photos come from: files, a folder, the clipboard, the screen, a camera, a phone. */
@NullMarked
package shop.kaibo.desk.listing.source;

import org.jspecify.annotations.NullMarked;
