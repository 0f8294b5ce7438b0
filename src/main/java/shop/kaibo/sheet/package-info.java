/** Sheets in and out: what merchants fill in, what they take away. Knows no shop. */
@NullMarked
package shop.kaibo.sheet;

import org.jspecify.annotations.NullMarked;
