/** Any picture in; an upright, small, clean JPEG and its hashes out. Knows no shop. */
@NullMarked
package shop.kaibo.photo;

import org.jspecify.annotations.NullMarked;
