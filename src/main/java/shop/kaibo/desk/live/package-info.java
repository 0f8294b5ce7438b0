/** F1: the live board. */
@NullMarked
package shop.kaibo.desk.live;

import org.jspecify.annotations.NullMarked;
