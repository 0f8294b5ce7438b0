/** A folder that a camera or another program puts photos into, looked at again and again. */
@NullMarked
package shop.kaibo.photo.watch;

import org.jspecify.annotations.NullMarked;
