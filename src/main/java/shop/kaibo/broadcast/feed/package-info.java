/** Whether the platform is still heard, so that the board knows how old its figures are. */
@NullMarked
package shop.kaibo.broadcast.feed;

import org.jspecify.annotations.NullMarked;
