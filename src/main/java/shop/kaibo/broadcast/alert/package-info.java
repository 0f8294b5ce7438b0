/** What on the board wants a hand, by dated rules. */
@NullMarked
package shop.kaibo.broadcast.alert;

import org.jspecify.annotations.NullMarked;
