/** F5: how the way to the platforms stands, what is stuck and the one thing to do about it. */
@NullMarked
package shop.kaibo.desk.sync;

import org.jspecify.annotations.NullMarked;
