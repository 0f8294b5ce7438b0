/** How many pieces are left, and why. */
@NullMarked
package shop.kaibo.listing.stock;

import org.jspecify.annotations.NullMarked;
