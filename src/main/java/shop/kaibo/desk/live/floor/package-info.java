/** What goes on beside the board: asks, sizes, crew, timed prices, rescues, promises. */
@NullMarked
package shop.kaibo.desk.live.floor;

import org.jspecify.annotations.NullMarked;
