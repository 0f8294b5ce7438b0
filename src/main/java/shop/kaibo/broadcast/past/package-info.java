/** The time machine: any second of any show, told again from the history. */
@NullMarked
package shop.kaibo.broadcast.past;

import org.jspecify.annotations.NullMarked;
