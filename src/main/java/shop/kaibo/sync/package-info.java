/** Brings what was acknowledged here to the platforms and what happened there to us. */
@NullMarked
package shop.kaibo.sync;

import org.jspecify.annotations.NullMarked;
