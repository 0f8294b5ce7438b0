/** Promises made on air and the gifts they cost. */
@NullMarked
package shop.kaibo.broadcast.promise;

import org.jspecify.annotations.NullMarked;
