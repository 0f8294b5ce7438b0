/** Everything a show does beside its board, in one hand. */
@NullMarked
package shop.kaibo.broadcast.floor;

import org.jspecify.annotations.NullMarked;
