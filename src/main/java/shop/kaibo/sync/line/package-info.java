/** The way to one account: whether it is open, how fast it may be used, when it is tried again. */
@NullMarked
package shop.kaibo.sync.line;

import org.jspecify.annotations.NullMarked;
