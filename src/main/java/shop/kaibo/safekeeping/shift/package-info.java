/** What one shift leaves to the next. */
@NullMarked
package shop.kaibo.safekeeping.shift;

import org.jspecify.annotations.NullMarked;
