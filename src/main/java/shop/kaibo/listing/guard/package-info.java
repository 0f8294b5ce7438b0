/** Prices that look like a slip of the finger. */
@NullMarked
package shop.kaibo.listing.guard;

import org.jspecify.annotations.NullMarked;
