/** The sizes of the item on air. */
@NullMarked
package shop.kaibo.broadcast.size;

import org.jspecify.annotations.NullMarked;
