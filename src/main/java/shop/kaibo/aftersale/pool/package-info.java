/** Pieces that came back and are not in stock, and what becomes of them. */
@NullMarked
package shop.kaibo.aftersale.pool;

import org.jspecify.annotations.NullMarked;
