/** Buyers to look at twice, known only by a keyed hash. */
@NullMarked
package shop.kaibo.buyer.watch;

import org.jspecify.annotations.NullMarked;
