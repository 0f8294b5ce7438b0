/** Broadcasts, who is on the microphone, what is explained, and the figures of the live board. */
@NullMarked
package shop.kaibo.broadcast;

import org.jspecify.annotations.NullMarked;
