/** Bar codes and QR codes seen in a photo. */
@NullMarked
package shop.kaibo.photo.code;

import org.jspecify.annotations.NullMarked;
