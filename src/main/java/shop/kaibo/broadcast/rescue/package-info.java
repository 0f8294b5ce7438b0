/** A wrong price on air: sales stopped, its orders held. */
@NullMarked
package shop.kaibo.broadcast.rescue;

import org.jspecify.annotations.NullMarked;
