/** What viewers ask for during a show. */
@NullMarked
package shop.kaibo.broadcast.ask;

import org.jspecify.annotations.NullMarked;
