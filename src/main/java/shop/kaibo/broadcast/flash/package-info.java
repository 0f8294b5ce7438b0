/** Prices for a while, which go back by themselves. */
@NullMarked
package shop.kaibo.broadcast.flash;

import org.jspecify.annotations.NullMarked;
